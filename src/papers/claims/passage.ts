import { type AmountClaim, type Segment, type Sentence } from './claim';
import { type Party, type PartyMention } from './party-mentions';
import { type Prose } from './prose';
import { segmentOf } from './segments';
import { type Stretch } from './sentences';

/** One text of the paper while it is read. */
export interface Passage {
  prose: Prose;
  printed: string;
  /** The text with marks blanked out, offsets kept. */
  readable: string;
  sentences: Sentence[];
  parties: Party[];
  /** Every mention of one, in order. */
  mentions: PartyMention[];
}

type Said = Pick<AmountClaim, 'place' | 'offset' | 'sentence' | 'segment' | 'parties'>;

function partiesIn(passage: Passage, { from, until }: Stretch): string[] {
  const mentions = passage.mentions.filter((one) => one.from >= from && one.until <= until);
  return [...new Set(mentions.map(({ party }) => party.name))];
}

/** Parties of the verb's own stretch; only where it names none does the sentence speak for it. */
function partiesFor(passage: Passage, sentence: Sentence, segment: Segment | undefined): string[] {
  const near = segment ? partiesIn(passage, segment) : [];
  return near.length > 0 ? near : partiesIn(passage, sentence);
}

/** Place, sentence and verb of what stands at `at`; `shown` are the words to be quoted. */
export function saidAt(passage: Passage, at: Stretch, shown: Stretch = at): Said {
  const sentence =
    passage.sentences.find(({ from, until }) => at.from >= from && at.from < until) ??
    passage.sentences.at(-1)!;
  const segment = segmentOf(sentence, passage.readable, shown);
  return {
    place: {
      pointer: passage.prose.pointer,
      printed: passage.printed,
      words: passage.prose.text.slice(shown.from, shown.until).trim(),
    },
    offset: at.from,
    sentence,
    ...(segment ? { segment } : {}),
    parties: partiesFor(passage, sentence, segment),
  };
}

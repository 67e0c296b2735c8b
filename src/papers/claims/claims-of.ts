import { decisionReferencesIn } from '../../kernel/decision-reference';
import { type Paper } from '../content/paper';
import { printedPlace, type Numbering } from '../numbering';
import { amountClaims } from './amount-claims';
import { type Claim, type ReferenceClaim, type SchemeClaim } from './claim';
import { endClaims } from './end-claims';
import { lengthsIn } from './length-mentions';
import { partiesOf, type Party, partyMentionsIn } from './party-mentions';
import { type Passage, saidAt } from './passage';
import { type Prose, proseOf, readable } from './prose';
import { type SchemeInProse, type SchemeMention, schemeReader } from './scheme-mentions';
import { readSentences } from './sentence-context';
import { spansIn } from './span-mentions';
import { type PeriodMention, yearsIn } from './year-mentions';

/** A reference may hold what looks like a year (`DMPCD 2015-16`): it is read first and left out. */
function withoutReferences(text: string): string {
  let rest = text;
  for (const { words, offset } of decisionReferencesIn(text)) {
    rest = rest.slice(0, offset) + ' '.repeat(words.length) + rest.slice(offset + words.length);
  }
  return rest;
}

function periodsIn(text: string): PeriodMention[] {
  const years = withoutReferences(text);
  return [...yearsIn(years), ...spansIn(years), ...lengthsIn(text)];
}

function referenceClaims(passage: Passage): ReferenceClaim[] {
  return decisionReferencesIn(passage.readable).map(({ reference, words, offset }) => ({
    kind: 'reference',
    reference,
    ...saidAt(passage, { from: offset, until: offset + words.length }),
  }));
}

type MentionsIn = (text: string) => SchemeMention[];

/** Words of the lead-in count for the items of its list, but not the places they stand in. */
function schemeClaims(passage: Passage, mentionsIn: MentionsIn): SchemeClaim[] {
  const leadIn = passage.prose.leadIn ? `${readable(passage.prose.leadIn)} ` : '';
  const shift = leadIn.length;
  return mentionsIn(leadIn + passage.readable)
    .filter(({ from }) => from >= shift)
    .map(({ paragraph, limbs, from, until }) => ({
      kind: 'scheme-paragraph',
      paragraph,
      limbs,
      ...saidAt(passage, { from: from - shift, until: until - shift }),
    }));
}

function passageOf(prose: Prose, printed: string, parties: Party[]): Passage {
  const text = readable(prose.text);
  const mentions = partyMentionsIn(text, parties);
  const sentences = readSentences(prose, text, mentions);
  return { prose, printed, readable: text, sentences, parties, mentions };
}

function claimsIn(passage: Passage, mentionsIn: MentionsIn): Claim[] {
  const periods = periodsIn(passage.readable);
  const claims: Claim[] = [
    ...amountClaims(passage, periods),
    ...periods.map(({ from, until, ...period }) => ({
      kind: 'period' as const,
      ...period,
      ...saidAt(passage, { from, until }),
    })),
    ...endClaims(passage),
    ...referenceClaims(passage),
    ...schemeClaims(passage, mentionsIn),
  ];
  return claims.sort((one, other) => one.offset - other.offset);
}

/**
 * Everything the prose of a paper says that can be compared: sums, financial years, periods and ends,
 * decision references, paragraphs of the scheme with their limbs. Each with its place, in the order
 * of the paper. It reads the summary, what is written in recommendations, and the sections.
 */
export function claimsOf(paper: Paper, numbering: Numbering, scheme: SchemeInProse): Claim[] {
  const mentionsIn = schemeReader(scheme);
  const parties = partiesOf(paper);
  return proseOf(paper).flatMap((prose) =>
    claimsIn(passageOf(prose, printedPlace(paper, numbering, prose.pointer), parties), mentionsIn),
  );
}

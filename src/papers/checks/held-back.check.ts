import { formatPounds } from '../../kernel/money';
import { type AmountClaim } from '../claims/claim';
import { proseOf, readable } from '../claims/prose';
import { sentencesIn } from '../claims/sentences';
import { printedPlace } from '../numbering';
import { code, defineCheck, type Examined, type Found } from './check';
import { heldBackOf } from './figures';
import { amountClaimsIn, placeOf } from './places';

const CODES = {
  'held-back-nowhere': code<{ said: string }>({
    severity: 'stop',
    title: 'The text holds money back, and no recommendation does',
    words: ({ said }) => ({
      sentence: `The text says that ${said} is held back, but no recommendation holds anything back.`,
      settle: 'Hold the sum back in a recommendation, or take it out of the text.',
      at: `${said} held back`,
      against: 'nothing is held back',
    }),
    example: { said: '£40,000' },
  }),
};

type HeldFound = Found<typeof CODES>;

/** Part of a payment withheld until work is done is a term of the grant, not money held back. */
const A_TERM =
  /\b(?:payments?|instalments?|invoices?|milestones?|if|unless|each claim|penalt(?:y|ies))\b/i;
const BY_SOMEBODY = /\b(?:held|kept|set|retained|withheld)\b[^.]*\bby\s+(?:the\s+)?[A-Z][a-z]/;

const isATerm = (words: string): boolean => A_TERM.test(words) || BY_SOMEBODY.test(words);

function isHeldBack({ segment, direct, ofAnother, sentence, qualifier }: AmountClaim): boolean {
  const verb = segment?.verb;
  if (verb?.family !== 'hold' || verb.tense === 'past') return false;
  return direct && !ofAnother && qualifier !== 'about' && !isATerm(sentence.text);
}

const A_PART =
  /\b(?:part|some|an?\s+(?:share|proportion|portion|part|sum|amount)|the\s+(?:rest|remainder)|\d{1,2}%|a\s+(?:half|third|quarter|tenth))\s+(?:of\s+(?:the|this|its)\s+(?:money|funding|grants?|income|awards?|total|sum)\s+)?(?:is|are|will\s+be)\s+(?:held|kept)\s+back\b/i;

/** `Part of the money is held back`, without a sum. */
const partsHeldBack = ({ paper, numbering }: Examined): HeldFound[] =>
  proseOf(paper).flatMap(({ pointer, text }) => {
    const words = readable(text);
    return sentencesIn(words).flatMap(({ from, until }): HeldFound[] => {
      const sentence = words.slice(from, until);
      const said = isATerm(sentence) ? null : A_PART.exec(sentence);
      if (!said) return [];
      const offset = from + said.index;
      const shown = text.slice(offset, offset + said[0].length);
      return [
        {
          code: 'held-back-nowhere',
          at: { pointer, printed: printedPlace(paper, numbering, pointer), words: shown },
          against: placeOf({ paper, numbering }, '/recommendations'),
          params: { said: 'a part' },
          offset,
        },
      ];
    });
  });

function check(examined: Examined): HeldFound[] {
  const { paper, claims } = examined;
  if (paper.recommendations.some((one) => heldBackOf(one))) return [];
  const sums = amountClaimsIn(claims)
    .filter(isHeldBack)
    .map(({ place, pence, offset }): HeldFound => ({
      code: 'held-back-nowhere',
      at: place,
      against: placeOf(examined, '/recommendations'),
      params: { said: formatPounds(pence) },
      offset,
    }));
  return [...sums, ...partsHeldBack(examined)];
}

export const heldBack = defineCheck({
  name: 'held-back',
  compares: 'Sums the prose says are held back with the recommendations, where none holds any.',
  source: 'Only a recommendation keeps money uncommitted; words beside it do not.',
  codes: CODES,
  check,
});

import {
  isNothing,
  shareOf,
  type Share,
  sharesOf,
  shareWords,
  totalOf,
} from '../../agreements/amount';
import { type Place } from '../../kernel/findings';
import { pointerTo } from '../../kernel/json-pointer';
import { formatPounds } from '../../kernel/money';
import { type LetterBasis } from '../content/letter-basis';
import { figuresOf, type LetterFigures, unplannedOf } from '../content/letter-figures';
import { type LetterTerms } from '../content/letter-terms';
import { letterFinding, type LetterFinding } from './letter-finding';
import { decisionName } from './letter-parties';

const MONEY: Place = { pointer: '/money', printed: 'change' };
const PAYMENTS: Place = { pointer: '/payments', printed: 'payment schedule' };

const atShare = (share: Share): Place => ({
  pointer: `/money${pointerTo(share)}`,
  printed: shareWords(share),
});

interface Compared {
  decision: string;
  basis: LetterBasis;
  figures: LetterFigures;
}

/** What is asked of one share against what the decision leaves of it. */
function ofShare({ decision, basis, figures }: Compared, share: Share): LetterFinding[] {
  const asked = shareOf(figures.change, share);
  const free = shareOf(basis.available, share);
  const words = { decision, share: shareWords(share), wanted: formatPounds(Math.abs(asked)) };
  if (asked < 0) {
    const mayCut = Math.max(0, -free);
    const left = formatPounds(mayCut);
    return -asked <= mayCut
      ? []
      : [letterFinding('letter-below-cut', { ...words, left }, atShare(share))];
  }
  if (asked <= Math.max(0, free)) return [];
  const left = formatPounds(Math.max(0, free));
  const over = formatPounds(asked - Math.max(0, free));
  return [letterFinding('letter-above-share', { ...words, left, over }, atShare(share))];
}

function ofTotal({ decision, basis, figures }: Compared): LetterFinding[] {
  const asked = totalOf(figures.change);
  const free = Math.max(0, totalOf(basis.available));
  if (asked <= free) return [];
  const sums = { wanted: formatPounds(asked), left: formatPounds(free) };
  const over = formatPounds(asked - free);
  return [letterFinding('letter-above-total', { decision, ...sums, over }, MONEY)];
}

/** Previous + change = new total, which is never less than nothing. */
const belowNothing = ({ previous, change, newTotal }: LetterFigures): LetterFinding[] =>
  sharesOf(newTotal)
    .filter((share) => shareOf(newTotal, share) < 0)
    .map((share) => {
      const was = formatPounds(Math.max(0, shareOf(previous, share)));
      const cut = formatPounds(Math.abs(shareOf(change, share)));
      const params = { share: shareWords(share), previous: was, cut };
      return letterFinding('letter-below-nothing', params, atShare(share));
    });

/** Share by share, so that no year is paid out of another's money. */
const unplanned = (figures: LetterFigures): LetterFinding[] =>
  Object.entries(unplannedOf(figures)).map(([share, difference]) =>
    letterFinding(
      'letter-payments-differ',
      {
        share: shareWords(share),
        planned: formatPounds(shareOf(figures.planned, share)),
        change: formatPounds(shareOf(figures.change, share)),
        difference: formatPounds(Math.abs(difference)),
      },
      PAYMENTS,
    ),
  );

function ofKind(
  { kind, previous, agreement }: LetterBasis,
  change: LetterFigures['change'],
): LetterFinding[] {
  const isOfMoney = kind === 'award' || kind === 'money';
  const findings: LetterFinding[] = [];
  if (isOfMoney && isNothing(change)) findings.push(letterFinding('letter-no-money', {}, MONEY));
  if (!isOfMoney && !isNothing(change)) {
    findings.push(letterFinding('letter-money-without-kind', {}, MONEY));
  }
  if (kind === 'award' && !isNothing(previous)) {
    const params = { agreement: agreement.reference, maximum: formatPounds(totalOf(previous)) };
    findings.push(letterFinding('letter-award-of-old', params, MONEY));
  }
  return findings;
}

/** Previous + change = new total = payments, within what the decision leaves. */
export function moneyFindings(basis: LetterBasis, terms: LetterTerms): LetterFinding[] {
  const figures = figuresOf(basis, terms);
  const { authority } = basis;
  const decision = authority ? decisionName(authority) : 'no decision';
  const compared = { decision, basis, figures };
  return [
    ...ofKind(basis, figures.change),
    ...sharesOf(figures.change).flatMap((share) => ofShare(compared, share)),
    ...ofTotal(compared),
    ...belowNothing(figures),
    ...unplanned(figures),
  ];
}

import { inShare, shareOf, type Share, sharesOf, totalOf } from '../../agreements/amount';
import { keepTogether } from '../../documents/no-break';
import { formatDate } from '../../kernel/local-date';
import { formatPounds, type Pence, sum } from '../../kernel/money';
import { asSentence, forPurpose, inSeries } from '../../kernel/sentences';
import { type LetterBasis } from '../../letters/content/letter-basis';
import { figuresOf } from '../../letters/content/letter-figures';
import { type LetterTerms, type PaymentLine } from '../../letters/content/letter-terms';

/** One line of the sums, and whether it is what they come to. */
export interface SumLine {
  words: string;
  sum: string;
  isTotal?: true;
}

/** What a letter offers, in the order in which it is understood in a minute. */
export interface OfferView {
  /** The offer in one sentence, its sum apart because it stands out. */
  offer: { before: string; sum: string; after: string };
  replyBy: string;
  signer: string;
  sums: SumLine[];
  facts: { key: string; strong?: string; text: string }[];
  isChange: boolean;
}

interface Offered {
  basis: LetterBasis;
  terms: LetterTerms;
}

/** Never a minus: what is taken away is called so. */
const less = (pence: Pence): boolean => pence < 0;

function offerOf({ basis, terms }: Offered): OfferView['offer'] {
  const change = totalOf(terms.money);
  const { recipient, newEndDate, authority, agreement } = basis;
  const until = newEndDate === undefined ? '' : `, until ${formatDate(newEndDate)}`;
  const after = `${until}, ${forPurpose(authority?.purpose ?? agreement.project)}.`;
  const before = `We offer ${recipient.name} `;
  if (change === 0) {
    const what = newEndDate === undefined ? 'new schedules' : 'more time';
    return { before, sum: what, after };
  }
  const pounds = formatPounds(Math.abs(change));
  if (basis.kind === 'award') return { before: `${before}a grant of `, sum: pounds, after };
  return { before, sum: `${pounds} ${less(change) ? 'less' : 'more'}`, after };
}

function changeLine(share: Share, pence: Pence, isAward: boolean): SumLine {
  if (less(pence)) {
    return { words: `Reduction${inShare(share)}`, sum: `${formatPounds(-pence)} less` };
  }
  const word = isAward ? 'Grant' : 'Increase';
  return { words: `${word}${inShare(share)}`, sum: `+ ${formatPounds(pence)}` };
}

function sumLines({ basis, terms }: Offered): SumLine[] {
  const { previous, change, newTotal } = figuresOf(basis, terms);
  if (totalOf(change) === 0 && sharesOf(change).length === 0) return [];
  const isAward = basis.kind === 'award';
  const before = isAward ? [] : [{ words: 'Maximum now', sum: formatPounds(totalOf(previous)) }];
  return [
    ...before,
    ...sharesOf(change).map((share) => changeLine(share, shareOf(change, share), isAward)),
    {
      words: isAward ? 'Maximum' : 'New maximum',
      sum: formatPounds(totalOf(newTotal)),
      isTotal: true,
    },
  ];
}

const TIMINGS = { advance: 'in advance', arrears: 'in arrears' };

function paymentsText(payments: readonly PaymentLine[]): string {
  const sums = new Set(payments.map(({ pence }) => pence));
  const timings = [...new Set(payments.map(({ timing }) => TIMINGS[timing]))];
  const [only = 0] = sums;
  const money =
    sums.size === 1
      ? `${payments.length} of ${formatPounds(only)}`
      : `${payments.length}, ${formatPounds(sum(payments.map(({ pence }) => pence)))} in all`;
  return `${money}, ${inSeries(timings)}. The payment schedule in the letter says when.`;
}

function reportsText({ performance }: LetterTerms): string {
  const days = [...new Set(performance.flatMap(({ reportOn }) => reportOn))].sort();
  const on = inSeries(days.map((day) => formatDate(day)));
  return `On ${on}, against the targets of the performance schedule.`;
}

function conditionTexts({ basis, terms }: Offered): string[] {
  const { funder } = basis.authority ?? {};
  const money = funder === undefined ? [] : [`The money of ${funder} must reach us first`];
  return [...money, ...terms.specialConditions].map(asSentence);
}

function factsOf(offered: Offered): OfferView['facts'] {
  const { basis, terms } = offered;
  const { newEndDate, agreement, authority } = basis;
  const conditions = conditionTexts(offered);
  return [
    ...(newEndDate === undefined
      ? []
      : [
          {
            key: 'End date',
            strong: formatDate(newEndDate),
            text: basis.kind === 'award' ? '' : `, was ${formatDate(agreement.until)}`,
          },
        ]),
    ...(terms.payments.length > 0 ? [{ key: 'Payments', text: paymentsText(terms.payments) }] : []),
    ...(terms.performance.length > 0 ? [{ key: 'Reports', text: reportsText(terms) }] : []),
    ...conditions.map((text, at) => ({
      key: conditions.length > 1 ? `Condition ${at + 1}` : 'Condition',
      text,
    })),
    ...(authority
      ? [
          {
            key: 'Decided by',
            text: `${authority.decidedBy}, ${formatDate(authority.decidedOn)}: ${authority.decision}`,
          },
        ]
      : []),
  ].map((fact) => ({ ...fact, text: keepTogether(fact.text) }));
}

export function offerView(offered: Offered): OfferView {
  const { basis, terms } = offered;
  return {
    offer: offerOf(offered),
    replyBy: terms.replyBy === undefined ? '' : formatDate(terms.replyBy),
    signer: basis.signing?.post ?? '',
    sums: sumLines(offered),
    facts: factsOf(offered),
    isChange: basis.kind !== 'award',
  };
}

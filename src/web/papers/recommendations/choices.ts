import { formatPounds } from '../../../kernel/money';
import { totalOf } from '../../../papers/content/money';
import { type Recommendation } from '../../../papers/content/recommendation';
import { capitalised, inSeries } from '../../../kernel/sentences';
import { type Scheme } from '../../../scheme/scheme';
import { type Choice, withValue } from '../form/choice';
import { FROM_RECOMMENDATION } from '../form/money.form';
import { amountOf } from '../page/paper-years';

const paragraphWords = (number: string | null, limb: string | undefined): string =>
  [number === null ? 'no paragraph number known' : number, limb].filter(Boolean).join(', ');

/** The matters of the scheme, in its order. */
export const matterChoices = ({ paragraphs }: Scheme, chosen: string): Choice[] =>
  withValue(
    [
      { value: '', text: 'Select one' },
      ...paragraphs.flatMap(({ number, powers }) =>
        powers.map(({ matter, words, limb }) => ({
          value: matter,
          text: `${capitalised(words)} (${paragraphWords(number, limb)})`,
        })),
      ),
    ],
    chosen,
    `${chosen} (not in the scheme)`,
  );

function yearsWords(one: Recommendation): string | undefined {
  const amount = amountOf(one);
  if (!amount) return undefined;
  if (amount.kind === 'unsplit') return 'Not split by year';
  return inSeries(amount.byYear.map(({ year, pence }) => `${formatPounds(pence)} in ${year}`));
}

function sumWords(one: Recommendation): string {
  const amount = amountOf(one);
  const sum = amount ? formatPounds(totalOf(amount)) : 'no sum stated';
  if (one.kind === 'accept-funding') return `${sum} from ${one.funder}`;
  return 'recipient' in one ? `${sum} to ${one.recipient}` : sum;
}

interface Other {
  id: string;
  text: string;
  hint?: string;
  paysMoney: boolean;
}

const othersThan = (self: number, recommendations: readonly Recommendation[]): Other[] =>
  recommendations
    .map((one, at) => ({
      id: one.id,
      text: `Recommendation ${at + 1}: ${sumWords(one)}`,
      hint: yearsWords(one),
      paysMoney: amountOf(one) !== undefined,
    }))
    .filter((_one, at) => at !== self);

const notHere = (id: string): string => `A recommendation called ${id}, which is not another here`;

/** What may pay: another recommendation that moves money, a budget, money held back, or nothing stated. */
export function sourceChoices(
  recommendations: readonly Recommendation[],
  self: number,
  chosen: string,
): Choice[] {
  const choices = othersThan(self, recommendations)
    .map(({ id, text, hint, paysMoney }) => ({
      value: FROM_RECOMMENDATION + id,
      text,
      hint,
      paysMoney,
    }))
    .filter(({ value, paysMoney }) => paysMoney || value === chosen);
  const isOther = chosen.startsWith(FROM_RECOMMENDATION);
  const id = chosen.slice(FROM_RECOMMENDATION.length);
  return [
    ...withValue(choices, isOther ? chosen : '', notHere(id)),
    { value: 'budget', text: 'A budget' },
    { value: 'held-back', text: 'Money that an earlier decision held back' },
    { value: '', text: 'Not stated' },
  ];
}

/** The recommendations out of whose money a sum nobody knows yet may come. */
export const withinChoices = (
  recommendations: readonly Recommendation[],
  self: number,
  chosen: string,
): Choice[] =>
  withValue(
    [
      { value: '', text: 'Select one' },
      ...othersThan(self, recommendations).map(({ id, text }) => ({ value: id, text })),
    ],
    chosen,
    notHere(chosen),
  );

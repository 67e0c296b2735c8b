import { type Pence } from '../../kernel/money';

export interface AmountMention {
  pence: Pence;
  /** Offset of the pound sign. */
  from: number;
  until: number;
}

const MENTION = /£\s?([\d,]+(?:\.\d+)?)(?:(?:\s?(billion|million|thousand)|(bn|m|k))\b)?/gi;
const WHOLE = /^(?:\d{1,3}(?:,\d{3})+|\d{1,13})$/;
const SCALES: Record<string, number> = {
  billion: 9,
  bn: 9,
  million: 6,
  m: 6,
  thousand: 3,
  k: 3,
};

/** Pence by decimal shift, so that `£1.3 billion` is exact; undefined where no sum is written. */
function penceOf(figure: string, scale: string | undefined): Pence | undefined {
  const [whole = '', decimals = ''] = figure.split('.');
  if (!WHOLE.test(whole)) return undefined;
  const shift = (scale ? SCALES[scale.toLowerCase()]! : 0) + 2;
  if (decimals.length > shift) return undefined;
  const pence = Number(whole.replaceAll(',', '') + decimals.padEnd(shift, '0'));
  // Prose may speak of more than a paper may hold; only what is exact is a sum.
  return Number.isSafeInteger(pence) ? pence : undefined;
}

/** Sums in pounds: `£480,000`, `£480k`, `£15million`, `£1.3 billion`, `£490,000.50`. */
export function amountsIn(text: string): AmountMention[] {
  return [...text.matchAll(MENTION)].flatMap((match) => {
    const scale = match[2] ?? match[3];
    const figure = match[1]!.replace(/,+$/, '');
    const dropped = scale ? 0 : match[1]!.length - figure.length;
    const pence = penceOf(figure, scale);
    if (pence === undefined) return [];
    return [{ pence, from: match.index, until: match.index + match[0].length - dropped }];
  });
}

import { formatPounds, type Pence } from '../../../kernel/money';

/** `£20,000 over`, never a minus. */
export const leftWords = (pence: Pence): string =>
  pence < 0 ? `${formatPounds(-pence)} over` : formatPounds(pence);

/** What a decision or a letter adds or takes: `£440,000`, `a cut of £5,000`, `None`. */
export function changeWords(pence: Pence): string {
  if (pence === 0) return 'None';
  return pence < 0 ? `Cut of ${formatPounds(-pence)}` : formatPounds(pence);
}

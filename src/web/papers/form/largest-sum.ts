import { formatPounds, LARGEST_SUM } from '../../../kernel/money';

/** As a message says it: `£10,000,000,000`. */
export const LARGEST_SUM_WORDS = formatPounds(LARGEST_SUM);

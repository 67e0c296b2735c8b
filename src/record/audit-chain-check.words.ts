import { type ChainFault } from './audit-chain-check';

const WORDS: Record<ChainFault['fault'], string> = {
  gap: 'is not there',
  link: 'does not follow the one before it',
  hash: 'was changed: its hash is not that of its bytes',
  columns: 'was changed: its columns do not say what its bytes say',
  head: 'is not where the record’s head says it ends',
};

/** `entry 12 was changed: its hash is not that of its bytes`. */
export const chainFaultWords = ({ seq, fault }: ChainFault): string =>
  `entry ${seq} ${WORDS[fault]}`;

import { formatDate } from '../../kernel/local-date';
import { type DecisionRead } from '../../register/decision.reader';
import { SIGNED_FILE } from '../../register/published-decision';
import { inFours } from './decision-words';

/** Whether the signed document holds; of one that does not, nothing is said to be valid. */
export interface GenuineView {
  isGenuine: boolean;
  result: string;
  signatures: { key: string; words: string }[];
  fingerprint: string;
  certificates: string;
  /** UTC instant of the check at publication. */
  checkedAt: string;
}

const COUNTS = ['No signature is', 'The signature is', 'Both signatures are'];

const heldWords = (count: number): string =>
  `${COUNTS[count] ?? `All ${count} signatures are`} valid and nothing was changed after ${count === 1 ? 'it' : 'them'}.`;

/** @param isWhole - whether the file, read just now, is to the byte what was published */
export function genuineView({ entry, files }: DecisionRead, isWhole: boolean): GenuineView {
  const { signatures, certificates, publishedAt } = entry;
  return {
    isGenuine: isWhole,
    result: isWhole
      ? heldWords(signatures.length)
      : 'The file kept here is not the one that was published. Do not rely on this copy.',
    signatures: signatures.map(({ post, on }, at) => ({
      key: `Signature ${at + 1}`,
      words: `${post}, ${formatDate(on)}`,
    })),
    fingerprint: inFours(files[SIGNED_FILE]!.sha256),
    certificates,
    checkedAt: publishedAt,
  };
}

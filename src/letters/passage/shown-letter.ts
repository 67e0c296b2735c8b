import { type LetterActionKind } from './letter-action';
import { type LetterPassage } from './letter-state';

type Shows = (passage: LetterPassage) => string | undefined;

const file: Shows = (passage) => passage.file;

/** Whoever confirms a reply given elsewhere is shown its scan. */
const scan: Shows = ({ reply }) =>
  reply && 'elsewhere' in reply ? reply.elsewhere.scan : undefined;

const SHOWN: Partial<Record<LetterActionKind, Shows>> = {
  clear: file,
  issue: file,
  accept: file,
  sign: file,
  'confirm-elsewhere': scan,
};

/**
 * SHA-256 of the exact bytes a person is shown before an act, which the act sends back; undefined
 * where the act is bound to nothing, or there is nothing yet to be shown.
 */
export const shownOfLetter = (
  action: LetterActionKind,
  passage: LetterPassage,
): string | undefined => SHOWN[action]?.(passage);

import {
  type AttachmentCode,
  type AttachmentFinding,
  type AttachmentParams,
} from './attachment-rules';

type Words = { [Code in AttachmentCode]: (params: AttachmentParams[Code]) => string };

export const TAKEN = 'The file must be a PDF, Word, Excel, PNG, JPEG, CSV or text file';

const WORDS: Words = {
  'attachment-untitled': ({ longest }) =>
    `Enter a title for the file, of at most ${longest} characters on one line`,
  'attachment-unprintable': ({ what }) =>
    `The title or the name of the file holds ${what}, which cannot be printed in the paper; leave it out`,
  'attachment-empty': () => 'The file is empty; choose another',
  'attachment-too-large': ({ most }) => `The file must be ${most} or smaller`,
  'attachment-program': () => `The file is a program. ${TAKEN}`,
  'attachment-kind-unknown': () =>
    `${TAKEN}. Save an older Word or Excel file as .docx or .xlsx first`,
  'attachment-mismatch': ({ kind, ending, usual }) =>
    ending === ''
      ? `The file is a ${kind}; give its name the ending .${usual}`
      : `The file is a ${kind}, and its name ends in .${ending}; give it the ending .${usual} if that is what you mean to attach`,
  'attachment-unreadable': ({ kind }) =>
    `The ${kind} is cut short or not written as one should be; save it again and choose the new file`,
  'attachment-encrypted': ({ kind }) =>
    `The ${kind} is protected by a password or encrypted; save it without protection`,
  'attachment-active': ({ kind, what }) =>
    `The ${kind} holds ${what}; save it without, or print it to a new PDF`,
  'attachment-unpacks-too-large': ({ kind }) =>
    `The ${kind} is many times larger inside than it looks; save it as a PDF`,
  'attachment-there-already': ({ title }) => `The same file is attached already, as “${title}”`,
  'attachment-too-many': ({ most }) => `A paper has at most ${most} attachments; remove one first`,
};

/** What to do about it, as a sentence without its full stop. */
export function attachmentWords({ code, params }: AttachmentFinding): string {
  const words = WORDS[code] as (params: AttachmentFinding['params']) => string;
  return words(params);
}

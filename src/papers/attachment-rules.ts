import { type Finding } from '../kernel/findings';
import { type Attachment } from './attachment';
import { endingOf } from './attachment-file-name';
import { notPrintedOf } from './attachment-printing';
import { ATTACHMENT_KINDS, type AttachmentKind } from './attachment-kind';

/** Largest file, in bytes. */
export const LARGEST_ATTACHMENT = 20_000_000;
/** So many on one paper. */
export const MOST_ATTACHMENTS = 30;
export const LONGEST_TITLE = 200;

/** Why a file is not taken, with what fills the words. */
export interface AttachmentParams {
  'attachment-untitled': { longest: string };
  /** `what` of it no document can print: `U+1F600`. */
  'attachment-unprintable': { what: string };
  'attachment-empty': object;
  'attachment-too-large': { most: string };
  /** A program, or something that starts one. */
  'attachment-program': object;
  'attachment-kind-unknown': object;
  /** `kind` is what the file is, `ending` what its name says. */
  'attachment-mismatch': { kind: string; ending: string; usual: string };
  'attachment-unreadable': { kind: string };
  'attachment-encrypted': { kind: string };
  /** `what` it holds that acts by itself: `a script`. */
  'attachment-active': { kind: string; what: string };
  'attachment-unpacks-too-large': { kind: string };
  'attachment-there-already': { title: string };
  'attachment-too-many': { most: string };
}

export type AttachmentCode = keyof AttachmentParams;

/** What looking into the bytes found; `kind` is absent where it is none that is taken. */
export interface ContentFacts {
  kind?: AttachmentKind | undefined;
  isProgram?: boolean;
  isBroken?: boolean;
  isEncrypted?: boolean;
  isTooLargeUnpacked?: boolean;
  /** What it holds that acts by itself, each in words: `a script`. */
  active: string[];
}

export interface Upload {
  title: string;
  /** As `safeFileName` gives it. */
  fileName: string;
  /** Bytes. */
  size: number;
  content: ContentFacts;
}

export interface AttachmentFinding extends Finding {
  code: AttachmentCode;
}

function refusal<Code extends AttachmentCode>(
  code: Code,
  fileName: string,
  params: AttachmentParams[Code],
): AttachmentFinding {
  const at = { pointer: '/attachments', printed: fileName };
  return { code, severity: 'stop', at, params: { ...params } as Record<string, string> };
}

const isTitle = (title: string): boolean =>
  title.trim() !== '' && title.length <= LONGEST_TITLE && !/\p{Cc}/u.test(title);

const KINDS = Object.keys(ATTACHMENT_KINDS) as AttachmentKind[];

/** The ending says it where the bytes cannot: of CSV and text, one format, and of a broken file. */
function kindMeant({ fileName, content }: Upload): AttachmentKind | undefined {
  const { kind, isBroken, isTooLargeUnpacked } = content;
  const ending = endingOf(fileName);
  const named = KINDS.find((each) => ATTACHMENT_KINDS[each].endings.includes(ending));
  if (kind === 'text' && named === 'csv') return 'csv';
  return kind ?? (isBroken || isTooLargeUnpacked ? named : undefined);
}

function contentRefusals(upload: Upload, kind: AttachmentKind): AttachmentFinding[] {
  const { fileName, content } = upload;
  const { words, endings } = ATTACHMENT_KINDS[kind];
  const named = { kind: words };
  const ending = endingOf(fileName);
  const mismatch = { ...named, ending, usual: endings[0] };
  return [
    ...(endings.includes(ending) ? [] : [refusal('attachment-mismatch', fileName, mismatch)]),
    ...(content.isBroken ? [refusal('attachment-unreadable', fileName, named)] : []),
    ...(content.isEncrypted ? [refusal('attachment-encrypted', fileName, named)] : []),
    ...(content.isTooLargeUnpacked
      ? [refusal('attachment-unpacks-too-large', fileName, named)]
      : []),
    ...content.active.map((what) => refusal('attachment-active', fileName, { ...named, what })),
  ];
}

function sizeRefusals({ fileName, size }: Upload): AttachmentFinding[] {
  if (size === 0) return [refusal('attachment-empty', fileName, {})];
  if (size <= LARGEST_ATTACHMENT) return [];
  const most = `${LARGEST_ATTACHMENT / 1_000_000} MB`;
  return [refusal('attachment-too-large', fileName, { most })];
}

function kindRefusals(upload: Upload): AttachmentFinding[] {
  const { fileName, content } = upload;
  if (content.isProgram) return [refusal('attachment-program', fileName, {})];
  const kind = kindMeant(upload);
  return kind ? contentRefusals(upload, kind) : [refusal('attachment-kind-unknown', fileName, {})];
}

function nameRefusals({ title, fileName }: Upload): AttachmentFinding[] {
  const longest = String(LONGEST_TITLE);
  if (!isTitle(title)) return [refusal('attachment-untitled', fileName, { longest })];
  const what = notPrintedOf(`${title} ${fileName}`);
  return what === undefined ? [] : [refusal('attachment-unprintable', fileName, { what })];
}

/** Every reason why the file is not taken, whatever paper it is for; none: it is. */
export function uploadRefusals(upload: Upload): AttachmentFinding[] {
  const bySize = sizeRefusals(upload);
  return [...nameRefusals(upload), ...bySize, ...(bySize.length > 0 ? [] : kindRefusals(upload))];
}

/** The media type the file is given out as; from what is in it, so never one a browser would run. */
export function mediaTypeOf(upload: Upload): string {
  const kind = kindMeant(upload);
  if (!kind) throw new Error('the kind of the file is not known');
  return ATTACHMENT_KINDS[kind].mediaType;
}

/** Why the file cannot join those the paper has. */
export function joiningRefusals(
  file: Pick<Attachment, 'fileName' | 'sha256' | 'category'>,
  others: readonly Attachment[],
): AttachmentFinding[] {
  const same = others.find(
    ({ sha256, category }) => sha256 === file.sha256 && category === file.category,
  );
  const most = String(MOST_ATTACHMENTS);
  return [
    ...(same ? [refusal('attachment-there-already', file.fileName, { title: same.title })] : []),
    ...(others.length >= MOST_ATTACHMENTS
      ? [refusal('attachment-too-many', file.fileName, { most })]
      : []),
  ];
}

import { LARGEST_SCAN } from '../letters/scan-type';
import { LARGEST_ATTACHMENT } from '../papers/attachment-rules';

const MEGABYTE = 1_000_000;

/** Largest body that is no file, and largest paper.json, in bytes. A whole paper is far below 1 MB. */
export const LARGEST_BODY = 2 * MEGABYTE;

/** A section with 500 blocks is one form. */
export const MOST_FORM_FIELDS = 20_000;

/** A route that takes a file, in the field `file`. */
export interface UploadRoute {
  /** The path of its requests. */
  path: RegExp;
  /** Bytes. */
  largest: number;
  /** Whether it takes one from somebody who is not signed in. */
  anyone?: true;
}

/** Largest copy of a decision that is checked: many times the longest paper, with its signatures. */
export const LARGEST_COPY = 5 * MEGABYTE;

/** Largest file of agreements or payments: sent again as a form, in which a byte may take three. */
const LARGEST_IMPORT = MEGABYTE / 2;

export const UPLOADS: readonly UploadRoute[] = [
  { path: /^\/papers\/upload$/, largest: LARGEST_BODY },
  { path: /^(\/api\/v1)?\/papers\/[^/]+\/attachments$/, largest: LARGEST_ATTACHMENT },
  { path: /^\/agreements\/(import|payments)$/, largest: LARGEST_IMPORT },
  { path: /^(\/api\/v1)?\/letters\/[^/]+\/record-reply$/, largest: LARGEST_SCAN.bytes },
  { path: /^\/verify$/, largest: LARGEST_COPY, anyone: true },
];

/** Of every upload: one file, so many other fields, each so long. */
export const UPLOAD = { field: 'file', otherFields: 10, longestField: 10_000 } as const;

/**
 * So many are read at once, each in memory; whoever comes then is asked to come again. What strangers
 * may do keeps nobody waiting who works here.
 */
export const MOST_AT_ONCE = { ofPersons: 8, ofStrangers: 2 } as const;

/** `20 MB`, as a page says it. */
export const megabytes = (bytes: number): string => `${bytes / MEGABYTE} MB`;

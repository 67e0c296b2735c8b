const MEGABYTE = 1_000_000;

/** Largest body, and largest uploaded file, in bytes. A whole paper is far below 1 MB. */
export const LARGEST_BODY = 2 * MEGABYTE;

/** A section with 500 blocks is one form. */
export const MOST_FORM_FIELDS = 20_000;

/** The one route that takes a file, in the field `file`. */
export const UPLOAD = { path: '/papers/upload', field: 'file', otherFields: 10 } as const;

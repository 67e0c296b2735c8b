/**
 * Bounds on hostile files: hundreds of times what a paper of 54 pages needs, and small enough that
 * no flipped byte can make the reader hang or fill the memory.
 */
export const LIMITS = {
  fileBytes: 100_000_000,
  revisions: 64,
  objects: 500_000,
  nesting: 64,
  /** Entries of one dictionary and elements of one array. */
  entries: 200_000,
  nameBytes: 127,
  numberBytes: 24,
  stringBytes: 1_000_000,
  fields: 1_000,
  pages: 20_000,
} as const;

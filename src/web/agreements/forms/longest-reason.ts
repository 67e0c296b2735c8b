/** Characters of a reason that is kept in the record beside what was there before. */
export const LONGEST_REASON = 500;

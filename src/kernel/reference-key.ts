/** By which two references are one: `slt 2023` is `SLT-2023`. */
export const referenceKey = (reference: string): string =>
  reference
    .trim()
    .toLowerCase()
    .replace(/[\s\u2010-\u2015_-]+/g, '-');

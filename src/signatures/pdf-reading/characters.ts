const codes = (text: string): Set<number> => new Set(Buffer.from(text, 'latin1'));

const SPACES = codes('\0\t\n\f\r ');
const DELIMITERS = codes('()<>[]{}/%');

/** White space of ISO 32000-1, table 1. */
export function isSpace(code: number | undefined): boolean {
  return code !== undefined && SPACES.has(code);
}

export function isRegular(code: number | undefined): boolean {
  return code !== undefined && !SPACES.has(code) && !DELIMITERS.has(code);
}

export function hexDigit(code: number | undefined): number {
  if (code === undefined) return -1;
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

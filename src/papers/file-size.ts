const KILOBYTE = 1_000;
const MEGABYTE = 1_000_000;

const rounded = (size: number): string =>
  size < 10 ? size.toFixed(1).replace(/\.0$/, '') : String(Math.round(size));

/** `512 bytes`, `340 KB`, `1.2 MB`: in thousands, as limits are stated. */
export function fileSizeWords(bytes: number): string {
  if (bytes === 1) return '1\u00a0byte';
  if (bytes < KILOBYTE) return `${bytes}\u00a0bytes`;
  // What would round to a thousand of the smaller unit is one of the larger.
  if (bytes < MEGABYTE - KILOBYTE / 2) return `${rounded(bytes / KILOBYTE)}\u00a0KB`;
  return `${rounded(bytes / MEGABYTE)}\u00a0MB`;
}

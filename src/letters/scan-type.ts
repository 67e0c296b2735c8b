/** What a scan may be at most; the whole upload is bounded by the service as well. */
export const LARGEST_SCAN = { bytes: 20 * 1024 * 1024, words: '20 MB' } as const;

const TYPES: readonly [type: string, begins: readonly number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

/** Media type of a scan by its own first bytes, whatever it is called; undefined where it is none. */
export function scanType(bytes: Uint8Array): string | undefined {
  if (bytes.length > LARGEST_SCAN.bytes) return undefined;
  return TYPES.find(([, begins]) => begins.every((byte, at) => bytes[at] === byte))?.[0];
}

/** A ZIP file that is not written as office programs write one. */
export class UnreadableArchive extends Error {}

export interface ArchiveEntry {
  name: string;
  isEncrypted: boolean;
  /** 0 stored, 8 deflated (APPNOTE 4.4.5). */
  method: number;
  /** Bytes, packed and unpacked. */
  packed: number;
  unpacked: number;
  /** Where its packed bytes begin. */
  start: number;
}

const END = 'PK\x05\x06';
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const CENTRAL = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const MOST_ENTRIES = 5_000;

function assert(holds: boolean): asserts holds {
  if (!holds) throw new UnreadableArchive();
}

/** The name as this file's directory and the entry itself give it: readers differ in whom to trust. */
function startOf(bytes: Buffer, local: number, name: Buffer): number {
  assert(local + LOCAL_LENGTH <= bytes.length && bytes.readUInt32LE(local) === LOCAL);
  const nameLength = bytes.readUInt16LE(local + 26);
  const begin = local + LOCAL_LENGTH;
  assert(bytes.subarray(begin, begin + nameLength).equals(name));
  return begin + nameLength + bytes.readUInt16LE(local + 28);
}

function entryAt(bytes: Buffer, at: number): { entry: ArchiveEntry; next: number } {
  assert(at + CENTRAL_LENGTH <= bytes.length && bytes.readUInt32LE(at) === CENTRAL);
  const begin = at + CENTRAL_LENGTH;
  const end = begin + bytes.readUInt16LE(at + 28);
  const name = bytes.subarray(begin, end);
  const packed = bytes.readUInt32LE(at + 20);
  const start = startOf(bytes, bytes.readUInt32LE(at + 42), name);
  assert(start + packed <= bytes.length);
  const entry = {
    name: name.toString('utf8'),
    isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    packed,
    unpacked: bytes.readUInt32LE(at + 24),
    start,
  };
  return { entry, next: end + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32) };
}

/**
 * The entries of a ZIP file by its central directory (APPNOTE 4.3.12).
 * @throws UnreadableArchive for anything an office program does not write: several parts, bytes
 * before the first entry, names that differ, the 64-bit form.
 */
export function archiveEntries(bytes: Buffer): ArchiveEntry[] {
  const from = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  const end = bytes.lastIndexOf(END, undefined, 'latin1');
  assert(end >= from && end + END_LENGTH <= bytes.length);
  const count = bytes.readUInt16LE(end + 10);
  assert(count <= MOST_ENTRIES && bytes.readUInt16LE(end + 8) === count);
  const entries: ArchiveEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    const { entry, next } = entryAt(bytes, at);
    entries.push(entry);
    at = next;
  }
  assert(at === end);
  return entries;
}

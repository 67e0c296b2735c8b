import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** One file of an archive, unpacked. */
export interface Part {
  name: string;
  bytes: Buffer;
}

const END = Buffer.from('PK\x05\x06', 'latin1');
const END_LENGTH = 22;
const CENTRAL = { mark: 0x02014b50, length: 46 };
const LOCAL = { mark: 0x04034b50, length: 30 };
const DEFLATED = 8;
/** APPNOTE 4.4.2: 2.0, the least that reads folders and deflated files. */
const VERSION = 20;
/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const FLAGS = 0x0800;
/** The first day a ZIP file can name, so that no clock shows in it. */
const FIRST_DAY = 0x0021;

/** The files of an archive that the Word library has just written, in its order. */
export function partsOf(archive: Buffer): Part[] {
  const end = archive.lastIndexOf(END);
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + CENTRAL.length, at + CENTRAL.length + nameLength);
    const part = { name, bytes: unpacked(archive, at) };
    at +=
      CENTRAL.length + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    return part;
  });
}

function unpacked(archive: Buffer, central: number): Buffer {
  const method = archive.readUInt16LE(central + 10);
  const local = archive.readUInt32LE(central + 42);
  const begin =
    local + LOCAL.length + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(begin, begin + archive.readUInt32LE(central + 20));
  return method === DEFLATED ? inflateRawSync(packed) : Buffer.from(packed);
}

/** An archive of the files in their order; the same files give the same bytes. */
export function archiveOf(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const packed = deflateRawSync(bytes);
    const shared = sharedHead(bytes, packed, Buffer.byteLength(name));
    const local = Buffer.concat([word(LOCAL.mark), shared, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([word(CENTRAL.mark), half(VERSION), shared, tail, Buffer.from(name)]),
    );
    bodies.push(local);
    offset += local.length;
  }
  return Buffer.concat([...bodies, ...directory, endOf(parts.length, directory, offset)]);
}

/** What local head and directory both say of a file: from the version needed to the extra field. */
function sharedHead(bytes: Buffer, packed: Buffer, nameLength: number): Buffer {
  return Buffer.concat([
    ...[VERSION, FLAGS, DEFLATED, 0, FIRST_DAY].map(half),
    ...[crc32(bytes), packed.length, bytes.length].map(word),
    ...[nameLength, 0].map(half),
  ]);
}

function endOf(count: number, directory: Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(END_LENGTH);
  END.copy(end);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return end;
}

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

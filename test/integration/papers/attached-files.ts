import { deflateRawSync, deflateSync } from 'node:zlib';

interface PdfObject {
  dictionary: string;
  stream?: Buffer;
}

/** A PDF of these objects, numbered from 1; the table of contents is left to the reader's repair. */
export function pdfOf(
  objects: (string | PdfObject)[],
  { trailer = '<< /Root 1 0 R >>' } = {},
): Buffer {
  const parts = objects.map((object, at) => {
    const { dictionary, stream } = typeof object === 'string' ? { dictionary: object } : object;
    const bytes = stream ? [Buffer.from('\nstream\n'), stream, Buffer.from('\nendstream')] : [];
    return Buffer.concat([
      Buffer.from(`${at + 1} 0 obj\n${dictionary}`, 'latin1'),
      ...bytes,
      Buffer.from('\nendobj\n'),
    ]);
  });
  const end = `trailer\n${trailer}\nstartxref\n0\n%%EOF\n`;
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts, Buffer.from(end)]);
}

const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>';
export const plainPdf = (): Buffer => pdfOf([CATALOGUE]);

/** A PDF that keeps this text of objects in an object stream. */
export function packedPdf(
  text: string,
  { more = '/Filter /FlateDecode', pack = (bytes: Buffer) => deflateSync(bytes) } = {},
): Buffer {
  const dictionary = `<< /Type /ObjStm /N 1 /First 4 ${more} >>`;
  return pdfOf([CATALOGUE, { dictionary, stream: pack(Buffer.from(`9 0 ${text}`)) }]);
}

export interface ZipEntry {
  name: string;
  content: string | Buffer;
  /** What the directory says of it instead of the truth. */
  says?: { unpacked?: number; name?: string; flags?: number; method?: number };
}

/** A ZIP file as an office program writes one. */
export function zipOf(entries: ZipEntry[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, content, says = {} } of entries) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const flags = says.flags ?? 0;
    const method = says.method ?? 8;
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(flags, 6);
    head.writeUInt16LE(method, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(bytes.length, 22);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    local.push(head, Buffer.from(name), packed);
    const listed = says.name ?? name;
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(flags, 8);
    line.writeUInt16LE(method, 10);
    line.writeUInt32LE(packed.length, 20);
    line.writeUInt32LE(says.unpacked ?? bytes.length, 24);
    line.writeUInt16LE(Buffer.byteLength(listed), 28);
    line.writeUInt32LE(at, 42);
    central.push(line, Buffer.from(listed));
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, directory, end]);
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const typesOf = (main: string, more: string) =>
  `<Types><Override PartName="/main.xml" ContentType="${main}"/>${more}</Types>`;

/** A Word document with these entries beside its own. */
export const wordFile = (
  more: ZipEntry[] = [],
  { main = `${OFFICE}.wordprocessingml.document.main+xml`, types = '' } = {},
): Buffer =>
  zipOf([
    { name: '[Content_Types].xml', content: typesOf(main, types) },
    { name: 'word/document.xml', content: '<w:document/>' },
    ...more,
  ]);

export const workbook = (): Buffer =>
  wordFile([], { main: `${OFFICE}.spreadsheetml.sheet.main+xml` });

const chunk = (name: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length, 0);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, content, Buffer.alloc(4)]);
};
export const picture = (): Buffer =>
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.alloc(13)),
    chunk('IDAT', Buffer.alloc(20)),
    chunk('IEND', Buffer.alloc(0)),
  ]);

/** Kinds of file that are taken, by what is in them and not by what they are called. */
export type AttachmentKind = 'pdf' | 'docx' | 'xlsx' | 'png' | 'jpeg' | 'csv' | 'text';

interface KindFacts {
  mediaType: string;
  /** The first is the usual one. */
  endings: readonly [string, ...string[]];
  words: string;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

export const ATTACHMENT_KINDS: Readonly<Record<AttachmentKind, KindFacts>> = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'], words: 'PDF' },
  docx: {
    mediaType: `${OFFICE}.wordprocessingml.document`,
    endings: ['docx'],
    words: 'Word document',
  },
  xlsx: {
    mediaType: `${OFFICE}.spreadsheetml.sheet`,
    endings: ['xlsx'],
    words: 'Excel workbook',
  },
  png: { mediaType: 'image/png', endings: ['png'], words: 'PNG picture' },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'], words: 'JPEG picture' },
  csv: { mediaType: 'text/csv', endings: ['csv'], words: 'CSV file' },
  text: { mediaType: 'text/plain', endings: ['txt'], words: 'text file' },
};

/** What the bytes are before anything is read in them; `program` is for a computer to run. */
export type Format = 'pdf' | 'zip' | 'png' | 'jpeg' | 'text' | 'program' | 'unknown';

const SIGNATURES: readonly (readonly [Format, string])[] = [
  ['pdf', '%PDF-'],
  ['zip', 'PK\x03\x04'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['jpeg', '\xff\xd8\xff'],
  ['program', '\x7fELF'],
  ['program', '\xca\xfe\xba\xbe'],
  ['program', '\xce\xfa\xed\xfe'],
  ['program', '\xcf\xfa\xed\xfe'],
  ['program', '\xfe\xed\xfa\xce'],
  ['program', '\xfe\xed\xfa\xcf'],
  ['program', '#!'],
];

const CONTROL = new Set(
  Array.from({ length: 32 }, (_, code) => code).filter(
    (code) => !'\t\n\f\r'.includes(String.fromCharCode(code)),
  ),
).add(127);
/** A page for a browser, however it is called: markup is not plain text. */
const MARKUP = /^(?:\xef\xbb\xbf)?\s*<(?:[!?]|html|head|body|script|svg|xml)/i;

/** UTF-8 and Windows-1252 alike: spreadsheets write both. */
const isText = (bytes: Uint8Array): boolean => bytes.every((byte) => !CONTROL.has(byte));

export function formatOf(bytes: Uint8Array): Format {
  const start = Buffer.from(bytes.subarray(0, 256)).toString('latin1');
  const known = SIGNATURES.find(([, signature]) => start.startsWith(signature));
  if (known) return known[0];
  if (isText(bytes)) return MARKUP.test(start) ? 'unknown' : 'text';
  return start.startsWith('MZ') ? 'program' : 'unknown';
}

/** A PNG with all its chunks and nothing after the last (ISO/IEC 15948, 5.3). */
export function isWholePng(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  while (at + 12 <= view.length) {
    const name = view.toString('latin1', at + 4, at + 8);
    at += 12 + view.readUInt32BE(at);
    if (name === 'IEND') return at === view.length;
  }
  return false;
}

/** A JPEG that ends with its end mark, whatever zeros a camera put after it. */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  let end = bytes.length;
  while (end > 4 && bytes[end - 1] === 0) end -= 1;
  return bytes[end - 2] === 0xff && bytes[end - 1] === 0xd9;
}

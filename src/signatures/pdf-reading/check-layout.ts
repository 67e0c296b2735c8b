import { isSpace } from './characters';
import { PdfFault } from './pdf-fault';
import { type PdfFile, type Revision } from './pdf-file';

const HEADER = /^%PDF-1\.[0-9]\n%[^\r\n]{1,16}\n/;

/**
 * Every byte of the file belongs to the header, to an object a table lists, or to a table: nothing
 * lies between them that another reader could find.
 * @throws PdfFault
 */
export function checkLayout(file: PdfFile): void {
  for (const revision of file.revisions) checkRevision(file, revision);
}

function checkRevision(file: PdfFile, revision: Revision): void {
  let cursor = revision.index === 0 ? headerEnd(file.bytes) : revision.start;
  const inOrder = [...revision.offsets].sort(([, one], [, other]) => one - other);
  for (const [number, offset] of inOrder) {
    assertSpace(file.bytes, cursor, offset);
    const object = file.object(number, revision.index);
    if (object?.start !== offset) throw new PdfFault('object', `object ${number}`, offset);
    cursor = object.end;
  }
  assertSpace(file.bytes, cursor, revision.at);
}

function headerEnd(bytes: Buffer): number {
  const header = HEADER.exec(bytes.toString('latin1', 0, 32))?.[0];
  if (!header) throw new PdfFault('header', 'no binary mark in the header', 0);
  return header.length;
}

function assertSpace(bytes: Buffer, from: number, to: number): void {
  if (to < from) throw new PdfFault('bytes-outside-objects', 'objects overlap', to);
  for (let at = from; at < to; at += 1) {
    if (!isSpace(bytes[at])) {
      throw new PdfFault('bytes-outside-objects', 'something stands between objects', at);
    }
  }
}

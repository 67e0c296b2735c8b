import { PdfFault } from './pdf-fault';
import { LIMITS } from './pdf-limits';
import {
  isDictionary,
  type PdfDictionary,
  type PdfObject,
  PdfReference,
  type PdfValue,
} from './pdf-values';
import { type CrossReference, readCrossReference } from './read-revision';
import { readObject } from './read-object';

/** The file as it was after one saving: the bytes from `start` to `end` were added by it. */
export interface Revision extends CrossReference {
  /** 0 is the document as rendered. */
  index: number;
  start: number;
}

const ENDING = /startxref[\r\n]+([0-9]{1,10})[\r\n]+%%EOF(\r\n|\n)?$/;
const ENDING_LENGTH = 64;

/**
 * Reads the revisions of a PDF with classic cross-reference tables, as our renderer and our own
 * updates write it. Objects are read when asked for.
 * @throws PdfFault, and nothing else, for whatever bytes are given
 */
export function readPdf(given: Uint8Array): PdfFile {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (bytes.length > LIMITS.fileBytes) throw new PdfFault('too-large', 'the file');
  if (!/^%PDF-1\.[0-9]\n/.test(bytes.toString('latin1', 0, 9))) {
    throw new PdfFault('header', 'does not begin as a PDF', 0);
  }
  return new PdfFile(bytes, chain(bytes, lastCrossReference(bytes)));
}

function lastCrossReference(bytes: Buffer): number {
  const ending = ENDING.exec(bytes.toString('latin1', Math.max(0, bytes.length - ENDING_LENGTH)));
  if (ending) return Number(ending[1]);
  const mark = bytes.lastIndexOf('%%EOF', undefined, 'latin1');
  if (mark < 0) throw new PdfFault('ending', 'the file has no end mark');
  const extra = bytes.length - mark - '%%EOF\n'.length;
  if (extra <= 0) throw new PdfFault('ending', 'the file does not end as it should', mark);
  throw new PdfFault('bytes-after-end', `${extra} bytes stand after the end`, mark);
}

/** Newest first on the way, oldest first in the answer; each revision begins where the last ended. */
function chain(bytes: Buffer, last: number): Revision[] {
  const revisions: Revision[] = [];
  for (const table of tables(bytes, last)) {
    const before = revisions.at(-1);
    const revision = { ...table, index: revisions.length, start: before?.end ?? 0 };
    assertInside(revision, before);
    revisions.push(revision);
  }
  const end = revisions.at(-1)?.end;
  if (end !== bytes.length) throw new PdfFault('bytes-after-end', 'bytes after the end', end);
  return revisions;
}

function tables(bytes: Buffer, last: number): CrossReference[] {
  const found = [readCrossReference(bytes, last)];
  for (let [oldest] = found; oldest?.previous !== undefined; [oldest] = found) {
    if (oldest.previous >= oldest.at) {
      throw new PdfFault('cross-reference', '/Prev does not lead back', oldest.at);
    }
    if (found.length >= LIMITS.revisions) throw new PdfFault('too-many', 'revisions');
    found.unshift(readCrossReference(bytes, oldest.previous));
  }
  return found;
}

/** A table may list only objects of its own bytes, and numbers may only grow. */
function assertInside(revision: Revision, before: Revision | undefined): void {
  if (before && revision.size < before.size) {
    throw new PdfFault('trailer', '/Size shrinks', revision.at);
  }
  for (const [number, offset] of revision.offsets) {
    if (number >= revision.size) throw new PdfFault('trailer', '/Size too small', revision.at);
    if (offset < revision.start || offset >= revision.at) {
      throw new PdfFault('cross-reference', `object ${number} stands in another revision`, offset);
    }
  }
}

/** A file and its history; `at` is the index of a revision, the newest when left out. */
export class PdfFile {
  private readonly objects = new Map<number, PdfObject>();

  constructor(
    readonly bytes: Buffer,
    readonly revisions: readonly Revision[],
  ) {}

  get newest(): Revision {
    return this.revision(this.revisions.length - 1);
  }

  revision(index: number): Revision {
    const revision = this.revisions[index];
    if (!revision) throw new PdfFault('missing', `revision ${index}`);
    return revision;
  }

  /** The object as it stood after revision `at`; undefined where none has the number. */
  object(number: number, at = this.revisions.length - 1): PdfObject | undefined {
    for (let index = at; index >= 0; index -= 1) {
      const offset = this.revisions[index]?.offsets.get(number);
      if (offset !== undefined) return this.read(number, offset);
    }
    return undefined;
  }

  /** Follows a reference, once: an object of ours never is a reference itself. */
  resolve(value: PdfValue | undefined, at?: number): PdfValue | undefined {
    return value instanceof PdfReference ? this.object(value.number, at)?.value : value;
  }

  dictionary(
    value: PdfValue | undefined,
    { what, at }: { what: string; at?: number },
  ): PdfDictionary {
    const found = this.resolve(value, at);
    if (!isDictionary(found)) throw new PdfFault('missing', what);
    return found;
  }

  catalogue(at = this.revisions.length - 1): PdfDictionary {
    const root = new PdfReference(this.revision(at).root);
    return this.dictionary(root, { what: 'the catalogue', at });
  }

  private read(number: number, offset: number): PdfObject {
    const known = this.objects.get(offset);
    if (known?.number === number) return known;
    const object = readObject(this.bytes, number, offset);
    this.objects.set(offset, object);
    return object;
  }
}

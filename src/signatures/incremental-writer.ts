import { type PdfFile } from './pdf-reading/pdf-file';
import { type PdfDictionary, PdfReference, type PdfValue } from './pdf-reading/pdf-values';
import { writeValue } from './pdf-reading/write-value';

/**
 * Appends an update to a file (ISO 32000-1, 7.5.6): changed and new objects, their table, a
 * trailer that leads back. The bytes given stay as they are, at the front.
 */
export class IncrementalWriter {
  private readonly parts: Buffer[] = [];
  private readonly offsets = new Map<number, number>();
  private length: number;
  private size: number;

  constructor(private readonly file: PdfFile) {
    this.length = file.bytes.length;
    this.size = file.newest.size;
    if (file.bytes.at(-1) !== 0x0a) this.append('\n');
  }

  /** The reference of an object still to be written. */
  allocate(): PdfReference {
    this.size += 1;
    return new PdfReference(this.size - 1);
  }

  put(reference: PdfReference, value: PdfValue): void {
    this.putText(reference, writeValue(value));
  }

  /** Returns where the text stands in the finished file, so that a gap in it can be filled. */
  putText(reference: PdfReference, text: string): number {
    this.begin(reference);
    const start = this.length;
    this.append(`${text}\nendobj\n`);
    return start;
  }

  putStream(reference: PdfReference, dictionary: PdfDictionary, content: Uint8Array): void {
    this.begin(reference);
    const complete = new Map(dictionary).set('Length', content.length);
    this.append(`${writeValue(complete)}\nstream\n`);
    this.append(content);
    this.append('\nendstream\nendobj\n');
  }

  /** The whole file: the bytes given, then the update. */
  finish(): Buffer {
    const at = this.length;
    const trailer = new Map(this.file.newest.trailer)
      .set('Size', this.size)
      .set('Prev', this.file.newest.at);
    this.append(`xref\n${this.table()}trailer\n${writeValue(trailer)}\nstartxref\n${at}\n%%EOF\n`);
    return Buffer.concat([this.file.bytes, ...this.parts]);
  }

  private begin(reference: PdfReference): void {
    if (this.offsets.has(reference.number)) {
      throw new Error(`object ${reference.number} was written already`);
    }
    this.offsets.set(reference.number, this.length);
    this.append(`${reference.number} 0 obj\n`);
  }

  private append(content: string | Uint8Array): void {
    const part = Buffer.from(content as string, 'latin1');
    this.parts.push(part);
    this.length += part.length;
  }

  /** One subsection for each run of neighbouring numbers (ISO 32000-1, 7.5.4). */
  private table(): string {
    const numbers = [...this.offsets.keys()].sort((one, other) => one - other);
    let text = '';
    numbers.forEach((number, at) => {
      if (at === 0 || numbers[at - 1] !== number - 1) {
        let end = at;
        while (numbers[end + 1] === (numbers[end] ?? 0) + 1) end += 1;
        text += `${number} ${end - at + 1}\n`;
      }
      text += `${String(this.offsets.get(number)).padStart(10, '0')} 00000 n \n`;
    });
    return text;
  }
}

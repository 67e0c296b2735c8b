import { createHash } from 'node:crypto';
import { makeCms } from '../../../src/signatures/cms/make-cms.adapter';
import { IncrementalWriter } from '../../../src/signatures/incremental-writer';
import { type PdfFile, readPdf } from '../../../src/signatures/pdf-reading/pdf-file';
import {
  dictionary,
  PdfReference,
  type PdfValue,
} from '../../../src/signatures/pdf-reading/pdf-values';
import { type SignatureField, signatureFields } from '../../../src/signatures/signature-fields';
import { signatureGap } from '../../../src/signatures/signature-gap';
import { type Signer } from '../../../src/signatures/signer';

/** A signature with a real key that breaks one rule: what our own signer would never make. */
export interface Craft {
  field: string;
  at: Date;
  name?: string;
  /** Further changes in the same update. */
  also?: (writer: IncrementalWriter, file: PdfFile) => void;
  /** Further entries of the field, of the signature dictionary, of the appearance. */
  inField?: Record<string, PdfValue>;
  inDictionary?: string;
  dictionary?: (text: string) => string;
  inAppearance?: Record<string, PdfValue>;
  /** Another appearance altogether. */
  appearance?: (own: PdfReference, file: PdfFile) => PdfReference;
  /** Another range than the honest one; the digest is of what it says. */
  range?: (honest: number[]) => number[];
  /** Other contents than the CMS. */
  contents?: (cms: Buffer) => Buffer | string;
}

const RESERVE = 8_192;

export async function craftSignature(
  pdf: Uint8Array,
  signer: Signer,
  craft: Craft,
): Promise<Buffer> {
  const file = readPdf(pdf);
  const field = fieldOf(file, craft.field);
  const writer = new IncrementalWriter(file);
  const value = writer.allocate();
  const own = writeAppearance(writer, file, { field, craft });
  const N = craft.appearance?.(own, file) ?? own;
  const changes = { V: value, AP: dictionary({ N }), ...craft.inField };
  writer.put(
    new PdfReference(field.number),
    new Map([...field.dictionary, ...Object.entries(changes)]),
  );
  craft.also?.(writer, file);
  const { name = 'Demonstration signatory', at, inDictionary = '' } = craft;
  const gap = signatureGap({ name, at }, RESERVE);
  const text = craft.dictionary?.(gap.text) ?? gap.text;
  const start = writer.putText(value, text.replace(/>>$/, `${inDictionary}>>`));
  const bytes = writer.finish();
  return fill(bytes, { start, gap }, { signer, craft });
}

export function fieldOf(file: PdfFile, name: string): SignatureField {
  const field = signatureFields(file).find((each) => each.name === name);
  if (!field) throw new Error(`no field ${name}`);
  return field;
}

function writeAppearance(
  writer: IncrementalWriter,
  file: PdfFile,
  { field, craft }: { field: SignatureField; craft: Craft },
): PdfReference {
  const states = file.dictionary(field.dictionary.get('AP'), { what: 'states' });
  const empty = new Map(file.dictionary(states.get('N'), { what: 'appearance' }));
  empty.delete('Filter');
  const entries = { Resources: dictionary({ Font: dictionary({}) }), ...craft.inAppearance };
  const reference = writer.allocate();
  writer.putStream(reference, new Map([...empty, ...Object.entries(entries)]), Buffer.from('q Q'));
  return reference;
}

async function fill(
  bytes: Buffer,
  { start, gap }: { start: number; gap: ReturnType<typeof signatureGap> },
  { signer, craft }: { signer: Signer; craft: Craft },
): Promise<Buffer> {
  const from = start + gap.contentsAt;
  const to = from + gap.contentsLength;
  const honest = [0, from, to, bytes.length - to];
  const range = craft.range?.(honest) ?? honest;
  bytes.write(`[${range.join(' ')}]`.padEnd(gap.rangeLength), start + gap.rangeAt, 'latin1');
  const cms = await makeCms(digestOf(bytes, range), signer);
  const contents = craft.contents?.(cms) ?? cms;
  const hex = typeof contents === 'string' ? contents : contents.toString('hex');
  bytes.write(hex, from + 1, 'latin1');
  return bytes;
}

function digestOf(bytes: Buffer, [first = 0, length = 0, second = 0, rest = 0]: number[]): Buffer {
  return createHash('sha256')
    .update(bytes.subarray(first, first + length))
    .update(bytes.subarray(second, second + rest))
    .digest();
}

import { decisionReferencesIn } from '../kernel/decision-reference';
import { DocumentFault } from '../documents/document-fault';
import { MissingGlyph, RightToLeftText, TableTooWide } from '../documents/pdf/print-errors';
import { renderPdf } from '../documents/pdf/render-pdf.adapter';
import { type DocumentTree } from '../documents/tree';
import { writeHtmlPage } from '../documents/write-html';
import { writeWhole } from '../platform/files.adapter';
import { type Arguments, dayOption, onlyFile, readArguments, text } from './arguments';
import { BadInput, type Command } from './command';
import { buildDocument } from './document-of';
import { fileFault, readPaperFile } from './input-file.adapter';

const USAGE = 'build FILE --pdf|--html [--reference "PCD 1653"] [--on DATE] -o OUT';
const OPTIONS = {
  pdf: { type: 'boolean' },
  html: { type: 'boolean' },
  reference: { type: 'string' },
  on: { type: 'string' },
  out: { type: 'string', short: 'o' },
} as const;

function outputOf(read: Arguments): { out: string; form: 'pdf' | 'html' } {
  const out = text(read, 'out');
  if (!out || Boolean(read.values.pdf) === Boolean(read.values.html)) {
    throw new BadInput([
      out ? 'expected one of --pdf and --html' : 'expected -o OUT',
      `usage: decision-papers ${USAGE}`,
    ]);
  }
  return { out, form: read.values.pdf ? 'pdf' : 'html' };
}

/** The number a paper is printed under, in its normal form: `PCD1653` is `PCD 1653`. */
function referenceOf(read: Arguments): string | undefined {
  const typed = text(read, 'reference');
  if (typed === undefined) return undefined;
  const [only, ...more] = decisionReferencesIn(typed.trim());
  if (!only || more.length > 0 || only.words !== typed.trim()) {
    throw new BadInput([`--reference: expected a decision reference, like PCD 1653, got ${typed}`]);
  }
  return only.reference;
}

const UNPRINTABLE = [DocumentFault, MissingGlyph, RightToLeftText, TableTooWide];

/** What a document cannot hold (a character no font has, right-to-left text) is the input's fault. */
export function bytesOf(tree: () => DocumentTree, form: 'pdf' | 'html'): Uint8Array | string {
  try {
    return form === 'pdf' ? renderPdf(tree()) : writeHtmlPage(tree());
  } catch (error) {
    if (!UNPRINTABLE.some((type) => error instanceof type)) throw error;
    throw new BadInput((error as Error).message.split('\n'));
  }
}

/** Builds the document of a paper; writes it whole or not at all. */
export const buildPaper: Command = async (args, terminal) => {
  const read = readArguments(args, OPTIONS, USAGE);
  const file = onlyFile(read, USAGE);
  const { out, form } = outputOf(read);
  const on = dayOption(read);
  const reference = referenceOf(read);
  const input = readPaperFile(file);
  const bytes = bytesOf(() => buildDocument(input, { reference, on }), form);
  await writeWhole(out, bytes).catch((error: unknown) => {
    throw fileFault(out, error);
  });
  terminal.err(`written: ${out}`);
  return 0;
};

import { decisionReferencesIn } from '../kernel/decision-reference';
import { type LocalDate } from '../kernel/local-date';
import { type Form, FORMS, writeDocument } from '../documents/forms.adapter';
import { wordsOf } from '../papers/checks/words-of';
import { type PaperInput } from '../papers/content/parse';
import { PaperNotPrintable, printed } from '../papers/not-printable';
import { writeWhole } from '../platform/files.adapter';
import { type Arguments, dayOption, onlyFile, readArguments, text } from './arguments';
import { BadInput, type Command } from './command';
import { buildDocument } from './document-of';
import { fileFault, readPaperFile } from './input-file.adapter';
import { rulebookFor } from './rulebook';

const USAGE = 'build FILE --as pdf|html|docx|text [--reference "PCD 1653"] [--on DATE] -o OUT';
const OPTIONS = {
  as: { type: 'string' },
  pdf: { type: 'boolean' },
  html: { type: 'boolean' },
  reference: { type: 'string' },
  on: { type: 'string' },
  out: { type: 'string', short: 'o' },
} as const;

/** What a document is printed under. */
interface Standing {
  reference?: string;
  on?: LocalDate;
}

const isForm = (name: string): name is Form => (FORMS as readonly string[]).includes(name);

/** `--as FORM`; `--pdf` and `--html` say the same of the two that are asked for most. */
function formOf(read: Arguments): Form | undefined {
  const asked = [
    text(read, 'as'),
    read.values.pdf ? 'pdf' : undefined,
    read.values.html ? 'html' : undefined,
  ].filter((name) => name !== undefined);
  const [form, ...more] = asked;
  return form !== undefined && more.length === 0 && isForm(form) ? form : undefined;
}

function outputOf(read: Arguments): { out: string; form: Form } {
  const out = text(read, 'out');
  const form = formOf(read);
  if (out && form) return { out, form };
  throw new BadInput([
    out ? `expected one of --as ${FORMS.join('|')}, --pdf and --html` : 'expected -o OUT',
    `usage: decision-papers ${USAGE}`,
  ]);
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

/** What a document cannot hold is the input's fault: one line for each place. */
function refusalOf({ message, findings }: PaperNotPrintable, file: string): BadInput {
  const lines = findings.map((finding) => {
    const { text: said } = wordsOf(finding);
    return `${file}: ${finding.at.pointer}: ${said}`;
  });
  return new BadInput(lines.length > 0 ? lines : message.split('\n'));
}

/** The document of a paper in one form. */
export async function bytesOf(
  { input, file, ...standing }: { input: PaperInput; file: string } & Standing,
  form: Form,
): Promise<Buffer> {
  const of = { paper: input.paper, context: rulebookFor(input, standing.on) };
  try {
    return await printed(of, () => writeDocument(buildDocument(input, standing), form));
  } catch (error) {
    throw error instanceof PaperNotPrintable ? refusalOf(error, file) : error;
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
  const bytes = await bytesOf({ input, file, reference, on }, form);
  await writeWhole(out, bytes).catch((error: unknown) => {
    throw fileFault(out, error);
  });
  terminal.err(`written: ${out}`);
  return 0;
};

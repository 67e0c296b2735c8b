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
import { buildPart2 } from './part-2-of';
import { rulebookFor } from './rulebook';

const USAGE =
  'build FILE [--part-2 EXEMPT] --as pdf|html|docx|text [--reference "PCD 1653"] [--on DATE] -o OUT';
const OPTIONS = {
  as: { type: 'string' },
  pdf: { type: 'boolean' },
  html: { type: 'boolean' },
  reference: { type: 'string' },
  'part-2': { type: 'string' },
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
function refusalOf(
  { message, findings }: PaperNotPrintable,
  { file, exemptFile }: Pick<DocumentAsked, 'file' | 'exemptFile'>,
): BadInput {
  // The findings are of the paper, and the paper is not what was refused.
  if (exemptFile) return new BadInput(message.split('\n').map((line) => `${exemptFile}: ${line}`));
  const lines = findings.map((finding) => {
    const { text: said } = wordsOf(finding);
    return `${file}: ${finding.at.pointer}: ${said}`;
  });
  return new BadInput(lines.length > 0 ? lines : message.split('\n'));
}

interface DocumentAsked extends Standing {
  input: PaperInput;
  file: string;
  /** The facts of the Part 2, where that is the document asked for. */
  exemptFile?: string;
}

/** The document of a paper, or its Part 2, in one form. */
export async function bytesOf(
  { input, file, exemptFile, ...standing }: DocumentAsked,
  form: Form,
): Promise<Buffer> {
  const of = { paper: input.paper, context: rulebookFor(input, standing.on) };
  try {
    return await printed(of, () =>
      writeDocument(
        exemptFile
          ? buildPart2({ input, file, exemptFile }, standing)
          : buildDocument(input, standing),
        form,
      ),
    );
  } catch (error) {
    throw error instanceof PaperNotPrintable ? refusalOf(error, { file, exemptFile }) : error;
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
  const exemptFile = text(read, 'part-2');
  const bytes = await bytesOf({ input, file, exemptFile, reference, on }, form);
  await writeWhole(out, bytes).catch((error: unknown) => {
    throw fileFault(out, error);
  });
  terminal.err(`written: ${out}`);
  return 0;
};

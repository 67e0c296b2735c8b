import { DocumentFault } from '../documents/document-fault';
import { MissingGlyph, RightToLeftText, TableTooWide } from '../documents/pdf/print-errors';
import { type Finding } from '../kernel/findings';
import { type CheckContext } from './checks/check-context';
import { PRINTING_CODES } from './checks/printing.words';
import { runChecks } from './checks/run-checks';
import { type Paper } from './content/paper';

/** A paper somebody wants printed, with what it is judged by. */
export interface PaperToPrint {
  paper: Paper;
  context: CheckContext;
  /** Of the working paper, where the service keeps it. */
  number?: number;
}

/** The paper holds what no document can; the findings name each place, the message the first. */
export class PaperNotPrintable extends Error {
  constructor(
    message: string,
    readonly findings: Finding[],
    readonly of: PaperToPrint,
  ) {
    super(message);
    this.name = 'PaperNotPrintable';
  }
}

const REFUSALS = [DocumentFault, MissingGlyph, RightToLeftText, TableTooWide];

const notPrintable = ({ paper, context }: PaperToPrint): Finding[] =>
  runChecks(paper, context).filter(({ code }) => Object.hasOwn(PRINTING_CODES, code));

/**
 * Prints; where the printer refuses, says which places of the paper it refuses.
 * @throws PaperNotPrintable
 */
export async function printed<Output>(
  of: PaperToPrint,
  print: () => Output | Promise<Output>,
): Promise<Output> {
  try {
    return await print();
  } catch (error) {
    if (!REFUSALS.some((refusal) => error instanceof refusal)) throw error;
    throw new PaperNotPrintable((error as Error).message, notPrintable(of), of);
  }
}

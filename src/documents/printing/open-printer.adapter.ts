import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeDocument, type Form } from '../forms.adapter';
import type { DocumentTree } from '../tree';
import { Printer } from './printer';
import { PrintingPool } from './printing-pool.adapter';

const THREAD = join(__dirname, 'printing-thread.adapter.js');

/**
 * Threads of the built product. Where it runs from its sources, as in tests, no thread could load
 * them, so documents are made in place.
 */
export function openPrinter(): Printer {
  return existsSync(THREAD) ? new PrintingPool({ file: THREAD }) : new PrinterInPlace();
}

class PrinterInPlace extends Printer {
  override write(tree: DocumentTree, form: Form): Promise<Buffer> {
    return writeDocument(tree, form);
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }
}

import type { Form } from '../forms.adapter';
import { MissingGlyph, RightToLeftText, TableTooWide } from '../pdf/print-errors';

import type { DocumentTree } from '../tree';

export interface PrintRequest {
  tree: DocumentTree;
  form: Form;
}

/** What a printing thread answers: the bytes, or an error taken apart, for threads share no classes. */
export type PrintAnswer =
  | { bytes: Uint8Array }
  | { refused: 'missing-glyph'; codePoint: number; block: string }
  | { refused: 'right-to-left'; block: string }
  | { refused: 'table-too-wide'; table: string }
  | { fault: string; stack?: string };

export function refusalOf(error: unknown): PrintAnswer {
  if (error instanceof MissingGlyph) {
    return { refused: 'missing-glyph', codePoint: error.codePoint, block: error.block };
  }
  if (error instanceof RightToLeftText) return { refused: 'right-to-left', block: error.block };
  if (error instanceof TableTooWide) return { refused: 'table-too-wide', table: error.table };
  return error instanceof Error
    ? { fault: error.message, stack: error.stack }
    : { fault: String(error) };
}

/** @throws what the thread threw, as it would have been thrown here */
export function bytesOf(answer: PrintAnswer): Buffer {
  if ('bytes' in answer) {
    const { buffer, byteOffset, byteLength } = answer.bytes;
    return Buffer.from(buffer, byteOffset, byteLength);
  }
  throw 'fault' in answer ? faultOf(answer) : refusedAs(answer);
}

function refusedAs(answer: Extract<PrintAnswer, { refused: string }>): Error {
  switch (answer.refused) {
    case 'missing-glyph':
      return new MissingGlyph(answer.codePoint, answer.block);
    case 'right-to-left':
      return new RightToLeftText(answer.block);
    case 'table-too-wide':
      return new TableTooWide(answer.table);
  }
}

function faultOf({ fault, stack }: Extract<PrintAnswer, { fault: string }>): Error {
  const error = new Error(fault);
  if (stack !== undefined) error.stack = stack;
  return error;
}

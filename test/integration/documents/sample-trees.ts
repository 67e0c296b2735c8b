import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../../src/documents/read-document';
import type { Block, DocumentTree, Inline } from '../../../src/documents/tree';

/** A decision paper with every element of the closed set. */
export const SAMPLE_PAPER = join(__dirname, 'samples', 'decision-paper.html');

export function samplePaper(): DocumentTree {
  return readDocument(readFileSync(SAMPLE_PAPER, 'utf8'));
}

/** The sample's head with other blocks. */
export function treeOf(...blocks: Block[]): DocumentTree {
  return { ...samplePaper(), blocks };
}

export function words(text: string): Inline[] {
  return [{ kind: 'text', text }];
}

export function paragraph(text: string, number?: string): Block {
  return { kind: 'paragraph', ...(number ? { number } : {}), children: words(text) };
}

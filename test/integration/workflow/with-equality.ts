import { type Paper } from '../../../src/papers/content/paper';
import { corrected } from './cast';

/** The corrected paper with other words in its equality section. */
export function withEquality(text: string): Paper {
  const paper = corrected();
  const sections = paper.sections.map((section) =>
    section.key === 'equality' ? { ...section, blocks: [{ kind: 'paragraph', text }] } : section,
  );
  return { ...paper, sections } as Paper;
}

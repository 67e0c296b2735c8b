import {
  Bookmark,
  ExternalHyperlink,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { targetOf } from '../cross-references';
import type { Inline } from '../tree';

type Look = Pick<IRunOptions, 'bold' | 'italics' | 'style' | 'language' | 'color' | 'size'>;

/** Inline content as runs of Word, links as links. */
export function wordRuns(inlines: Inline[], look: Look = {}): ParagraphChild[] {
  return inlines.flatMap((inline): ParagraphChild[] => {
    switch (inline.kind) {
      case 'text':
        return [new TextRun({ ...look, text: inline.text })];
      case 'emphasis':
        return wordRuns(inline.children, { ...look, italics: true });
      case 'strong':
        return wordRuns(inline.children, { ...look, bold: true });
      case 'passage':
        return wordRuns(inline.children, { ...look, language: { value: inline.lang } });
      case 'link': {
        const children = wordRuns(inline.children, { ...look, style: 'Hyperlink' });
        const anchor = targetOf(inline.href);
        return anchor === undefined
          ? [new ExternalHyperlink({ link: new URL(inline.href).href, children })]
          : [new InternalHyperlink({ anchor, children })];
      }
    }
  });
}

/** The words of a block that links lead to. */
export function anchored(id: string | undefined, children: ParagraphChild[]): ParagraphChild[] {
  return id === undefined ? children : [new Bookmark({ id, children })];
}

import { type PdfFile } from '../pdf-reading/pdf-file';
import { LIMITS } from '../pdf-reading/pdf-limits';
import {
  isDictionary,
  isName,
  type PdfDictionary,
  PdfName,
  PdfReference,
  type PdfValue,
  textOf,
} from '../pdf-reading/pdf-values';

export type ObjectKind = 'page' | 'content' | 'field' | 'form' | 'catalogue' | 'other';

export interface ObjectDescription {
  kind: ObjectKind;
  /** For a sentence: `page 2`, `the field signature-1-ceo`. */
  words: string;
}

/** What the objects of a revision are to a person: by object number. */
export class ObjectDescriptions {
  private readonly known = new Map<number, ObjectDescription>();

  constructor(
    private readonly file: PdfFile,
    private readonly at: number,
  ) {
    const catalogue = file.catalogue(at);
    this.note(new PdfReference(file.revision(at).root), 'catalogue', 'the catalogue');
    this.note(catalogue.get('AcroForm'), 'form', 'the form');
    this.note(catalogue.get('Metadata'), 'other', 'the metadata');
    this.note(file.revision(at).trailer.get('Info'), 'other', 'the document information');
    this.notePages(catalogue.get('Pages'));
  }

  of(number: number): ObjectDescription {
    const known = this.known.get(number);
    if (known) return known;
    const value = this.file.object(number, this.at)?.value;
    if (!isDictionary(value)) return { kind: 'other', words: `object ${number}` };
    if (isName(value.get('FT'), 'Sig')) {
      return { kind: 'field', words: `the field ${textOf(value.get('T'))}` };
    }
    const type = value.get('Type') ?? value.get('Subtype');
    const words = type instanceof PdfName ? TYPES[type.name] : undefined;
    return { kind: 'other', words: words ?? `object ${number}` };
  }

  private note(value: PdfValue | undefined, kind: ObjectKind, words: string): void {
    if (!(value instanceof PdfReference) || this.known.has(value.number)) return;
    this.known.set(value.number, { kind, words });
  }

  /** Walks the tree of pages without trusting it: nothing twice, nothing without end. */
  private notePages(root: PdfValue | undefined): void {
    const waiting: (PdfValue | undefined)[] = [root];
    const seen = new Set<number>();
    let pages = 0;
    while (waiting.length > 0 && seen.size < LIMITS.pages) {
      const next = waiting.pop();
      if (!(next instanceof PdfReference) || seen.has(next.number)) continue;
      seen.add(next.number);
      const node = this.file.resolve(next, this.at);
      if (!isDictionary(node)) continue;
      const kids = this.file.resolve(node.get('Kids'), this.at);
      if (Array.isArray(kids)) {
        this.note(next, 'other', 'the tree of pages');
        for (const kid of kids.toReversed()) waiting.push(kid);
      } else {
        pages += 1;
        this.notePage(next, node, pages);
      }
    }
  }

  private notePage(page: PdfReference, node: PdfDictionary, number: number): void {
    this.note(page, 'page', `page ${number}`);
    const contents = node.get('Contents');
    const streams = Array.isArray(contents) ? contents : [contents];
    for (const stream of streams) this.note(stream, 'content', `the content of page ${number}`);
  }
}

const TYPES: Record<string, string> = {
  StructElem: 'a structure element',
  StructTreeRoot: 'the structure tree',
  Font: 'a font',
  FontDescriptor: 'a font',
  XObject: 'a drawing',
  Annot: 'an annotation',
  Widget: 'a form field',
  Sig: 'a signature',
  Outlines: 'the bookmarks',
};

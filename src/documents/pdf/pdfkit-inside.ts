import type { EmbeddedFont } from './embedded-font';

export type Values = Record<string, unknown>;
export interface Reference {
  data: Values;
  end(content?: string): void;
}
export type MarkedContent = PDFKit.PDFStructureContent;
export type StructureElement = PDFKit.PDFStructureElement & {
  dictionary: Reference;
  _flushChild(child: object): void;
};
export interface OutlineItem {
  addItem(title: string, options: Values): OutlineItem;
  children: OutlineItem[];
  outlineData: Values;
}
/** What PDFKit 0.20.2 has and its types do not tell. */
export interface PdfKitInside {
  _root: Reference;
  _font: EmbeddedFont;
  _acroform?: { fonts: Values; defaultFont: string };
  _addInfo(): void;
  annotate(x: number, y: number, width: number, height: number, options: Values): void;
  outline: OutlineItem;
}

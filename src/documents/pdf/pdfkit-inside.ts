export type Values = Record<string, unknown>;
export interface Reference {
  data: Values;
  end(content?: string | Uint8Array): void;
}
export interface OutlineItem {
  addItem(title: string, options: Values): OutlineItem;
  children: OutlineItem[];
  outlineData: Values;
}
/** What PDFKit 0.20.2 has and its types do not tell. */
export interface PdfKitInside {
  _root: Reference;
  _acroform?: { fonts: Values; defaultFont: string };
  _addInfo(): void;
  outline: OutlineItem;
  getStructTreeRoot(): Reference;
  getStructParentTree(): { add(key: number, value: unknown): void };
  createStructParentTreeNextKey(): number;
  page: {
    dictionary: Reference;
    fonts: Values;
    height: number;
    content: { data: Values; buffer: Uint8Array[]; compress: boolean };
  };
}

import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { fontValues, type EmbeddedFont, type WriteObject } from './embedded-font';
import type { Sheet } from './page-geometry';
import type { OutlineItem, PdfKitInside, Reference, Values } from './pdfkit-inside';
import type { FaceName } from './typeface';
import { PRODUCER, xmpDescriptions, type FileProperties } from './xmp';

/**
 * PDFKit collects its output in a stream that lives until the next tick (#728): 0.6 MB for each
 * document of a synchronous loop. Here it is collected at once, its text as text.
 */
class CollectedPdf extends PDFDocument {
  /** Declared only: PDFKit writes its header before a field of ours would be set. */
  declare parts?: (string | Uint8Array)[];
  declare _offset: number;

  _write(part: string | Uint8Array): void {
    (this.parts ??= []).push(part);
    this._offset += part.length + (typeof part === 'string' ? 1 : 0);
  }

  override push(): boolean {
    return true;
  }

  /** A line of text ends with a line feed; PDFKit's strings hold one byte a character. */
  bytes(): Buffer {
    const bytes = Buffer.allocUnsafe(this._offset);
    let at = 0;
    for (const part of this.parts ?? []) {
      if (typeof part === 'string') at += bytes.write(`${part}\n`, at, 'latin1');
      else {
        bytes.set(part, at);
        at += part.length;
      }
    }
    return bytes;
  }
}

const EFFORT = { level: 4 };

export interface Page {
  sheet: Sheet;
  dictionary: Reference;
  /** Key of the page in the parent tree, and the element of each piece of its marked content. */
  key: number;
  owners: Reference[];
}

/** The only place that reaches into PDFKit's private parts; each reach names what it works round. */
export class PdfKitFile {
  private readonly document: CollectedPdf;
  private readonly inside: PdfKitInside;
  private readonly pages: Page[] = [];
  private readonly fields: Reference[] = [];
  private readonly fonts = new Map<FaceName, { name: string; reference: Reference }>();

  constructor(private readonly properties: FileProperties) {
    const { created: CreationDate } = properties;
    const info = {
      Title: properties.title,
      Author: properties.author,
      Subject: properties.description,
      Creator: PRODUCER,
      Producer: PRODUCER,
      CreationDate,
      ModDate: CreationDate,
    };
    this.document = new CollectedPdf({
      pdfVersion: '1.7',
      tagged: true,
      subset: 'PDF/A-2a',
      lang: properties.lang,
      displayTitle: true,
      bufferPages: true,
      autoFirstPage: false,
      margin: 0,
      // Without this PDFKit opens Helvetica, which PDF/A forbids for want of embedding.
      font: null as unknown as string,
      info,
    });
    this.inside = this.document as unknown as PdfKitInside;
    this.replaceXmp();
  }

  /** PDFKit writes XMP without escaping and without a PDF/UA part (one `subset` only). */
  private replaceXmp(): void {
    this.inside._addInfo = () => {
      this.document.appendXML(xmpDescriptions(this.properties));
    };
  }

  /** An object of the file; it is written when it is ended. */
  reference(values: Values): Reference {
    return this.document.ref(values) as unknown as Reference;
  }

  addPage(sheet: Sheet): void {
    this.document.addPage({ size: [sheet.width, sheet.height], margin: 0 });
    const { dictionary } = this.inside.page;
    const key = this.inside.createStructParentTreeNextKey();
    dictionary.data.StructParents = key;
    this.pages.push({ sheet, dictionary, key, owners: [] });
  }

  pageAt(page: number): Page {
    const found = this.pages[page];
    if (!found) throw new Error(`there is no page ${page}`);
    return found;
  }

  /**
   * Content of the page added last, PDFKit's first operator (y counts down) included. Compressed
   * here: PDFKit's own effort takes nearly twice as long and saves a fiftieth of the file.
   */
  paint(operators: string): void {
    const { content, height } = this.inside.page;
    const all = Buffer.from(`1 0 0 -1 0 ${height} cm\n${operators}\n`, 'latin1');
    content.buffer = [deflateSync(all, EFFORT)];
    content.compress = false;
    content.data.Filter = 'FlateDecode';
  }

  /** The resource name of the face on the page added last. */
  useFont(face: FaceName): string {
    const font = this.fonts.get(face) ?? this.newFont(face);
    this.inside.page.fonts[font.name] ??= font.reference;
    return font.name;
  }

  private newFont(face: FaceName): { name: string; reference: Reference } {
    const font = { name: `F${this.fonts.size + 1}`, reference: this.reference({}) };
    this.fonts.set(face, font);
    return font;
  }

  /** Our own font objects, for a fontkit font that PDFKit's documents share corrupts ToUnicode (fontkit #304). */
  private embedFonts(fontOf: (face: FaceName) => EmbeddedFont): void {
    const write: WriteObject = (values, stream) => {
      const reference = this.reference(values);
      reference.end(stream);
      return reference;
    };
    for (const [face, { reference }] of this.fonts) {
      reference.data = fontValues(fontOf(face), write);
      reference.end();
    }
  }

  /**
   * The structure tree is written object by object: PDFKit's elements know no ListNumbering, ColSpan
   * or Summary, name the wrong page of a link (the current one) and never say K without an array.
   */
  get structureRoot(): Reference {
    return this.inside.getStructTreeRoot();
  }

  /** Says in the parent tree whose a piece of marked content is. */
  ownMarked(element: Reference, { page, identifier }: { page: number; identifier: number }): void {
    this.pageAt(page).owners[identifier] = element;
  }

  /** Em and Strong came with PDF 2.0; PDFKit has no way to say what they are in 1.7. */
  endStructure(document: Reference): void {
    const { data } = this.structureRoot;
    data.K = [document];
    data.RoleMap = { Em: 'Span', Strong: 'Span' };
    const parents = this.inside.getStructParentTree();
    for (const { key, owners } of this.pages) parents.add(key, owners);
  }

  /** A key of the parent tree under which an annotation's element stands. */
  ownAnnotation(element: Reference): number {
    const key = this.inside.createStructParentTreeNextKey();
    this.inside.getStructParentTree().add(key, element);
    return key;
  }

  /** Puts the field of an annotation into the file's form. */
  addField(annotation: Reference): void {
    this.fields.push(annotation);
  }

  get outline(): OutlineItem {
    return this.inside.outline;
  }

  /** The finished file. The structure must have been ended. */
  finish(fontOf: (face: FaceName) => EmbeddedFont): Buffer {
    this.embedFonts(fontOf);
    if (this.fields.length > 0) this.addForm();
    this.document.end();
    return this.document.bytes();
  }

  /**
   * PDFKit's forms know no signatures and ask viewers for appearances, which PDF/A forbids. SigFlags
   * 3: signatures exist, append only (ISO 32000-1, 12.7.2).
   */
  private addForm(): void {
    this.inside._acroform = { fonts: {}, defaultFont: 'none' };
    this.inside._root.data.AcroForm = this.reference({
      Fields: this.fields,
      SigFlags: 3,
      DR: { Font: {} },
    });
  }
}

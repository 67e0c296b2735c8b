import PDFDocument from 'pdfkit';
import { boundsOf, quadPoints, type AnnotationArea, type LinkPlace } from './annotation-area';
import type { Sheet } from './page-geometry';
import type { TagAttributes } from './tag-tree';
import type { EmbeddedFont } from './embedded-font';
import type {
  MarkedContent,
  OutlineItem,
  PdfKitInside,
  Reference,
  StructureElement,
  Values,
} from './pdfkit-inside';
import { PRODUCER, xmpDescriptions, type FileProperties } from './xmp';

/**
 * PDFKit collects its output in a stream that lives until the next tick (#728): 0.6 MB for each
 * document of a synchronous loop. Here it is collected at once.
 */
class CollectedPdf extends PDFDocument {
  /** Declared only: PDFKit pushes its header before a field of ours would be set. */
  declare chunks?: Uint8Array[];

  override push(chunk: Uint8Array | null): boolean {
    if (chunk) (this.chunks ??= []).push(chunk);
    return true;
  }
}

/** The only place that reaches into PDFKit's private parts; each reach names what it works round. */
export class PdfKitFile {
  private readonly document: CollectedPdf;
  private readonly inside: PdfKitInside;
  private readonly fields: Reference[] = [];

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
    this.mapRoles();
  }

  /** PDFKit writes XMP without escaping and without a PDF/UA part (one `subset` only). */
  private replaceXmp(): void {
    this.inside._addInfo = () => {
      this.document.appendXML(xmpDescriptions(this.properties));
    };
  }

  /** Em and Strong came with PDF 2.0; PDFKit has no way to say what they are in 1.7. */
  private mapRoles(): void {
    const root = this.document.getStructTreeRoot() as unknown as Reference;
    root.data.RoleMap = { Em: 'Span', Strong: 'Span' };
  }

  /** Opens a font file for this document alone: a shared fontkit font corrupts ToUnicode (fontkit #304). */
  openFont(path: string): EmbeddedFont {
    this.document.font(path);
    return this.inside._font;
  }

  addPage({ width, height }: Sheet): void {
    this.document.addPage({ size: [width, height], margin: 0 });
  }

  turnToPage(page: number): void {
    this.document.switchToPage(page);
  }

  paint(operators: string): void {
    this.document.addContent(operators);
  }

  /** The resource name of the font on the current page. */
  useFont(font: EmbeddedFont): string {
    this.document.page.fonts[font.id] ??= font.ref();
    return font.id;
  }

  beginContent(type: string): MarkedContent {
    return this.document.markStructureContent(type);
  }

  beginArtifact(type: 'Layout' | 'Pagination'): void {
    this.document.markContent('Artifact', { type });
  }

  endContent(): void {
    this.document.endMarkedContent();
  }

  rootElement(type: string): StructureElement {
    const element = this.document.struct(type) as StructureElement;
    this.document.addStructure(element);
    return element;
  }

  /**
   * `struct()` knows no ListNumbering, ColSpan or Summary, so attributes are set directly. A plain
   * string becomes a name; Summary alone is text.
   */
  addElement(
    parent: StructureElement,
    type: string,
    { lang, attributes }: { lang?: string; attributes?: TagAttributes },
  ): StructureElement {
    const element = this.document.struct(type, lang ? { lang } : {}) as StructureElement;
    if (attributes) {
      const summary = 'Summary' in attributes && attributes.Summary;
      const spoken = summary ? { Summary: new String(summary) } : {};
      element.dictionary.data.A = { ...attributes, ...spoken };
    }
    parent.add(element);
    return element;
  }

  /** `link()` leaves Contents empty (#1591); one annotation for all lines of the link on a page. */
  addLink(
    element: StructureElement,
    { href, label, to }: { href: string; label: string; to?: LinkPlace },
    areas: AnnotationArea[],
  ): void {
    this.keepPageOfAnnotation(element, false);
    this.annotate(element, boundsOf(areas), {
      Subtype: 'Link',
      ...(to ? this.destination(to) : { A: { S: 'URI', URI: new String(new URL(href).href) } }),
      Contents: new String(label),
      QuadPoints: areas.flatMap((area) => quadPoints(area, this.document.page.height)),
    });
  }

  /** Left edge and height of the place (ISO 32000-1, 12.3.2.2); the zoom stays as it is. */
  private destination({ page, y }: LinkPlace): Values {
    const pages = (this.inside._root.data.Pages as Reference).data.Kids as Reference[];
    const [, , , height = 0] = (pages[page]?.data.MediaBox ?? []) as number[];
    return { Dest: [pages[page], 'XYZ', 0, height - y, null] };
  }

  /**
   * An empty signature field. PDFKit's forms know no signatures and ask viewers for appearances,
   * which PDF/A forbids. `Resources` is empty, for a signer may add keys but never drop one; the
   * tab order, name and tooltip are there so that signing touches neither page nor structure.
   */
  addSignatureField(
    element: StructureElement,
    { name, tooltip }: { name: string; tooltip: string },
    area: AnnotationArea,
  ): void {
    this.keepPageOfAnnotation(element, true);
    const appearance = this.document.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, area.width, area.height],
      Resources: {},
    }) as unknown as Reference;
    appearance.end('q Q');
    const field = this.annotate(element, area, {
      Subtype: 'Widget',
      FT: 'Sig',
      T: new String(name),
      TU: new String(tooltip),
      F: 4,
      MK: {},
      P: this.document.page.dictionary,
      AP: { N: appearance },
    });
    this.fields.push(field);
  }

  private annotate(element: StructureElement, area: AnnotationArea, entries: Values): Reference {
    const { x, y, width, height } = area;
    this.inside.annotate(x, y, width, height, { ...entries, structParent: element });
    return this.document.page.annotations.at(-1) as Reference;
  }

  /**
   * PDFKit writes the page that is current when the element is flushed, not the annotation's own.
   * `isOnlyChild` writes K as the object reference itself: pyHanko accepts a signature in a tagged
   * file only there, not in an array of one.
   */
  private keepPageOfAnnotation(element: StructureElement, isOnlyChild: boolean): void {
    const Pg = this.document.page.dictionary;
    const flushOther = element._flushChild.bind(element);
    element._flushChild = (child: object): void => {
      if (!('annotationRef' in child)) {
        flushOther(child);
        return;
      }
      const reference = { Type: 'OBJR', Obj: child.annotationRef, Pg };
      const { data } = element.dictionary;
      if (isOnlyChild) data.K = reference;
      else (data.K as unknown[]).push(reference);
    };
  }

  get outline(): OutlineItem {
    return this.inside.outline;
  }

  /** The finished file. The structure tree's root must have been ended. */
  finish(): Buffer {
    if (this.fields.length > 0) this.addForm();
    this.document.end();
    return Buffer.concat(this.document.chunks ?? []);
  }

  /** SigFlags 3: signatures exist, append only (ISO 32000-1, 12.7.2). */
  private addForm(): void {
    this.inside._acroform = { fonts: {}, defaultFont: 'none' };
    this.inside._root.data.AcroForm = this.document.ref({
      Fields: this.fields,
      SigFlags: 3,
      DR: { Font: {} },
    });
  }
}

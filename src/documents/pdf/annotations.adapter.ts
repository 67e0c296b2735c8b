import { boundsOf, quadPoints, type AnnotationArea, type LinkPlace } from './annotation-area';
import type { OnPage } from './draw-pages.adapter';
import type { PdfKitFile } from './pdfkit.adapter';
import type { Reference, Values } from './pdfkit-inside';

interface Link {
  element: Reference;
  href: string;
  label: string;
  /** Where in this document it leads; undefined for an address. */
  to?: LinkPlace;
}

/**
 * One annotation for all lines of the link on a page; PDFKit's `link()` leaves Contents empty (#1591).
 * @returns what the element has for it among its children
 */
export function addLink(
  file: PdfKitFile,
  { element, href, label, to }: Link,
  { page, areas }: { page: number; areas: AnnotationArea[] },
): Values {
  const { height } = file.pageAt(page).sheet;
  const entries = {
    Subtype: 'Link',
    ...(to ? destination(file, to) : { A: { S: 'URI', URI: new String(new URL(href).href) } }),
    Contents: new String(label),
    QuadPoints: areas.flatMap((area) => quadPoints(area, height)),
  };
  return annotate(file, { element, entries }, { page, of: boundsOf(areas) });
}

/** Left edge and height of the place (ISO 32000-1, 12.3.2.2); the zoom stays as it is. */
function destination(file: PdfKitFile, { page, y }: LinkPlace): Values {
  const { dictionary, sheet } = file.pageAt(page);
  return { Dest: [dictionary, 'XYZ', 0, sheet.height - y, null] };
}

interface Field {
  element: Reference;
  name: string;
  tooltip: string;
}

/**
 * An empty signature field. `Resources` is empty, for a signer may add keys but never drop one; the
 * tab order, name and tooltip are there so that signing touches neither page nor structure.
 */
export function addSignatureField(
  file: PdfKitFile,
  { element, name, tooltip }: Field,
  area: OnPage<AnnotationArea>,
): Values {
  const appearance = file.reference({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, area.of.width, area.of.height],
    Resources: {},
  });
  appearance.end('q Q');
  const entries = {
    Subtype: 'Widget',
    FT: 'Sig',
    T: new String(name),
    TU: new String(tooltip),
    MK: {},
    P: file.pageAt(area.page).dictionary,
    AP: { N: appearance },
  };
  const field = annotate(file, { element, entries }, area);
  file.addField(field.Obj);
  return field;
}

/** Printed, without a border; its element stands in the parent tree. */
function annotate(
  file: PdfKitFile,
  { element, entries }: { element: Reference; entries: Values },
  { page, of: { x, y, width, height } }: OnPage<AnnotationArea>,
): Values & { Obj: Reference } {
  const { dictionary, sheet } = file.pageAt(page);
  const bottom = sheet.height - y - height;
  const annotation = file.reference({
    Type: 'Annot',
    ...entries,
    Rect: [x, bottom, x + width, bottom + height],
    Border: [0, 0, 0],
    F: 4,
    StructParent: file.ownAnnotation(element),
  });
  annotation.end();
  ((dictionary.data.Annots ??= []) as Reference[]).push(annotation);
  return { Type: 'OBJR', Obj: annotation, Pg: dictionary };
}

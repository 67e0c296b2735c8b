/** A file as our renderer writes them, small enough to see: two signature fields on one page. */
export function smallPdf(objects: Record<number, string> = OBJECTS): Buffer {
  let text = '%PDF-1.7\n%\xff\xff\xff\xff\n\n';
  const offsets: number[] = [];
  for (const [number, body] of Object.entries(objects)) {
    offsets[Number(number)] = text.length;
    text += `${number} 0 obj\n${body}\nendobj\n\n`;
  }
  const size = offsets.length;
  const rows = Array.from({ length: size - 1 }, (_, at) => row(offsets[at + 1] ?? 0));
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n` +
      `<<\n/Size ${size}\n/Root 1 0 R\n/ID [<a3ff> <a3ff>]\n>>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}

const row = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n \n`;

const field = (name: string, appearance: number): string =>
  `<</Type /Annot /Subtype /Widget /FT /Sig /T (${name}) /TU (Signature) /F 4 /MK << >>` +
  ` /P 3 0 R /Rect [307.28 618.64 539.28 704.64] /StructParent 8 /AP <</N ${appearance} 0 R>>>>`;

const EMPTY =
  '<</Type /XObject /Subtype /Form /BBox [0 0 232 86] /Resources << >> /Length 3>>\nstream\nq Q\nendstream';

export const OBJECTS: Record<number, string> = {
  1: '<</Type /Catalog /Pages 2 0 R /AcroForm 9 0 R>>',
  2: '<</Type /Pages /Count 1 /Kids [3 0 R]>>',
  3: '<</Type /Page /Parent 2 0 R /Contents 4 0 R /Annots [7 0 R 8 0 R]>>',
  4: '<</Length 10>>\nstream\n1 0 0 rg f\nendstream',
  5: EMPTY,
  6: EMPTY,
  7: field('signature-2-dmpc', 5),
  8: field('signature-1-ceo', 6),
  9: '<</Fields [7 0 R 8 0 R] /SigFlags 3 /DR <</Font << >>>>>>',
};

import { type PdfFile } from './pdf-reading/pdf-file';
import { PdfFault } from './pdf-reading/pdf-fault';

/** How many pages the file has (ISO 32000-1, 7.7.3.2). @throws PdfFault */
export function pageCount(file: PdfFile): number {
  const root = file.catalogue().get('Pages');
  const count = file.dictionary(root, { what: 'the pages' }).get('Count');
  if (typeof count !== 'number') throw new PdfFault('missing', 'the number of pages');
  return count;
}

import { fileSizeWords } from '../../papers/file-size';
import { type PublishedFile } from '../../register/published-decision';

const KINDS: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG picture',
  'image/jpeg': 'JPEG picture',
  'text/csv': 'CSV file',
  'text/plain': 'text file',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel workbook',
};

/** `Signed decision, PCD 1653 (PDF, 6 pages, 212 KB)`. */
export function fileWords({ title, mediaType, pages, size }: PublishedFile): string {
  const counted = pages === undefined ? [] : [`${pages}\u00a0${pages === 1 ? 'page' : 'pages'}`];
  const details = [KINDS[mediaType] ?? 'file', ...counted, fileSizeWords(size)];
  return `${title} (${details.join(', ')})`;
}

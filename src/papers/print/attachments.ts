import { type Attachment } from '../attachment';
import { categoryWords } from '../attachment-category';
import { inOrder } from '../attachment-parts';
import { fileSizeWords } from '../file-size';
import { cell, type CellView, columnHead, type TableView } from '../../documents/table-view';

/** Characters of a SHA-256 that stay together: whole it is wider than a column. */
const GROUP = /.{16}/g;

const publicationWords = (one: Attachment): string =>
  one.public ? 'published with the decision' : 'not\u00a0published';

const rowView = (one: Attachment): CellView[] => [
  cell(one.title, { scope: 'row' }),
  cell(categoryWords(one.category)),
  cell(`${one.fileName}, ${fileSizeWords(one.size)}, ${publicationWords(one)}`),
  cell(one.sha256.match(GROUP)!.join(' ')),
];

const HEAD = ['Attachment', 'What it is', 'File', 'SHA-256 of the file'];

/** The files of the paper, each with what proves that it is the one; null where there are none. */
export function attachmentsView(attachments: readonly Attachment[]): TableView | null {
  if (attachments.length === 0) return null;
  return {
    caption: null,
    unit: null,
    summary: 'Attachments: title, category, file, whether it is published and its SHA-256',
    columns: HEAD.map(() => 'start'),
    head: HEAD.map(columnHead),
    groups: [inOrder(attachments).map(rowView)],
    foot: [],
  };
}

import { canonicalJson } from '../kernel/canonical-json';
import { attachmentParts } from '../papers/attachment-parts';
import { type Attachment } from '../papers/attachment';
import { type Paper } from '../papers/content/paper';
import { type PaperRow } from '../papers/paper.entity';
import { partHashes } from '../papers/parts-changed';
import { newPassage } from './passage/held';
import { type PartHashes } from './passage/passage-act';
import { type Passage } from './passage/passage-state';

type PassageColumns = Pick<PaperRow, 'state' | 'passage' | 'reference' | 'currentRevision'>;

/** The passage as columns of its paper's row. */
export function passageColumns({ state, ...kept }: Passage): PassageColumns {
  const { reference = null, revision } = kept;
  return { state, passage: canonicalJson(plain(kept)), reference, currentRevision: revision };
}

/** Without what is undefined, which no JSON has. */
const plain = (kept: Omit<Passage, 'state'>): object => JSON.parse(JSON.stringify(kept)) as object;

/** Every part of a paper with its SHA-256: of its content, and of its files by category. */
export const partsOf = (content: Paper, attachments: readonly Attachment[]): PartHashes =>
  Object.fromEntries([...partHashes(content), ...attachmentParts(attachments)]);

type StoredRow = Pick<PaperRow, 'state' | 'passage' | 'authorId' | 'currentRevision'>;

/** The passage that the row keeps. @param parts of the paper as it stands */
export const passageOf = (row: StoredRow, parts: PartHashes): Passage =>
  ({ ...startedBefore(row, parts), ...JSON.parse(row.passage), state: row.state }) as Passage;

/** What the rows of drafts did not keep before there was anything to submit them to. */
const startedBefore = ({ authorId, currentRevision }: StoredRow, parts: PartHashes): Passage => ({
  ...newPassage({ author: authorId, parts }),
  revision: currentRevision,
});

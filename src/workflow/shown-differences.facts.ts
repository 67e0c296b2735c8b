import { type EntityManager } from 'typeorm';
import { type Attachment } from '../papers/attachment';
import { earlierAttachments } from '../papers/attachment.repository';
import { type Difference, differencesBetween } from '../papers/differences';
import { revisionOf } from '../papers/paper-revision.repository';
import { type Action } from './passage/action';
import { fileOf } from './passage/held';
import { hashShown } from './passage/hash-shown';
import { type Passage } from './passage/passage-state';
import { type FoundPaper } from './passage.facts';
import { partsOf } from './stored-passage';

/** Revisions looked through, the latest first: what somebody has open is rarely older. */
const MOST = 50;

const copyShowing = ({ copies }: Passage, shown: string): number | undefined =>
  copies.find((copy) => copy.sha256 === shown || fileOf(copy) === shown)?.revision;

/**
 * What changed in the paper, or in its files alone, since the state of it that the action was made for;
 * nothing where no such state is found, or where the paper is the same and something beside it changed.
 */
export async function shownDifferences(
  looking: { manager: EntityManager },
  { row, content, attachments, passage }: FoundPaper,
  action: Action,
): Promise<Difference[]> {
  if (!('shown' in action)) return [];
  const before = copyShowing(passage, action.shown);
  const at = (number: number) => revisionOf(looking, { paperId: row.id, number });
  if (before !== undefined) return differencesBetween((await at(before)).content, content);
  const oldest = Math.max(1, row.currentRevision - MOST);
  for (let number = row.currentRevision - 1; number >= oldest; number -= 1) {
    const earlier = (await at(number)).content;
    const then = { ...passage, parts: partsOf(earlier, attachments) };
    if (hashShown(action, then) === action.shown) return differencesBetween(earlier, content);
  }
  const files = await filesShown(looking, { row, content, passage }, action);
  return files ? differencesBetween(told(files), told(attachments)) : [];
}

/** The files that were shown, where nothing else has changed since. */
async function filesShown(
  looking: { manager: EntityManager },
  { row, content, passage }: Pick<FoundPaper, 'row' | 'content' | 'passage'>,
  action: Action & { shown: string },
): Promise<Attachment[] | undefined> {
  const earlier = await earlierAttachments(looking, row.id);
  return earlier.find((files) => {
    const then = { ...passage, parts: partsOf(content, files) };
    return hashShown(action, then) === action.shown;
  });
}

/** Files by what names them in the API. */
const told = (files: readonly Attachment[]): object => ({
  attachments: Object.fromEntries(
    files.map(({ id, category, title, sha256 }) => [id, { category, title, sha256 }]),
  ),
});

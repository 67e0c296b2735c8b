import { Injectable } from '@nestjs/common';
import { fingerprint } from '../papers/canonical';
import { insertRevision } from '../papers/paper-revision.repository';
import { updatePaper } from '../papers/paper.repository';
import { partsChanged } from '../papers/parts-changed';
import { passageColumns } from '../papers/passage';
import { searchWordsOf } from '../papers/search-words';
import { type Transaction, UnitOfWork } from '../record/unit-of-work.repository';
import { type DraftFacts, draftFacts } from './draft.facts';
import { type NextDraft, nextDraft, type Save } from './next-draft';

export interface PaperToSave extends Save {
  /** Person id. */
  author: string;
  /** Working number. */
  number: number;
}

export interface SavedPaper {
  id: string;
  number: number;
  version: number;
  revision: number;
  sha256: string;
  /** Parts whose content changed; empty where only a mark did, or nothing. */
  changed: string[];
}

/** Ends the transaction of a save that changes nothing, so that no event says that it did. */
class NothingToSave extends Error {
  constructor(readonly standing: SavedPaper) {
    super('nothing to save');
  }
}

/** Saves a draft as a new revision; the same content again makes none. Only its author may. */
@Injectable()
export class SavePaper {
  constructor(private readonly record: UnitOfWork) {}

  /**
   * @throws NotFound for a paper that is not there or not the author's.
   * @throws Stale when the content was changed since the version the save is based on.
   */
  async run(request: PaperToSave): Promise<SavedPaper> {
    try {
      return await this.record.act(
        { kind: 'person', id: request.author },
        ({ id, version, revision, sha256, changed }) => ({
          name: 'workflow.paper-saved',
          subject: { kind: 'paper', id },
          detail: { version, revision, sha256, changed },
        }),
        (tx) => this.save(tx, request),
      );
    } catch (error) {
      if (error instanceof NothingToSave) return error.standing;
      throw error;
    }
  }

  private async save(tx: Transaction, request: PaperToSave): Promise<SavedPaper> {
    const before = await draftFacts(tx, request);
    const next = nextDraft(before, request);
    if (!next) throw new NothingToSave(standing(before, request.number));
    await this.write(tx, { request, before, next });
    const rewritten = next.revision !== before.revision;
    return {
      id: before.id,
      number: request.number,
      version: next.version,
      revision: next.revision,
      sha256: fingerprint(request.content),
      changed: rewritten ? partsChanged(before.content, request.content) : [],
    };
  }

  private async write(
    tx: Transaction,
    { request, before, next }: { request: PaperToSave; before: DraftFacts; next: NextDraft },
  ): Promise<void> {
    const { content, author, number } = request;
    await updatePaper(tx, {
      id: before.id,
      version: next.version,
      title: content.title,
      currentRevision: next.revision,
      searchWords: searchWordsOf(number, content.title),
      ...passageColumns(next.draft),
    });
    if (next.revision === before.revision) return;
    await insertRevision(tx, {
      paperId: before.id,
      number: next.revision,
      content,
      savedBy: author,
    });
  }
}

const standing = ({ id, version, revision, sha256 }: DraftFacts, number: number): SavedPaper => ({
  id,
  number,
  version,
  revision,
  sha256,
  changed: [],
});

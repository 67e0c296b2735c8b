import { Injectable } from '@nestjs/common';
import { fingerprint } from '../kernel/fingerprint';
import { partsChanged } from '../papers/parts-changed';
import { PaperActs, type Wanted } from './paper-acts.repository';
import { type FoundPaper, PassageFacts } from './passage.facts';
import { revisedPaper, type Save } from './revised-paper';
import { partsOf } from './stored-passage';

export interface PaperToSave extends Save {
  /** Person id: the author's, or of a called adviser who writes parts of their own. */
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

/** Saves a paper as a new revision; the same content again makes none. */
@Injectable()
export class SavePaper {
  constructor(
    private readonly acts: PaperActs,
    private readonly facts: PassageFacts,
  ) {}

  /**
   * @throws NotFound for a paper that is not there or not the writer's to know.
   * @throws Stale when the content was changed since the version the save is based on.
   * @throws NotAllowed, Refused where the paper is not, or no longer, the writer's to change.
   */
  async run(request: PaperToSave): Promise<SavedPaper> {
    let changed: string[] = [];
    try {
      const { id, version, passage } = await this.acts.act({
        by: { kind: 'person', id: request.author },
        paper: request.number,
        want: (found) => {
          changed = partsChanged(found.content, request.content);
          return this.revision(found, request);
        },
      });
      const { number, content } = request;
      const sha256 = fingerprint(content);
      return { id, number, version, revision: passage.revision, sha256, changed };
    } catch (error) {
      if (error instanceof NothingToSave) return error.standing;
      throw error;
    }
  }

  private revision(found: FoundPaper, request: PaperToSave): Wanted {
    const { passage, row, sha256, attachments, facts } = found;
    const { version, currentRevision: revision } = row;
    const { contentVersion, finished } = passage;
    const standing = { version, revision, sha256, content: found.content };
    const revised = revisedPaper({ ...standing, contentVersion, finished }, request);
    if (!revised) throw new NothingToSave(standingPaper(found));
    const { content } = request;
    const parts = partsOf(content, attachments);
    const route = this.facts.routeFor(content, passage, facts.today);
    return { action: { kind: 'revise', ...revised, parts, route }, content };
  }
}

const standingPaper = ({ row, sha256 }: FoundPaper): SavedPaper => ({
  id: row.id,
  number: row.workingNumber,
  version: row.version,
  revision: row.currentRevision,
  sha256,
  changed: [],
});

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Paper } from '../papers/content/paper';
import { insertRevision } from '../papers/paper-revision.repository';
import { insertPaper, makeKnownTo } from '../papers/paper.repository';
import { searchWordsOf } from '../papers/search-words';
import { type Actor } from '../record/audit-event';
import { nextNumber } from '../record/next-number.repository';
import { type Transaction, UnitOfWork } from '../record/unit-of-work.repository';
import { newPassage } from './passage/held';
import { partsOf, passageColumns } from './stored-passage';

export interface PaperToCreate {
  /** Person id; the paper is this person's from now on. */
  author: string;
  /** Already read by `parsePaper`: blank, from an earlier paper, or from a file. */
  content: Paper;
  /** Who acts, where it is not the author: the service itself loads examples. */
  actor?: Actor;
}

export interface CreatedPaper {
  id: string;
  /** Working number: one running series without gaps. */
  number: number;
  version: number;
  revision: number;
  sha256: string;
}

const SERIES = 'paper';
const FIRST = 1;

/** Starts a paper with its first revision. */
@Injectable()
export class CreatePaper {
  constructor(private readonly record: UnitOfWork) {}

  run(request: PaperToCreate): Promise<CreatedPaper> {
    const actor = request.actor ?? { kind: 'person', id: request.author };
    return this.record.act(
      actor,
      ({ id, number, revision, sha256 }) => ({
        name: 'workflow.paper-started',
        subject: { kind: 'paper', id },
        detail: { number, author: request.author, revision, sha256 },
      }),
      (tx) => this.create(tx, request),
    );
  }

  private async create(tx: Transaction, { author, content }: PaperToCreate): Promise<CreatedPaper> {
    const id = randomUUID();
    const number = await nextNumber(tx, SERIES);
    await insertPaper(tx, {
      id,
      workingNumber: number,
      version: FIRST,
      title: content.title,
      authorId: author,
      createdAt: tx.now,
      updatedAt: tx.now,
      searchWords: searchWordsOf(number, content.title),
      ...passageColumns(newPassage({ author, parts: partsOf(content, []) })),
    });
    await makeKnownTo(tx, { paperId: id, to: [author] });
    const revision = { paperId: id, number: FIRST, content, savedBy: author };
    const sha256 = await insertRevision(tx, revision);
    return { id, number, version: FIRST, revision: FIRST, sha256 };
  }
}

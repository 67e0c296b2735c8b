import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { NotFound } from '../kernel/errors';
import { patternOf, soughtIn } from '../kernel/sought-words';
import { postsHeldNow } from '../people/posts/holds-post';
import { momentAt } from '../people/posts/moment.facts';
import { holdingsOfPeople } from '../people/posts/post-holding.repository';
import { Clock } from '../platform/clock';
import { type Paper } from './content/paper';
import { PaperRevisionEntity, type PaperRevisionRow } from './paper-revision.entity';
import { type PaperRow } from './paper.entity';
import { papersKnownTo } from './papers-known-to.reader';
import { type PaperStanding, standingOf } from './passage';

export const PAGE_SIZE = 25;

/** Who asks: only papers that are theirs to know exist for them. */
export interface Asked {
  viewer: string;
  /** Working number. */
  number: number;
}

export interface PaperRead {
  /** UUID. */
  id: string;
  number: number;
  version: number;
  authorId: string;
  createdAt: Date;
  passage: PaperStanding;
  revision: RevisionRead;
}

export interface RevisionListed {
  number: number;
  sha256: string;
  /** Person id. */
  savedBy: string;
  savedAt: Date;
}
export interface RevisionRead extends RevisionListed {
  content: Paper;
}

export interface PaperListed {
  number: number;
  title: string;
  state: string;
  reference?: string;
  version: number;
  revision: number;
  createdAt: Date;
  updatedAt: Date;
}
export interface PaperPage {
  papers: PaperListed[];
  total: number;
  page: number;
  pages: number;
}

const revisionRead = ({ content, ...row }: PaperRevisionRow): RevisionRead => ({
  number: row.number,
  sha256: row.sha256,
  savedBy: row.savedBy,
  savedAt: row.savedAt,
  content: JSON.parse(content) as Paper,
});

const listed = (row: PaperRow): PaperListed => ({
  number: row.workingNumber,
  title: row.title,
  state: row.state,
  ...(row.reference !== null && { reference: row.reference }),
  version: row.version,
  revision: row.currentRevision,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

/**
 * Papers as their readers may see them. A first draft is its writers' alone; a submitted paper is
 * there for those who act on it too. To everybody else it is not there, in the same words as a number
 * that was never given out.
 */
@Injectable()
export class PaperReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The newest changes first; with words, only papers that have each of them. */
  async list({
    viewer,
    words = '',
    page = 1,
  }: {
    viewer: string;
    words?: string;
    page?: number;
  }): Promise<PaperPage> {
    const [rows, total] = await this.search(await this.namesOf(viewer), words)
      .orderBy('paper.updatedAt', 'DESC')
      .addOrderBy('paper.workingNumber', 'DESC')
      .skip((page - 1) * PAGE_SIZE)
      .take(PAGE_SIZE)
      .getManyAndCount();
    const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
    return { papers: rows.map(listed), total, page, pages };
  }

  /** @throws NotFound for a paper that is not there or not the viewer's to know. */
  async one(asked: Asked): Promise<PaperRead> {
    const row = await this.rowOf(asked);
    const revision = await this.revisionRow(row, row.currentRevision);
    return {
      id: row.id,
      number: row.workingNumber,
      version: row.version,
      authorId: row.authorId,
      createdAt: row.createdAt,
      passage: standingOf(row),
      revision: revisionRead(revision),
    };
  }

  /** @throws NotFound as `one`, and for a revision that does not exist. */
  async revision({ revision, ...asked }: Asked & { revision: number }): Promise<RevisionRead> {
    return revisionRead(await this.revisionRow(await this.rowOf(asked), revision));
  }

  /** Newest first. @throws NotFound as `one`. */
  async revisions(asked: Asked): Promise<RevisionListed[]> {
    const { id } = await this.rowOf(asked);
    const rows = await this.dataSource.manager.find(PaperRevisionEntity, {
      select: { number: true, sha256: true, savedBy: true, savedAt: true },
      where: { paperId: id },
      order: { number: 'DESC' },
    });
    return rows.map(({ number, sha256, savedBy, savedAt }) => ({
      number,
      sha256,
      savedBy,
      savedAt,
    }));
  }

  /** All that a paper can be known to the viewer by: the person and the posts held now. */
  private async namesOf(viewer: string): Promise<string[]> {
    const holdings = await holdingsOfPeople(this.dataSource.manager, [viewer]);
    return [viewer, ...postsHeldNow(holdings, momentAt(this.clock.now()))];
  }

  private search(names: string[], words: string): SelectQueryBuilder<PaperRow> {
    const query = papersKnownTo(this.dataSource.manager, names);
    const sought = soughtIn(words);
    sought.words.forEach((word, at) => {
      query.andWhere(`paper.searchWords LIKE :word${at}`, { [`word${at}`]: `%${word}%` });
    });
    sought.exact.forEach((piece, at) => {
      const pattern = { [`exact${at}`]: patternOf(piece) };
      query.andWhere(`LOWER(paper.title) LIKE :exact${at} ESCAPE '!'`, pattern);
    });
    return query;
  }

  private async rowOf({ viewer, number }: Asked): Promise<PaperRow> {
    const known = papersKnownTo(this.dataSource.manager, await this.namesOf(viewer));
    const row = await known.andWhere('paper.workingNumber = :number', { number }).getOne();
    if (!row) throw new NotFound('paper');
    return row;
  }

  private async revisionRow({ id }: PaperRow, number: number): Promise<PaperRevisionRow> {
    const { manager } = this.dataSource;
    const row = await manager.findOneBy(PaperRevisionEntity, { paperId: id, number });
    if (!row) throw new NotFound('revision');
    return row;
  }
}

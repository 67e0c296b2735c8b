import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { type DocumentTree } from '../documents/tree';
import { NotFound } from '../kernel/errors';
import {
  CorrectionEntity,
  DecisionEntity,
  DecisionFileEntity,
  type DecisionFileRow,
  type DecisionRow,
} from './decision.entity';
import { correctionsOf } from './decision.repository';
import { grantsPublished } from './published-grant.repository';
import {
  type CorrectionNotice,
  type PublishedDecision,
  type PublishedFile,
  type PublishedGrantInForce,
  SIGNED_FILE,
} from './published-decision';

export interface DecisionRead {
  /** UUID. */
  id: string;
  address: string;
  entry: PublishedDecision;
  /** The signed document, then the attachments. */
  files: PublishedFile[];
  /** Oldest first. */
  corrections: CorrectionNotice[];
  /** Grants that bind by now, in the order they came into force. */
  grantsInForce: PublishedGrantInForce[];
  /** When it was published, or last added to or corrected. */
  changedAt: Date;
}

const fileOf = ({ pages, reference: _, ...file }: DecisionFileRow): PublishedFile => ({
  ...file,
  ...(pages !== null && { pages }),
});

const latestOf = (first: Date, ...later: (Date | undefined)[]): Date =>
  later.reduce<Date>((last, at) => (at && at > last ? at : last), first);

/** Published decisions. What is not published is not there: no other table is read. */
@Injectable()
export class DecisionReader {
  constructor(private readonly dataSource: DataSource) {}

  /** @param address as `addressOf` gives it @throws NotFound */
  async one(address: string): Promise<DecisionRead> {
    return this.read(await this.row(address));
  }

  /** With the tree of the document that was signed. @throws NotFound */
  async withDocument(address: string): Promise<DecisionRead & { tree: DocumentTree }> {
    const row = await this.row(address);
    return { ...(await this.read(row)), tree: JSON.parse(row.document) as DocumentTree };
  }

  /** The decision whose signed document has exactly these bytes, if any. */
  async bySignedFile(sha256: string): Promise<DecisionRead | undefined> {
    const { manager } = this.dataSource;
    const file = await manager.findOneBy(DecisionFileEntity, { sha256, number: SIGNED_FILE });
    const row = file && (await manager.findOneBy(DecisionEntity, { reference: file.reference }));
    return row ? this.read(row) : undefined;
  }

  /** Which of the references are published, with their addresses. */
  async addressesOf(references: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.dataSource.manager.find(DecisionEntity, {
      select: { reference: true, address: true },
      where: { reference: In([...references]) },
    });
    return new Map(rows.map(({ reference, address }) => [reference, address]));
  }

  /** Those published or corrected last, the latest first. */
  async latest(count: number): Promise<DecisionRead[]> {
    const { manager } = this.dataSource;
    const order = { publishedAt: 'DESC' } as const;
    const published = await manager.find(DecisionEntity, { order, take: count });
    const notices = await manager.find(CorrectionEntity, { order, take: count });
    const known = new Set(published.map(({ reference }) => reference));
    const others = notices.map(({ reference }) => reference).filter((each) => !known.has(each));
    const corrected = await manager.findBy(DecisionEntity, { reference: In(others) });
    const read = await Promise.all([...published, ...corrected].map((row) => this.read(row)));
    return read
      .sort((one, other) => other.changedAt.getTime() - one.changedAt.getTime())
      .slice(0, count);
  }

  private async row(address: string): Promise<DecisionRow> {
    const row = await this.dataSource.manager.findOneBy(DecisionEntity, { address });
    if (!row) throw new NotFound('decision');
    return row;
  }

  private async read({ id, address, reference, ...row }: DecisionRow): Promise<DecisionRead> {
    const { manager } = this.dataSource;
    const files = await manager.find(DecisionFileEntity, {
      where: { reference },
      order: { number: 'ASC' },
    });
    const corrections = await correctionsOf(manager, reference);
    const { grants: grantsInForce, lastAt } = await grantsPublished(manager, reference);
    return {
      ...{ id, address, corrections, grantsInForce },
      entry: JSON.parse(row.entry) as PublishedDecision,
      files: files.map(fileOf),
      changedAt: latestOf(row.publishedAt, corrections.at(-1)?.at, lastAt),
    };
  }
}

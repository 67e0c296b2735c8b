import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AgreementReader } from '../../../src/agreements/agreement.reader';
import { type AgreementTerms } from '../../../src/agreements/agreement';
import { type AuthorityGiven, type AuthorityKey } from '../../../src/agreements/authority';
import { insertAuthority } from '../../../src/agreements/authority.repository';
import { EnterAgreement } from '../../../src/agreements/enter-agreement.action';
import { ImportAgreements } from '../../../src/agreements/imports/import-agreements.action';
import { RecordPayments } from '../../../src/agreements/imports/record-payments.action';
import {
  consumeReservation,
  issueReservation,
  releaseReservation,
  reserveAuthority,
  type ReservationAsked,
} from '../../../src/agreements/ledger/reservation.repository';
import { Refused } from '../../../src/kernel/errors';
import { type Actor } from '../../../src/record/audit-event';
import { type Transaction, UnitOfWork } from '../../../src/record/unit-of-work.repository';
import { TestClock } from '../../web/test-service';
import { given } from '../../unit/agreements/ledger-examples';
import { openTestDatabase, type TestDatabase } from '../test-database';

export const SYSTEM: Actor = { kind: 'system' };

export const example = (name: string): AgreementTerms => {
  const file = join(__dirname, '../../../examples/agreements', `${name}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { agreement: AgreementTerms }).agreement;
};

/** Why it was refused; empty where it was not. */
export const codes = (promise: Promise<unknown>): Promise<string[]> =>
  promise.then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      return error.findings.map(({ code }) => code);
    },
  );

/** A database with the ledger's own actions on it, and decisions taken by nobody. */
export class LedgerHouse {
  readonly clock = new TestClock(new Date('2024-03-25T10:00:00Z'));
  readonly record: UnitOfWork;
  readonly reader: AgreementReader;
  readonly enter: EnterAgreement;
  readonly import: ImportAgreements;
  readonly payments: RecordPayments;
  private papers = 0;

  private constructor(readonly database: TestDatabase) {
    const { dataSource } = database;
    this.record = new UnitOfWork(dataSource, this.clock);
    this.reader = new AgreementReader(dataSource, this.clock);
    this.enter = new EnterAgreement(this.record);
    this.import = new ImportAgreements(dataSource, this.record);
    this.payments = new RecordPayments(dataSource, this.record, this.clock);
  }

  static async open(): Promise<LedgerHouse> {
    const house = new LedgerHouse(await openTestDatabase());
    const { manager } = house.database.dataSource;
    await manager.insert('account', {
      id: 'author',
      signInName: 'author',
      displayName: 'Policy officer',
      passwordHash: 'x',
      createdAt: new Date(0),
    });
    return house;
  }

  /** Whatever letters would do, on record as an act of theirs. */
  act<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const event = { name: 'test.happened', subject: { kind: 'test', id: '1' } };
    return this.record.act(SYSTEM, event, work);
  }

  /** A decided paper with one row of authority. */
  async decide(changed: Partial<AuthorityGiven> = {}): Promise<AuthorityKey> {
    const paperId = randomUUID();
    this.papers += 1;
    await this.database.dataSource.manager.insert('paper', {
      id: paperId,
      workingNumber: this.papers,
      version: 1,
      state: 'decided',
      title: 'Title',
      authorId: 'author',
      createdAt: new Date(0),
      updatedAt: new Date(0),
      currentRevision: 1,
    });
    const authority = given({ paperId, agreement: { reference: 'SLT-2023' }, ...changed });
    await this.act((tx) => insertAuthority(tx, authority));
    return { paperId, recommendation: authority.recommendation };
  }

  reserve(asked: ReservationAsked): Promise<void> {
    return this.act((tx) => reserveAuthority(tx, asked));
  }

  issue(letterId: string): Promise<unknown> {
    return this.act((tx) => issueReservation(tx, letterId));
  }

  consume(letterId: string): Promise<unknown> {
    return this.act((tx) => consumeReservation(tx, letterId));
  }

  release(letterId: string): Promise<unknown> {
    return this.act((tx) => releaseReservation(tx, letterId, 'withdrawn'));
  }

  close(): Promise<void> {
    return this.database.close();
  }
}

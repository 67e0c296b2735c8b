import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, Not } from 'typeorm';
import { authorityElsewhere } from '../agreements/authority-elsewhere.facts';
import { type AuthorityGiven, isSameAuthority } from '../agreements/authority';
import { allBudgets } from '../agreements/budgets/budget.repository';
import { knownAgreements } from '../agreements/known-agreements.facts';
import { type AuthorityElsewhere } from '../agreements/ledger/ledger-facts';
import { type Paper } from '../papers/content/paper';
import { PaperEntity, type PaperRow } from '../papers/paper.entity';
import { revisionOf } from '../papers/paper-revision.repository';
import { routeOf } from '../papers/route';
import { isOfInterest, type LedgerHeld } from './ledger-authority';
import { authorityOf } from './passage/authority-of';
import { heldOf } from './passage/held';
import { Rulebook } from './rulebook';
import { passageOf } from './stored-passage';

interface Wanted {
  /** Of the transaction that asks; absent for a page that only looks. */
  manager?: EntityManager;
  /** UUID: its own authority is not held against it. */
  paperId: string;
  content: Pick<Paper, 'recommendations'>;
}

/** What the ledger holds that a paper is compared with, read within whatever transaction asks. */
@Injectable()
export class LedgerHeldFacts {
  constructor(
    private readonly rulebook: Rulebook,
    private readonly dataSource: DataSource,
  ) {}

  async of({ manager = this.dataSource.manager, paperId, content }: Wanted): Promise<LedgerHeld> {
    const agreements = await knownAgreements(manager);
    const isWanted = (given: AuthorityGiven) => isOfInterest(given, { content, agreements });
    // First those being decided: one that is recorded meanwhile is seen twice and not missed.
    const pending = (await this.beingDecided(manager, paperId)).filter(isWanted);
    const given = await authorityElsewhere(manager, { paperId, isWanted });
    const authority = [
      ...given,
      ...pending
        .filter((one) => !given.some(({ held }) => isSameAuthority(held.given, one)))
        .map((one): AuthorityElsewhere => ({
          held: { given: one, releases: [] },
          reservations: [],
          opening: {},
        })),
    ];
    return { agreements, authority, budgets: await allBudgets(manager) };
  }

  /**
   * What papers authorise whose decision is reserved and whose signature is being made: it cannot be
   * taken back, so its money is gone for any other.
   */
  private async beingDecided(manager: EntityManager, paperId: string): Promise<AuthorityGiven[]> {
    const where = { state: 'deciding', id: Not(paperId) };
    const rows: PaperRow[] = await manager.find(PaperEntity, { where });
    const given: AuthorityGiven[] = [];
    for (const row of rows) given.push(...(await this.authorityOfRow(manager, row)));
    return given;
  }

  private async authorityOfRow(manager: EntityManager, row: PaperRow): Promise<AuthorityGiven[]> {
    const { id: paperId, currentRevision: number } = row;
    const { content: paper } = await revisionOf({ manager }, { paperId, number });
    const { submission, reservation, record } = heldOf(passageOf(row, {}));
    if (!submission || !reservation || record.reference === undefined) return [];
    const { scheme } = this.rulebook;
    const route = routeOf(paper, { scheme, on: submission.on });
    const { on, post, at: usableFrom } = reservation;
    const decision = { reference: record.reference, on, post, usableFrom };
    return authorityOf({ paper, route, decision }).map((given) => ({ paperId, ...given }));
  }
}

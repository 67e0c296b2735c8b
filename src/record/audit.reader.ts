import { Injectable } from '@nestjs/common';
import { Between, DataSource } from 'typeorm';
import { linkFault, type ChainFault } from './audit-chain-check';
import { GENESIS, type Actor, type ChainedEvent, type Subject } from './audit-event';
import { AuditEventEntity, AuditHeadEntity, type AuditEventRow } from './audit-event.entity';

const PAGE = 500;

function actorOf({ actorKind: kind, actorId: id }: AuditEventRow): Actor {
  return kind === 'person' ? { kind, id: id ?? '' } : { kind };
}

function eventOf(row: AuditEventRow): ChainedEvent {
  return {
    seq: row.seq,
    at: row.at,
    actor: actorOf(row),
    name: row.name,
    subject: { kind: row.subjectKind, id: row.subjectId },
    detail: JSON.parse(row.detail),
  };
}

/** What the audit chain says. */
@Injectable()
export class AuditReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Every event about the subject, oldest first. */
  async eventsAbout({ kind, id }: Subject): Promise<ChainedEvent[]> {
    const rows = await this.dataSource.manager.find(AuditEventEntity, {
      where: { subjectKind: kind, subjectId: id },
      order: { seq: 'ASC' },
    });
    return rows.map(eventOf);
  }

  /** The latest events of all, newest first. */
  async latest(count: number): Promise<ChainedEvent[]> {
    const rows = await this.dataSource.manager.find(AuditEventEntity, {
      order: { seq: 'DESC' },
      take: count,
    });
    return rows.map(eventOf);
  }

  /**
   * The first place where the chain does not hold, or undefined when it holds up to the head. Takes
   * no lock: what is appended meanwhile lies behind the head that was read first.
   */
  async verify(): Promise<ChainFault | undefined> {
    const head = await this.dataSource.manager.findOneByOrFail(AuditHeadEntity, { id: 1 });
    let before = { seq: 0, hash: GENESIS };
    while (before.seq < head.seq) {
      const rows = await this.rowsFrom(before.seq + 1, head.seq);
      for (const row of rows) {
        const fault = linkFault(before, { ...row, event: eventOf(row) });
        if (fault) return fault;
        before = row;
      }
      if (rows.length === 0) return { seq: before.seq + 1, fault: 'gap' };
    }
    return before.hash === head.hash ? undefined : { seq: head.seq, fault: 'head' };
  }

  private rowsFrom(first: number, head: number): Promise<AuditEventRow[]> {
    return this.dataSource.manager.find(AuditEventEntity, {
      where: { seq: Between(first, Math.min(first + PAGE - 1, head)) },
      order: { seq: 'ASC' },
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Between, DataSource } from 'typeorm';
import { linkFault, type ChainFault } from './audit-chain-check';
import {
  canonicalEvent,
  GENESIS,
  type Actor,
  type ChainedEvent,
  type Subject,
} from './audit-event';
import {
  AuditEventEntity,
  AuditHeadEntity,
  type AuditEventRow,
  type AuditHead,
} from './audit-event.entity';

const PAGE = 500;

function actorOf({ actorKind: kind, actorId: id }: AuditEventRow): Actor {
  return kind === 'person' || kind === 'signatory' ? { kind, id: id ?? '' } : { kind };
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

/** Whoever changes columns may leave no JSON and no time behind. */
function saidBy(row: AuditEventRow): string | undefined {
  try {
    return canonicalEvent(eventOf(row));
  } catch {
    return undefined;
  }
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
   * The first place where the chain does not hold, or undefined when it holds up to the head and
   * nothing lies behind that. Takes no lock: what is appended meanwhile moves the head with it.
   */
  async verify(): Promise<ChainFault | undefined> {
    const head = await this.head();
    let before = { seq: 0, hash: GENESIS };
    while (before.seq < head.seq) {
      const rows = await this.rowsFrom(before.seq + 1, head.seq);
      for (const row of rows) {
        const fault = linkFault(before, { ...row, said: saidBy(row) });
        if (fault) return fault;
        before = row;
      }
      if (rows.length === 0) return { seq: before.seq + 1, fault: 'gap' };
    }
    return before.hash === head.hash ? this.behindHead() : { seq: head.seq, fault: 'head' };
  }

  /** How many events there are by the head's account. */
  async count(): Promise<number> {
    return (await this.head()).seq;
  }

  private async head(): Promise<Omit<AuditHead, 'id'>> {
    const head = await this.dataSource.manager.findOneBy(AuditHeadEntity, { id: 1 });
    return head ?? { seq: 0, hash: '' };
  }

  /** The last event is read before the head: it was never committed without the head's move. */
  private async behindHead(): Promise<ChainFault | undefined> {
    const last = await this.dataSource.manager.maximum(AuditEventEntity, 'seq', {});
    const { seq } = await this.head();
    return (last ?? 0) > seq ? { seq: seq + 1, fault: 'head' } : undefined;
  }

  private rowsFrom(first: number, head: number): Promise<AuditEventRow[]> {
    return this.dataSource.manager.find(AuditEventEntity, {
      where: { seq: Between(first, Math.min(first + PAGE - 1, head)) },
      order: { seq: 'ASC' },
    });
  }
}

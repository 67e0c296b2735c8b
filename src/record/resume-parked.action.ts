import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/errors';
import { type Actor } from './audit-event';
import { type OutboxRow } from './outbox-row.entity';
import { resume } from './outbox.repository';
import { UnitOfWork } from './unit-of-work.repository';

/** Has what was given up tried again, from the first try on. */
@Injectable()
export class ResumeParked {
  constructor(private readonly record: UnitOfWork) {}

  /** @throws NotFound for a row that is not parked. */
  async run(actor: Actor, id: string): Promise<void> {
    const subject = { kind: 'outbox', id };
    await this.record.act(
      actor,
      ({ kind, lastFault }: OutboxRow) => ({
        name: 'record.outbox-resumed',
        subject,
        detail: { kind, fault: lastFault },
      }),
      async (tx) => {
        const row = await resume(tx, id);
        if (!row) throw new NotFound('parked row');
        return row;
      },
    );
  }
}

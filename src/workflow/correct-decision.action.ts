import { Injectable } from '@nestjs/common';
import { NotFound, Stale } from '../kernel/errors';
import { fingerprint } from '../kernel/fingerprint';
import { lockedPaper } from '../papers/paper.repository';
import { type AuditEvent } from '../record/audit-event';
import { type Transaction, UnitOfWork } from '../record/unit-of-work.repository';
import { insertCorrection } from '../register/decision.repository';
import { type ActRequest } from './act-request';
import { mayKnow } from './passage/may-know';
import { type FoundPaper, PassageFacts } from './passage.facts';
import { correctionRefusals } from './publication/correction';
import { noticesOf } from './publication/correction.facts';
import { refusedAs } from './refused-as';

export interface CorrectionRequest extends ActRequest {
  /** At most 4,000 characters. */
  words: string;
  /** The number the notice is to have: the same sent twice is refused. */
  notice: number;
}

export interface Corrected {
  reference: string;
  number: number;
  on: string;
  words: string;
}

const corrected = ({ reference, number, on, words }: Corrected): AuditEvent => ({
  name: 'register.correction-published',
  subject: { kind: 'decision', id: reference },
  detail: { notice: number, on, words: fingerprint(words) },
});

/** Adds a dated notice to a published decision; what was published stays as it is. */
@Injectable()
export class CorrectDecision {
  constructor(
    private readonly record: UnitOfWork,
    private readonly facts: PassageFacts,
  ) {}

  /** @throws NotFound, NotAllowed, Refused, Stale: nothing has changed then. */
  run(asked: CorrectionRequest): Promise<Corrected> {
    const actor = { kind: 'person', id: asked.person } as const;
    return this.record.act(actor, corrected, (tx) => this.add(tx, asked));
  }

  private async add(tx: Transaction, asked: CorrectionRequest): Promise<Corrected> {
    const found = await this.find(tx, asked);
    const { passage, facts, row } = found;
    const refused = correctionRefusals(asked.words, found);
    const { reference } = passage;
    if (refused.length > 0 || reference === undefined) {
      const { version } = row;
      throw refusedAs({ action: 'correcting a decision', refused, version, differences: [] });
    }
    const notices = (await noticesOf(tx.manager, passage)).length;
    if (asked.notice !== notices + 1) throw new Stale('notices of the decision', notices, []);
    const notice = { number: notices + 1, on: facts.today, words: asked.words.trim() };
    await insertCorrection(tx, { reference, ...notice });
    return { reference, ...notice };
  }

  private async find(tx: Transaction, { person, number }: ActRequest): Promise<FoundPaper> {
    const row = await lockedPaper(tx, number);
    if (!row) throw new NotFound('paper');
    const found = await this.facts.of(tx, row, { kind: 'person', id: person });
    if (!mayKnow(person, found)) throw new NotFound('paper');
    return found;
  }
}

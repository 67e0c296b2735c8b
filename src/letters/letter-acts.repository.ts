import { Injectable } from '@nestjs/common';
import { lockAgreement } from '../agreements/agreement.repository';
import { NotFound } from '../kernel/errors';
import { type Actor, type AuditEvent } from '../record/audit-event';
import { enqueue } from '../record/outbox.repository';
import { type Transaction, UnitOfWork } from '../record/unit-of-work.repository';
import { type LetterRow } from './letter.entity';
import { type FoundLetter, LetterFacts } from './letter.facts';
import { keepLedger } from './letter-ledger.repository';
import { noticesOfLetter } from './letter-notices';
import { outboxOfLetter } from './letter-outbox';
import { letterRefusedAs } from './letter-refused';
import { lockLetter, updateLetter } from './letter.repository';
import { actOnLetter } from './passage/act-on-letter';
import { type LetterAction } from './passage/letter-action';
import { type LetterActFacts, type LetterDoer } from './passage/letter-act-facts';
import { mayReadLetters } from './passage/letter-capacity';
import { type LetterPassage } from './passage/letter-state';
import { letterColumns } from './stored-letter';

export interface LetterActAsked {
  /** Person id, or id of the signatory the letter was sent to, or the service itself. */
  by: LetterDoer;
  /** Number or UUID. */
  letter: string;
  /** Says what is done once it is known how the letter stands. Whatever it throws ends it. */
  want: (found: FoundLetter, tx: Transaction) => LetterAction | Promise<LetterAction>;
  /** Writes what follows elsewhere, before the outbox and the chain; may tell of it there. */
  also?: (acted: ActedLetter, tx: Transaction) => Promise<AuditEvent[] | void>;
}

export interface ActedLetter {
  /** UUID. */
  id: string;
  number: string;
  agreementId: string;
  version: number;
  before: LetterPassage;
  passage: LetterPassage;
  /** As found before the act. */
  found: FoundLetter;
  facts: LetterActFacts;
}

interface Done {
  acted: ActedLetter;
  events: [AuditEvent, ...AuditEvent[]];
}

const actorOf = (by: LetterDoer): Actor => (by.kind === 'service' ? { kind: 'system' } : by);

/** The only way a letter is changed on record: locked, judged, written and told as one. */
@Injectable()
export class LetterActs {
  constructor(
    private readonly record: UnitOfWork,
    private readonly facts: LetterFacts,
  ) {}

  /**
   * @throws NotFound for a letter that is not there or not the actor's to know.
   * @throws NotAllowed where it is somebody else's act, Stale where what was shown is gone, Refused
   * for every other reason, all of them at once; nothing has changed then.
   */
  async act(asked: LetterActAsked): Promise<ActedLetter> {
    const { acted } = await this.record.act(
      actorOf(asked.by),
      ({ events }: Done) => events,
      (tx) => this.within(tx, asked),
    );
    return acted;
  }

  /** The same as one part of a larger act, which writes the events itself. */
  async within(tx: Transaction, { by, letter, want, also }: LetterActAsked): Promise<Done> {
    const row = await lockLetter(tx, letter);
    // One letter of an agreement at a time: each states what the agreement was before it.
    await lockAgreement(tx, { id: row.agreementId });
    const found = await this.find(tx, row, by);
    const action = await want(found, tx);
    const judged = actOnLetter(found.passage, action, found.facts);
    if ('refused' in judged) throw letterRefusedAs(action.kind, judged.refused, row.version);
    const acted = actedLetter(found, judged.next);
    const { id, version } = acted;
    await updateLetter(tx, { id, version, ...letterColumns(judged.next) });
    await keepLedger(tx, { found, action: action.kind, next: judged.next });
    const told = (await also?.(acted, tx)) ?? [];
    const { now } = tx;
    const outside = { letterId: row.id, action: action.kind, next: judged.next, now };
    for (const item of outboxOfLetter(outside)) await enqueue(tx, item);
    for (const notice of noticesOfLetter(found, acted)) await enqueue(tx, notice);
    const [first] = judged.events;
    const said = { ...first, detail: { ...first.detail, version: acted.version } };
    return { acted, events: [said, ...told] };
  }

  private async find(tx: Transaction, row: LetterRow, by: LetterDoer): Promise<FoundLetter> {
    const found = await this.facts.of(tx, row, by);
    if (by.kind === 'person' && !mayReadLetters(by.id, found.facts)) throw new NotFound('letter');
    return found;
  }
}

function actedLetter(found: FoundLetter, passage: LetterPassage): ActedLetter {
  const { id, number, agreementId, version } = found.row;
  const facts = { ...found.facts, version: version + 1 };
  return {
    ...{ id, number, agreementId, version: version + 1 },
    ...{ before: found.passage, passage, found, facts },
  };
}

import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/errors';
import { type Paper } from '../papers/content/paper';
import { type Difference } from '../papers/differences';
import { insertRevision } from '../papers/paper-revision.repository';
import { lockedPaper, makeKnownTo, updatePaper } from '../papers/paper.repository';
import { searchWordsOf } from '../papers/search-words';
import { type AuditEvent } from '../record/audit-event';
import { enqueue } from '../record/outbox.repository';
import { type Transaction, UnitOfWork } from '../record/unit-of-work.repository';
import { goingOn } from './going-on';
import { noticeToSend } from './notices/notice';
import { noticesOf } from './notices/turns-begun';
import { act } from './passage/act';
import { type ActFacts, type Doer } from './passage/act-facts';
import { type Action } from './passage/action';
import { knownTo, mayKnow } from './passage/may-know';
import { type Passage } from './passage/passage-state';
import { type Refusal } from './passage/refusal';
import { type FoundPaper, PassageFacts } from './passage.facts';
import { refusedAs } from './refused-as';
import { shownDifferences } from './shown-differences.facts';
import { passageColumns } from './stored-passage';

/** What is to be done, once it is known how the paper stands. */
export interface Wanted {
  action: Action;
  /** The content of the revision that the action makes. */
  content?: Paper;
}

export interface ActAsked {
  by: Doer;
  /** Working number or UUID. */
  paper: number | string;
  /** Holds fast what the act must find unchanged, once its paper is locked. */
  first?: (tx: Transaction) => Promise<void>;
  /** Reads what the action needs besides, within the transaction. Whatever it throws ends it. */
  want: (found: FoundPaper, tx: Transaction) => Wanted | Promise<Wanted>;
  /** Writes what follows in other rooms, before the outbox and the chain; may tell of it there. */
  also?: (acted: ActedPaper, tx: Transaction) => Promise<AuditEvent[] | void>;
}

export interface ActedPaper {
  id: string;
  /** Working number. */
  number: number;
  version: number;
  before: Passage;
  passage: Passage;
  content: Paper;
  facts: ActFacts;
}

interface Done {
  acted: ActedPaper;
  events: AuditEvent[];
}

/** The only way a paper's passage is changed on record: locked, judged, written and told as one. */
@Injectable()
export class PaperActs {
  constructor(
    private readonly record: UnitOfWork,
    private readonly facts: PassageFacts,
  ) {}

  /**
   * @throws NotFound for a paper that is not there or not the actor's to know.
   * @throws NotAllowed where it is somebody else's act, Stale where what was shown is gone, Refused
   * for every other reason, all of them at once; nothing has changed then.
   */
  async act(asked: ActAsked): Promise<ActedPaper> {
    const actor = asked.by.kind === 'person' ? asked.by : ({ kind: 'system' } as const);
    const { acted } = await this.record.act(
      actor,
      ({ events, acted: { version } }: Done) => inTheChain(events, version),
      (tx) => this.within(tx, asked),
    );
    return acted;
  }

  private async within(tx: Transaction, asked: ActAsked): Promise<Done> {
    const { want, also } = asked;
    const found = await this.find(tx, asked);
    const { action, content } = await want(found, tx);
    const judged = act(found.passage, action, found.facts);
    if ('refused' in judged) {
      throw await this.refusal(tx, found, { action, refused: judged.refused });
    }
    const acted = this.acted(found, judged.next, content);
    await this.write(tx, found, { acted, content });
    const told = (await also?.(acted, tx)) ?? [];
    for (const notice of noticesOf(found, acted)) await enqueue(tx, noticeToSend(notice));
    const next = goingOn(acted);
    if (next) await enqueue(tx, next);
    return { acted, events: [...judged.events, ...told] };
  }

  private async find(tx: Transaction, { paper, by, first }: ActAsked): Promise<FoundPaper> {
    const row = await lockedPaper(tx, paper);
    if (!row) throw new NotFound('paper');
    await first?.(tx);
    const found = await this.facts.of(tx, row, by);
    // Before anything is compared: what differs is not told to whoever may not know of the paper.
    if (by.kind === 'person' && !mayKnow(by.id, found)) throw new NotFound('paper');
    return found;
  }

  private async refusal(
    tx: Transaction,
    found: FoundPaper,
    { action, refused }: { action: Action; refused: Refusal[] },
  ): Promise<Error> {
    const { version } = found.row;
    const isStale = refused.some(({ code }) => code === 'stale');
    const differences: Difference[] = isStale ? await shownDifferences(tx, found, action) : [];
    return refusedAs({ action: action.kind, refused, version, differences });
  }

  private acted(found: FoundPaper, next: Passage, content: Paper = found.content): ActedPaper {
    const { id, workingNumber: number, version } = found.row;
    const facts = this.facts.after(found, next, content);
    const before = found.passage;
    return { id, number, version: version + 1, before, passage: next, content, facts };
  }

  private async write(
    tx: Transaction,
    { passage, row }: FoundPaper,
    { acted, content }: { acted: ActedPaper; content?: Paper },
  ): Promise<void> {
    const { id, number, version } = acted;
    const titled = content && {
      title: content.title,
      searchWords: searchWordsOf(number, content.title),
    };
    await updatePaper(tx, { id, version, ...passageColumns(acted.passage), ...titled });
    await makeKnownTo(tx, { paperId: id, to: knownTo(acted) });
    const { revision } = acted.passage;
    if (!content || revision === passage.revision) return;
    const savedBy = acted.facts.actor.kind === 'person' ? acted.facts.actor.id : row.authorId;
    await insertRevision(tx, { paperId: id, number: revision, content, savedBy });
  }
}

/** The first event says which version of the paper it made. */
function inTheChain(events: AuditEvent[], version: number): [AuditEvent, ...AuditEvent[]] {
  const [first, ...following] = events;
  if (!first) throw new Error('An act on a paper left no event');
  return [{ ...first, detail: { ...first.detail, version } }, ...following];
}

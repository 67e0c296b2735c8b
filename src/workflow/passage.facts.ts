import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Attachment } from '../papers/attachment';
import { attachmentsOf } from '../papers/attachment.repository';
import { type CheckContext } from '../papers/checks/check-context';
import { type Paper } from '../papers/content/paper';
import { type PaperRow } from '../papers/paper.entity';
import { revisionOf } from '../papers/paper-revision.repository';
import { routeOf } from '../papers/route';
import { postFacts } from '../people/posts/post.facts';
import { businessDate } from '../platform/clock';
import { CheckContextFacts } from './check-context.facts';
import { countFindings, judgedFindings } from './judged-paper.reader';
import { type LedgerHeld } from './ledger-authority';
import { LedgerHeldFacts } from './ledger-held.facts';
import { ledgerReasons } from './ledger-reasons';
import { type ActFacts, type Doer, type Judged } from './passage/act-facts';
import { submissionOf } from './passage/held';
import { passageRouteOf, type PassageRoute } from './passage/passage-route';
import { type Passage } from './passage/passage-state';
import { Rulebook } from './rulebook';
import { partsOf, passageOf } from './stored-passage';

/** A paper as somebody's act finds it, with everything the act is judged by. */
export interface FoundPaper {
  row: PaperRow;
  content: Paper;
  /** Of the current revision's content. */
  sha256: string;
  attachments: Attachment[];
  passage: Passage;
  /** What the ledger holds that it is compared with. */
  held: LedgerHeld;
  facts: ActFacts;
}

/** Within a transaction, or for a page that only looks. */
export interface Looking {
  manager: EntityManager;
  now: Date;
}

/** Gathers what a passage is judged by: the same for the button, the refusal and the act. */
@Injectable()
export class PassageFacts {
  constructor(
    private readonly context: CheckContextFacts,
    private readonly rulebook: Rulebook,
    private readonly ledger: LedgerHeldFacts,
  ) {}

  async of(looking: Looking, row: PaperRow, actor: Doer): Promise<FoundPaper> {
    const { now } = looking;
    const { content, sha256 } = await revisionOf(looking, {
      paperId: row.id,
      number: row.currentRevision,
    });
    const attachments = await attachmentsOf(looking, row.id);
    const passage = passageOf(row, partsOf(content, attachments));
    const today = businessDate({ now: () => now });
    const { manager } = looking;
    const held = await this.ledger.of({ manager, paperId: row.id, content });
    const { scheme, rules } = this.rulebook;
    const facts: ActFacts = {
      paperId: row.id,
      now: now.toISOString(),
      today,
      actor,
      ...(await postFacts(looking, this.posts())),
      posts: scheme.posts,
      rules,
      scheme: { key: scheme.key, version: scheme.version },
      route: this.routeFor(content, passage, today),
      judged: this.judge(content, passage, this.context.against(content, today, held)),
    };
    return { row, content, sha256, attachments, passage, held, facts };
  }

  /** The same for a page that only looks, now. */
  seenBy(viewer: string, row: PaperRow, manager: EntityManager): Promise<FoundPaper> {
    return this.of({ manager, now: this.context.now() }, row, { kind: 'person', id: viewer });
  }

  /** Who acts on the content: as of the submission, once there is one, and until then as of today. */
  routeFor(content: Paper, passage: Passage, today: string): PassageRoute {
    const submission = passage.state === 'draft' ? undefined : submissionOf(passage);
    const on = submission?.on ?? today;
    return passageRouteOf(routeOf(content, { scheme: this.rulebook.scheme, on }));
  }

  /** What is known of the paper once an act has changed its passage, and perhaps its content. */
  after(
    { facts, held, content: before }: FoundPaper,
    next: Passage,
    content: Paper = before,
  ): ActFacts {
    return {
      ...facts,
      judged: this.judge(content, next, this.context.against(content, facts.today, held)),
    };
  }

  private judge(content: Paper, { answers }: Passage, context: CheckContext): Judged {
    const findings = judgedFindings(content, context, answers);
    const { stops, toAnswer } = countFindings(findings);
    const { part2, deferral } = content.publication;
    return {
      stops,
      toAnswer,
      againstLedger: ledgerReasons(findings),
      statesPart2: part2.kind === 'yes',
      ...(deferral.kind === 'yes' && { deferredUntil: deferral.until }),
    };
  }

  private posts(): string[] {
    const { scheme, rules } = this.rulebook;
    const { dispensers, publishers, readers } = rules;
    return [
      ...new Set([...scheme.posts.map(({ id }) => id), ...dispensers, ...publishers, ...readers]),
    ];
  }
}

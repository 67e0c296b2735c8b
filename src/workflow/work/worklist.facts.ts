import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type PaperRow } from '../../papers/paper.entity';
import { postFacts, type PostFacts } from '../../people/posts/post.facts';
import { businessDate } from '../../platform/clock';
import { CheckContextFacts } from '../check-context.facts';
import { type ActFacts } from '../passage/act-facts';
import { submissionOf } from '../passage/held';
import { type Situation } from '../passage/on-file';
import { type PassageRoute } from '../passage/passage-route';
import { type FoundPaper, PassageFacts } from '../passage.facts';
import { Rulebook } from '../rulebook';
import { passageOf } from '../stored-passage';

const NO_ROUTE: PassageRoute = { advisers: [], headOfService: '', officerApproval: '' };
const NOT_JUDGED = { stops: 0, toAnswer: 0, statesPart2: false };

/** What whoever is at work is judged by, read once for all papers of a list. */
export interface WorkplaceFacts extends PostFacts {
  viewer: string;
  now: Date;
}

/** Where papers stand for a list: without their content, unless that is asked for. */
@Injectable()
export class WorklistFacts {
  constructor(
    private readonly context: CheckContextFacts,
    private readonly rulebook: Rulebook,
    private readonly passages: PassageFacts,
  ) {}

  async workplace(manager: EntityManager, viewer: string): Promise<WorkplaceFacts> {
    const now = this.context.now();
    const { scheme, rules } = this.rulebook;
    const posts = [...scheme.posts.map(({ id }) => id), ...rules.dispensers, ...rules.publishers];
    return { viewer, now, ...(await postFacts({ manager, now }, [...new Set(posts)])) };
  }

  /**
   * Of a row alone. What only its content can say is not in it: the route of a draft, and whether the
   * checks ask its author for anything.
   */
  situation(row: PaperRow, { viewer, now, ...held }: WorkplaceFacts): Situation {
    const { scheme, rules } = this.rulebook;
    const kept = JSON.parse(row.passage) as { parts?: Record<string, string> };
    const passage = passageOf(row, kept.parts ?? {});
    const facts: ActFacts = {
      paperId: row.id,
      now: now.toISOString(),
      today: businessDate({ now: () => now }),
      actor: { kind: 'person', id: viewer },
      ...held,
      posts: scheme.posts,
      rules,
      scheme: { key: scheme.key, version: scheme.version },
      route: submissionOf(passage)?.route ?? NO_ROUTE,
      judged: NOT_JUDGED,
    };
    return { passage, facts };
  }

  /** With its content, judged as its page would. */
  judged(row: PaperRow, manager: EntityManager, viewer: string): Promise<FoundPaper> {
    return this.passages.seenBy(viewer, row, manager);
  }
}

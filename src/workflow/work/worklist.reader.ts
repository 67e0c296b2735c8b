import { Injectable } from '@nestjs/common';
import { DataSource, In, MoreThanOrEqual } from 'typeorm';
import { type Paper } from '../../papers/content/paper';
import { PaperEntity, type PaperRow } from '../../papers/paper.entity';
import { papersKnownTo } from '../../papers/papers-known-to.reader';
import { type Situation } from '../passage/on-file';
import { type Judged } from '../passage/act-facts';
import { hashShown } from '../passage/hash-shown';
import { type State, STATES } from '../passage/passage-state';
import { Rulebook } from '../rulebook';
import { type WorkplaceFacts, WorklistFacts } from './worklist.facts';
import { byUrgency, type WorkTurn, workTurns } from './work-turn';

/** Over, with nothing left for anybody to do. */
const OVER: readonly State[] = ['published', 'withdrawn', 'refused'];
const IN_FLIGHT = STATES.filter((state) => !OVER.includes(state));
const ENDED: State[] = ['decided', 'published', 'refused'];

/** Papers in flight looked through for one person; who is known to more has reports to look at. */
export const MOST_LOOKED_AT = 500;
/** Own papers under way of which the content is judged anew; the checks take some milliseconds each. */
const MOST_JUDGED = 25;
const RECENT_DAYS = 30;
const MOST_RECENT = 10;
const DAY_MS = 86_400_000;

/** A paper on somebody's list. */
export interface WorkPaper extends Situation {
  number: number;
  title: string;
  reference?: string;
}

/** Something a paper waits for: the viewer's own act, or in a paper of theirs somebody else's. */
export interface WorkItem extends WorkTurn {
  paper: WorkPaper;
}

export interface Worklist {
  /** What is late first, then by due date, then what has waited longest. */
  yours: WorkItem[];
  waiting: WorkItem[];
  decided: DecidedPaper[];
  /** Whether there were more papers in flight than were looked through. */
  isCut: boolean;
}

export interface DecidedPaper {
  number: number;
  title: string;
  reference?: string;
  state: string;
  at: Date;
}

/** What a row of the list shows of a paper's content. */
export interface WorkContent {
  content: Paper;
  judged: Judged;
  /** What a declaration of interests sends back. */
  shownForInterests?: string;
}

const isOnes = ({ passage }: Situation, viewer: string): boolean =>
  passage.contributors.includes(viewer) || passage.acts.some(({ by }) => by === viewer);

/** What somebody has to do, and what they wait for. */
@Injectable()
export class WorklistReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rulebook: Rulebook,
    private readonly facts: WorklistFacts,
  ) {}

  /** @param posts - held by the viewer now */
  async of({ viewer, posts }: { viewer: string; posts: readonly string[] }): Promise<Worklist> {
    const names = [viewer, ...this.actingPosts(posts)];
    const rows = await papersKnownTo(this.dataSource.manager, names)
      .andWhere('paper.state IN (:...states)', { states: IN_FLIGHT })
      .orderBy('paper.updatedAt', 'ASC')
      .limit(MOST_LOOKED_AT + 1)
      .getMany();
    const workplace = await this.facts.workplace(this.dataSource.manager, viewer);
    const items = await this.items(rows.slice(0, MOST_LOOKED_AT), workplace);
    return {
      yours: items.flatMap(({ own }) => own).sort(byUrgency),
      waiting: items.flatMap(({ others }) => others).sort(byUrgency),
      decided: await this.decided(workplace),
      isCut: rows.length > MOST_LOOKED_AT,
    };
  }

  /** The content of papers of the viewer's list, by number; only ever of those on one page of it. */
  async contents(
    viewer: string,
    numbers: readonly number[],
  ): Promise<ReadonlyMap<number, WorkContent>> {
    const { manager } = this.dataSource;
    const rows = await manager.findBy(PaperEntity, { workingNumber: In([...new Set(numbers)]) });
    const read = new Map<number, WorkContent>();
    for (const row of rows) {
      const { content, facts, passage } = await this.facts.judged(row, manager, viewer);
      const shownForInterests = hashShown({ kind: 'declare-interests' }, passage);
      read.set(row.workingNumber, { content, judged: facts.judged, shownForInterests });
    }
    return read;
  }

  private async items(rows: PaperRow[], workplace: WorkplaceFacts): Promise<Items[]> {
    const { manager } = this.dataSource;
    const { viewer } = workplace;
    let judged = 0;
    const items: Items[] = [];
    for (const row of rows) {
      const isUnderWay = row.authorId === viewer && row.state !== 'draft';
      const needsContent = isUnderWay && (judged += 1) <= MOST_JUDGED;
      const situation = needsContent
        ? await this.facts.judged(row, manager, viewer)
        : this.facts.situation(row, workplace);
      items.push(itemsOf(row, situation, viewer));
    }
    return items;
  }

  private async decided({ viewer, now }: WorkplaceFacts): Promise<DecidedPaper[]> {
    const since = new Date(now.getTime() - RECENT_DAYS * DAY_MS);
    const rows = await papersKnownTo(this.dataSource.manager, [viewer])
      .andWhere('paper.state IN (:...states)', { states: ENDED })
      .andWhere({ updatedAt: MoreThanOrEqual(since) })
      .orderBy('paper.updatedAt', 'DESC')
      .limit(MOST_RECENT)
      .getMany();
    return rows.map((row) => ({ ...named(row), state: row.state, at: row.updatedAt }));
  }

  /** A post that only reads has nothing to do, and knows of every paper. */
  private actingPosts(posts: readonly string[]): string[] {
    const { readers, dispensers, publishers } = this.rulebook.rules;
    const acting = [...dispensers, ...publishers];
    return posts.filter((post) => !readers.includes(post) || acting.includes(post));
  }
}

const named = ({ workingNumber: number, title, reference }: PaperRow) => ({
  number,
  title,
  ...(reference !== null && { reference }),
});

interface Items {
  own: WorkItem[];
  /** At most one a paper: what it has waited for longest. */
  others: WorkItem[];
}

function itemsOf(row: PaperRow, { passage, facts }: Situation, viewer: string): Items {
  const paper: WorkPaper = { ...named(row), passage, facts };
  const { own, others } = workTurns(paper, viewer);
  const [first] = isOnes(paper, viewer) ? others.sort(byUrgency) : [];
  return {
    own: own.map((turn) => ({ ...turn, paper })),
    others: first ? [{ ...first, paper }] : [],
  };
}

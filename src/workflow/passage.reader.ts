import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NotFound } from '../kernel/errors';
import { type Paper } from '../papers/content/paper';
import { type Asked as AskedPaper, PaperReader } from '../papers/paper.reader';
import { PaperEntity } from '../papers/paper.entity';
import { type ActFacts } from './passage/act-facts';
import { type Asked } from './passage/action';
import { blockersFor } from './passage/blockers';
import { hashShown } from './passage/hash-shown';
import { type Passage } from './passage/passage-state';
import { type Refusal } from './passage/refusal';
import { type Waiting, waitingFor } from './passage/waiting-for';
import { PassageFacts } from './passage.facts';

/** Where a paper stands, as its viewer finds it now. */
export interface StandingPassage {
  /** UUID of the paper. */
  id: string;
  number: number;
  version: number;
  content: Paper;
  passage: Passage;
  /** With the viewer as actor. */
  facts: ActFacts;
  waitingFor: Waiting[];
}

/** One act as somebody may want to do it now. */
export interface AskedAct {
  /** Why it cannot be done; empty where it can. */
  blockers: Refusal[];
  /** What the act sends back, if it is bound to what is shown. */
  shown?: string;
}

/** The act as the viewer finds it: the same judgement that refuses it. */
export function actAsked({ passage, facts }: StandingPassage, asked: Asked): AskedAct {
  const shown = hashShown(asked, passage);
  return { blockers: blockersFor(asked, passage, facts), ...(shown !== undefined && { shown }) };
}

/** Papers under way, for the pages and answers of those who act on them. */
@Injectable()
export class PassageReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly papers: PaperReader,
    private readonly facts: PassageFacts,
  ) {}

  /** @throws NotFound for a paper that is not there or not the viewer's to know. */
  async one(asked: AskedPaper): Promise<StandingPassage> {
    const { id } = await this.papers.one(asked);
    const { manager } = this.dataSource;
    const row = await manager.findOneBy(PaperEntity, { id });
    if (!row) throw new NotFound('paper');
    const { content, passage, facts } = await this.facts.seenBy(asked.viewer, row, manager);
    const { workingNumber: number, version } = row;
    const waiting = waitingFor({ passage, facts });
    return { id, number, version, content, passage, facts, waitingFor: waiting };
  }
}

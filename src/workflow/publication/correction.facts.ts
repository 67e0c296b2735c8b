import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Asked } from '../../papers/paper.reader';
import { correctionsOf } from '../../register/decision.repository';
import { type CorrectionNotice } from '../../register/published-decision';
import { PassageReader, type StandingPassage } from '../passage.reader';
import { type Passage } from '../passage/passage-state';
import { type Refusal } from '../passage/refusal';
import { correctionBlockers } from './correction';

/** A decision as somebody would add a notice to it. */
export interface ToCorrect extends StandingPassage {
  /** Oldest first; the next has the number after the last. */
  notices: CorrectionNotice[];
  /** Empty where a notice can be added. */
  blockers: Refusal[];
}

/** Notices of the paper's decision, oldest first. */
export const noticesOf = (manager: EntityManager, passage: Passage): Promise<CorrectionNotice[]> =>
  passage.reference === undefined ? Promise.resolve([]) : correctionsOf(manager, passage.reference);

/** What a page that corrects a published decision shows. */
@Injectable()
export class CorrectionFacts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly passages: PassageReader,
  ) {}

  /** @throws NotFound for a paper that is not there or not the viewer's to know. */
  async one(asked: Asked): Promise<ToCorrect> {
    const standing = await this.passages.one(asked);
    const notices = await noticesOf(this.dataSource.manager, standing.passage);
    return { ...standing, notices, blockers: correctionBlockers(standing) };
  }
}

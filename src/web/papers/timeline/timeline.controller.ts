import { Controller, Get, Param, Query, Render, Res } from '@nestjs/common';
import { type Response } from 'express';
import { NotFound } from '../../../kernel/errors';
import { type Asked, PaperReader } from '../../../papers/paper.reader';
import { AskedPaper } from '../../api/asked-paper';
import { checksAudit } from '../../audit/checks-audit';
import { paperNumber } from '../../number-in-path.pipe';
import { RequestPerson } from '../../request-person';
import { type SignedInPerson } from '../../request-state';
import { type PaperScene, PaperScenes } from '../acts/paper-scene';
import { revisionsView, type RevisionsView } from './revisions.view';
import { type TimelineEntry, timelineOf } from './timeline';
import { timelineCsv } from './timeline-csv';
import { RevisionsQuery, TimelineQuery } from './timeline.form';
import { pagesOf, timelineView, type TimelineView } from './timeline.view';

/** What happened to a paper, and what changed in it. */
@Controller('papers/:number')
export class TimelineController {
  constructor(
    private readonly scenes: PaperScenes,
    private readonly papers: PaperReader,
  ) {}

  @Get('timeline')
  @Render('papers/timeline')
  async page(
    @AskedPaper() asked: Asked,
    @RequestPerson() person: SignedInPerson,
    @Query() { page = '1' }: TimelineQuery,
  ): Promise<TimelineView> {
    const { scene, entries } = await this.entries(asked);
    if (Number(page) > pagesOf(entries)) throw new NotFound('page');
    return timelineView(scene, { entries, page: Number(page), mayCheck: checksAudit(person) });
  }

  @Get('timeline.csv')
  async csv(
    @AskedPaper() asked: Asked,
    @Param('number', paperNumber) number: number,
    @Res() response: Response,
  ): Promise<void> {
    const { entries } = await this.entries(asked);
    response.type('text/csv').attachment(`paper-${number}-timeline.csv`);
    response.send(timelineCsv(entries));
  }

  @Get('revisions')
  @Render('papers/revisions')
  async revisions(
    @AskedPaper() asked: Asked,
    @Query() query: RevisionsQuery,
  ): Promise<RevisionsView> {
    const scene = await this.scenes.of(asked);
    const current = scene.standing.passage.revision;
    const to = Number(query.to ?? current);
    const from = Number(query.from ?? Math.max(1, to - 1));
    const [earlier, later] = await Promise.all([
      this.papers.revision({ ...asked, revision: from }),
      this.papers.revision({ ...asked, revision: to }),
    ]);
    const all = await this.papers.revisions(asked);
    return revisionsView(scene, { from: earlier, to: later, all });
  }

  private async entries(asked: Asked): Promise<{ scene: PaperScene; entries: TimelineEntry[] }> {
    const scene = await this.scenes.of(asked);
    const { createdAt } = await this.papers.one(asked);
    const revisions = (await this.papers.revisions(asked)).toReversed();
    const startedAt = createdAt.toISOString();
    return { scene, entries: timelineOf({ scene, startedAt, revisions }) };
  }
}

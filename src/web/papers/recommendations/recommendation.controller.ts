import { Controller, Get, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { NotFound } from '../../../kernel/errors';
import { type Paper } from '../../../papers/content/paper';
import { PaperReader } from '../../../papers/paper.reader';
import { paperNumber } from '../../number-in-path.pipe';
import { type AnsweredVisit, type PageVisit, Visit } from '../page/page-visit';
import { PaperToWrite } from '../page/paper-to-write';
import { PartForm } from '../page/part-form';
import { isKind } from './recommendation-kinds';
import { newRecommendationPage, recommendationPage } from './recommendation.page';
import { recommendationsView } from './recommendations.view';

const NO_KIND = { name: 'kind', message: 'Select what is to be asked' };

/** One recommendation, or a new one of a kind. */
@Controller('papers/:number/recommendations')
export class RecommendationController {
  constructor(
    private readonly form: PartForm,
    private readonly writing: PaperToWrite,
    private readonly papers: PaperReader,
  ) {}

  @Get('new')
  async openNew(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    const { kind } = visit.request.query;
    if (typeof kind !== 'string' || !isKind(kind)) return this.withoutKind({ ...visit, response });
    return this.form.open({ ...visit, response }, newRecommendationPage(kind));
  }

  @Post('new')
  async saveNew(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    const { kind } = visit.request.body as Record<string, unknown>;
    if (typeof kind !== 'string' || !isKind(kind)) return this.withoutKind({ ...visit, response });
    return this.form.submit({ ...visit, response }, newRecommendationPage(kind));
  }

  @Get(':one')
  open(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    const one = paperNumber.transform(visit.request.params.one ?? '');
    return this.form.open({ ...visit, response }, recommendationPage(one));
  }

  @Post(':one')
  async save(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    const one = paperNumber.transform(visit.request.params.one ?? '');
    const page = recommendationPage(one, await this.opened(visit));
    return this.form.submit({ ...visit, response }, page);
  }

  /** The content the form was opened on; undefined for a revision that there is not. */
  private async opened({ person, number, request }: PageVisit): Promise<Paper | undefined> {
    const { revision } = request.body as Record<string, unknown>;
    if (typeof revision !== 'string' || !/^[1-9]\d{0,8}$/.test(revision)) return undefined;
    const asked = { viewer: person.id, number, revision: Number(revision) };
    try {
      return (await this.papers.revision(asked)).content;
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }

  private async withoutKind({ person, number, response }: AnsweredVisit): Promise<void> {
    const judged = await this.writing.one({ viewer: person.id, number }, 'ask');
    response.status(400).render('papers/recommendations', recommendationsView(judged, [NO_KIND]));
  }
}

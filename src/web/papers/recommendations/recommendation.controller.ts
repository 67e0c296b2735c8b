import { Controller, Get, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { JudgedPaperReader } from '../../../workflow/judged-paper.reader';
import { paperNumber } from '../../number-in-path.pipe';
import { type AnsweredVisit, type PageVisit, Visit } from '../page/page-visit';
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
    private readonly judged: JudgedPaperReader,
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
  save(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    const one = paperNumber.transform(visit.request.params.one ?? '');
    return this.form.submit({ ...visit, response }, recommendationPage(one));
  }

  private async withoutKind({ person, number, response }: AnsweredVisit): Promise<void> {
    const judged = await this.judged.one({ viewer: person.id, number });
    response.status(400).render('papers/recommendations', recommendationsView(judged, [NO_KIND]));
  }
}

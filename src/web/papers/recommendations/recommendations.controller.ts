import { Controller, Get, Param, Post, Render, Res } from '@nestjs/common';
import { type Response } from 'express';
import { Stale } from '../../../kernel/errors';
import { type Recommendation } from '../../../papers/content/recommendation';
import { type JudgedPaper } from '../../../workflow/judged-paper.reader';
import { SavePaper } from '../../../workflow/save-paper.action';
import { paperNumber } from '../../number-in-path.pipe';
import { announce } from '../../page-locals.middleware';
import { RequestPerson } from '../../request-person';
import { type SignedInPerson } from '../../request-state';
import { actOf } from '../form/act';
import { type AnsweredVisit, type PageVisit, Visit } from '../page/page-visit';
import { PaperToWrite } from '../page/paper-to-write';
import { paperAddress } from '../page/place-link';
import { movedRecommendation } from './changed-recommendations';
import { recommendationsView, type RecommendationsView } from './recommendations.view';
import {
  removeRecommendationView,
  type RemoveRecommendationView,
} from './remove-recommendation.view';

const CHANGED = {
  name: 'main-content',
  message: 'The paper was saved meanwhile, so nothing was changed. This is how it stands now.',
};

/** The list of what is asked: its order, and taking one out. */
@Controller('papers/:number/recommendations')
export class RecommendationsController {
  constructor(
    private readonly writing: PaperToWrite,
    private readonly savePaper: SavePaper,
  ) {}

  @Get()
  @Render('papers/recommendations')
  async list(
    @RequestPerson() { id: viewer }: SignedInPerson,
    @Param('number', paperNumber) number: number,
  ): Promise<RecommendationsView> {
    return recommendationsView(await this.writing.one({ viewer, number }, 'ask'));
  }

  @Post()
  async move(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    const act = actOf((visit.request.body as Record<string, unknown>).act);
    const moves = act.verb === 'up' || act.verb === 'down';
    await this.change({ ...visit, response }, ({ paper }) => {
      const { recommendations } = paper.revision.content;
      return moves
        ? movedRecommendation(recommendations, act.at, act.verb === 'up' ? -1 : 1)
        : recommendations;
    });
  }

  @Get(':one/remove')
  @Render('papers/remove-recommendation')
  async removePage(
    @RequestPerson() { id: viewer }: SignedInPerson,
    @Param('number', paperNumber) number: number,
    @Param('one', paperNumber) one: number,
  ): Promise<RemoveRecommendationView> {
    return removeRecommendationView(await this.writing.one({ viewer, number }, 'ask'), one);
  }

  @Post(':one/remove')
  async remove(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    const one = paperNumber.transform(visit.request.params.one ?? '');
    await this.change({ ...visit, response }, (judged) => {
      removeRecommendationView(judged, one);
      announce(visit.request, `Recommendation ${one} is removed`);
      return judged.paper.revision.content.recommendations.toSpliced(one - 1, 1);
    });
  }

  private async change(
    { person, number, request, response }: AnsweredVisit,
    next: (judged: JudgedPaper) => Recommendation[],
  ): Promise<void> {
    const judged = await this.writing.one({ viewer: person.id, number }, 'ask');
    const content = { ...judged.paper.revision.content, recommendations: next(judged) };
    const version = Number((request.body as Record<string, unknown>).version) || 0;
    try {
      await this.savePaper.run({ author: person.id, number, version, content });
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      response.status(409).render('papers/recommendations', recommendationsView(judged, [CHANGED]));
      return;
    }
    response.redirect(303, `${paperAddress(number)}/recommendations`);
  }
}

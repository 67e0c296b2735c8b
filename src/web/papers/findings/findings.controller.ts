import { Controller, Get, Post, Render, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type Asked } from '../../../papers/paper.reader';
import { AnswerFinding } from '../../../workflow/answer-finding.action';
import { AskedPaper } from '../../api/asked-paper';
import { announce } from '../../page-locals.middleware';
import { type PageVisit, Visit } from '../page/page-visit';
import { paperAddress } from '../page/place-link';
import { readAnswer } from './answer-to-finding.form';
import { FindingsPages } from './findings-pages';
import { answerField, type FindingsView } from './findings.view';

@Controller('papers/:number/findings')
export class FindingsController {
  constructor(
    private readonly pages: FindingsPages,
    private readonly answerFinding: AnswerFinding,
  ) {}

  @Get()
  @Render('papers/findings')
  page(@AskedPaper() asked: Asked): Promise<FindingsView> {
    return this.pages.page(asked);
  }

  @Post(':key')
  async answer(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    const { person, number, request } = visit;
    const author = person.id;
    const key = request.params.key ?? '';
    const body = request.body as Record<string, unknown>;
    const { answer, fault, typed } = readAnswer(body[answerField(key)]);
    if (answer === undefined) {
      const faults = [{ name: answerField(key), message: fault }];
      const view = await this.pages.page(
        { viewer: author, number },
        { typed: { [key]: typed }, faults },
      );
      response.status(400).render('papers/findings', view);
      return;
    }
    await this.answerFinding.run({ author, number, key, answer });
    announce(request, 'Your answer is saved');
    response.redirect(303, `${paperAddress(number)}/findings`);
  }
}

import { Controller, Get, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { AnswerObjection } from '../../../workflow/answer-objection.action';
import { type PageVisit, Visit } from '../page/page-visit';
import { ActForm } from './act-form';
import { answerObjectionPage } from './answer-objection.page';

/** Where the author answers an objection. */
@Controller('papers/:number/advise/:advice/answer')
export class AnswerObjectionController {
  constructor(
    private readonly form: ActForm,
    private readonly answerObjection: AnswerObjection,
  ) {}

  @Get()
  page(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.open({ ...visit, response }, this.answering(visit));
  }

  @Post()
  answer(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.submit({ ...visit, response }, this.answering(visit));
  }

  private answering({ request }: PageVisit) {
    return answerObjectionPage(this.answerObjection, request.params.advice ?? '');
  }
}

import { Controller, Get, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { PaperReader } from '../../../papers/paper.reader';
import { GiveAdvice } from '../../../workflow/give-advice.action';
import { type PageVisit, Visit } from '../page/page-visit';
import { ActForm } from './act-form';
import { advisePage } from './advise.page';

/** Where an adviser gives the advice they were called for. */
@Controller('papers/:number/advise/:advice')
export class AdviseController {
  constructor(
    private readonly form: ActForm,
    private readonly papers: PaperReader,
    private readonly giveAdvice: GiveAdvice,
  ) {}

  @Get()
  page(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.open({ ...visit, response }, this.advising(visit));
  }

  @Post()
  advise(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.submit({ ...visit, response }, this.advising(visit));
  }

  private advising({ request }: PageVisit) {
    const advice = request.params.advice ?? '';
    return advisePage({ action: this.giveAdvice, papers: this.papers, advice });
  }
}

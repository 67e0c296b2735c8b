import { Controller, Get, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { ResumeDecision } from '../../../workflow/resume-decision.action';
import { PaperToSignReader } from '../../../workflow/paper-to-sign.reader';
import { ActForm } from '../acts/act-form';
import { type PageVisit, Visit } from '../page/page-visit';
import { resumePage } from './resume.page';

@Controller('papers/:number/resume')
export class ResumeController {
  constructor(
    private readonly form: ActForm,
    private readonly papers: PaperToSignReader,
    private readonly resumeDecision: ResumeDecision,
  ) {}

  @Get()
  page(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.open({ ...visit, response }, this.pageOf());
  }

  @Post()
  resume(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.submit({ ...visit, response }, this.pageOf());
  }

  private pageOf(): ReturnType<typeof resumePage> {
    return resumePage(this.papers, this.resumeDecision);
  }
}

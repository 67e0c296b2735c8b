import { Controller, Get, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { PaperReader } from '../../../papers/paper.reader';
import { ClearPaper } from '../../../workflow/clear-paper.action';
import { type PageVisit, Visit } from '../page/page-visit';
import { ActForm } from './act-form';
import { clearPage } from './clear.page';

/** Where the head of service clears a paper. */
@Controller('papers/:number/clear')
export class ClearController {
  constructor(
    private readonly form: ActForm,
    private readonly papers: PaperReader,
    private readonly clearPaper: ClearPaper,
  ) {}

  @Get()
  page(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.open({ ...visit, response }, clearPage(this.clearPaper, this.papers));
  }

  @Post()
  clear(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.submit({ ...visit, response }, clearPage(this.clearPaper, this.papers));
  }
}

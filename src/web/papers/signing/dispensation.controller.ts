import { Controller, Get, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { RecordDispensation } from '../../../workflow/record-dispensation.action';
import { PaperToSignReader } from '../../../workflow/paper-to-sign.reader';
import { ActForm } from '../acts/act-form';
import { type PageVisit, Visit } from '../page/page-visit';
import { dispensationPage } from './dispensation.page';

@Controller('papers/:number/dispensation')
export class DispensationController {
  constructor(
    private readonly form: ActForm,
    private readonly papers: PaperToSignReader,
    private readonly recordDispensation: RecordDispensation,
  ) {}

  @Get()
  page(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.open({ ...visit, response }, this.pageOf());
  }

  @Post()
  record(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.submit({ ...visit, response }, this.pageOf());
  }

  private pageOf(): ReturnType<typeof dispensationPage> {
    return dispensationPage(this.papers, this.recordDispensation);
  }
}

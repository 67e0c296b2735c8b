import { Controller, Get, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { publicationPage } from '../publication/publication.page';
import { sectionPage } from '../sections/section.page';
import { summaryPage } from '../summary/summary.page';
import { type PageVisit, Visit } from './page-visit';
import { PartForm } from './part-form';

const keyOf = ({ request }: PageVisit): string => request.params.key ?? '';

/** The pages that change one part of a paper, each a form of its own. */
@Controller('papers/:number')
export class PartPagesController {
  constructor(private readonly form: PartForm) {}

  @Get('summary')
  summary(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.open({ ...visit, response }, summaryPage);
  }

  @Post('summary')
  saveSummary(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.submit({ ...visit, response }, summaryPage);
  }

  @Get('publication')
  publication(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.open({ ...visit, response }, publicationPage);
  }

  @Post('publication')
  savePublication(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.submit({ ...visit, response }, publicationPage);
  }

  @Get('sections/:key')
  section(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.open({ ...visit, response }, sectionPage(keyOf(visit)));
  }

  @Post('sections/:key')
  saveSection(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.submit({ ...visit, response }, sectionPage(keyOf(visit)));
  }
}

import { Controller, Get, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { PublishPaper } from '../../../workflow/publish-paper.action';
import { PublicationPreview } from '../../../workflow/publication/publication-preview.reader';
import { ActForm } from '../acts/act-form';
import { type PageVisit, Visit } from '../page/page-visit';
import { publishPage } from './publish.page';

@Controller('papers/:number/publish')
export class PublishController {
  constructor(
    private readonly form: ActForm,
    private readonly preview: PublicationPreview,
    private readonly publishPaper: PublishPaper,
  ) {}

  @Get()
  page(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.open({ ...visit, response }, publishPage(this.preview, this.publishPaper));
  }

  @Post()
  publish(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.submit({ ...visit, response }, publishPage(this.preview, this.publishPaper));
  }
}

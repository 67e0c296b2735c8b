import { Controller, Get, Query, Render } from '@nestjs/common';
import { PaperReader } from '../../../papers/paper.reader';
import { PaperListQuery } from '../../api/paper-list.form';
import { RequestPerson } from '../../request-person';
import { type SignedInPerson } from '../../request-state';
import { paperListView, type PaperListView } from './paper-list.view';

@Controller('papers')
export class PaperListController {
  constructor(private readonly papers: PaperReader) {}

  @Get()
  @Render('papers/list')
  async list(
    @RequestPerson() { id: viewer }: SignedInPerson,
    @Query() { words = '', page = '1' }: PaperListQuery,
  ): Promise<PaperListView> {
    return paperListView(words, await this.papers.list({ viewer, words, page: Number(page) }));
  }
}

import { Controller, Get, Query, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type Asked, PaperReader } from '../../papers/paper.reader';
import { JudgedPaperReader } from '../../workflow/judged-paper.reader';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { AskedPaper } from './asked-paper';
import { Described } from './described';
import { etag } from './etag';
import { PaperListQuery } from './paper-list.form';
import { type ListedAnswer, listedAnswer, type PaperAnswer, paperAnswer } from './paper.view';

@Controller('api/v1/papers')
export class PapersApiController {
  constructor(
    private readonly papers: PaperReader,
    private readonly judged: JudgedPaperReader,
  ) {}

  @Get()
  @Described({
    does: 'Lists your papers, 25 a page; `words` are searched in number and title.',
    answers: 'PaperListAnswer',
    refuses: [400, 401],
  })
  async list(
    @RequestPerson() { id: viewer }: SignedInPerson,
    @Query() { words, page }: PaperListQuery,
  ): Promise<{ papers: ListedAnswer[]; total: number; page: number; pages: number }> {
    const listed = await this.papers.list({ viewer, words, page: Number(page ?? 1) });
    return { ...listed, papers: listed.papers.map(listedAnswer) };
  }

  @Get(':number')
  @Described({
    does: 'Gives a paper with its content; the ETag is its version.',
    answers: 'PaperAnswer',
    refuses: [401, 404],
  })
  async one(
    @AskedPaper() asked: Asked,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PaperAnswer> {
    const judged = await this.judged.one(asked);
    response.set('ETag', etag(judged.paper.version));
    return paperAnswer(judged);
  }
}

import { Controller, Post, Put, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type Asked } from '../../papers/paper.reader';
import { CreatePaper } from '../../workflow/create-paper.action';
import { JudgedPaperReader } from '../../workflow/judged-paper.reader';
import { SavePaper } from '../../workflow/save-paper.action';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { AskedPaper } from './asked-paper';
import { Described } from './described';
import { etag } from './etag';
import { readPaperToSave, readPaperToStart } from './paper-body.form';
import { type PaperAnswer, paperAnswer } from './paper.view';

@Controller('api/v1/papers')
export class PaperWritingApiController {
  constructor(
    private readonly judged: JudgedPaperReader,
    private readonly createPaper: CreatePaper,
    private readonly savePaper: SavePaper,
  ) {}

  @Post()
  @Described({
    does: 'Starts a paper, blank or from a content.',
    takes: 'PaperToStart',
    answers: 'PaperAnswer',
    status: 201,
    refuses: [400, 401, 403],
  })
  async start(
    @RequestPerson() { id: author, post }: SignedInPerson,
    @Req() { body }: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PaperAnswer> {
    const content = readPaperToStart(body, post);
    const { number, version } = await this.createPaper.run({ author, content });
    response.location(`/api/v1/papers/${number}`).set('ETag', etag(version));
    return paperAnswer(await this.judged.one({ viewer: author, number }));
  }

  @Put(':number')
  @Described({
    does: 'Saves the whole content; the same content again changes nothing.',
    takes: 'PaperToSave',
    answers: 'PaperAnswer',
    refuses: [400, 401, 403, 404, 409],
  })
  async save(
    @AskedPaper() asked: Asked,
    @Req() { body, headers }: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PaperAnswer> {
    // First of all: whoever may not know of the paper is told nothing of what is wrong with the body.
    await this.judged.one(asked);
    const save = readPaperToSave(body, headers['if-match']);
    const { viewer: author, number } = asked;
    const { version } = await this.savePaper.run({ author, number, ...save });
    response.set('ETag', etag(version));
    return paperAnswer(await this.judged.one(asked));
  }
}

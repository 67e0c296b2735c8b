import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { NotFound } from '../../../kernel/errors';
import { type Paper } from '../../../papers/content/paper';
import { PaperReader } from '../../../papers/paper.reader';
import { CreatePaper } from '../../../workflow/create-paper.action';
import { announce } from '../../page-locals.middleware';
import { RequestPerson } from '../../request-person';
import { type SignedInPerson } from '../../request-state';
import { FormReading } from '../form/form-reading';
import { textIn, typedFields } from '../form/typed-fields';
import { paperAddress } from '../page/place-link';
import { faultLines, readBlank, readEarlier, readUploaded } from './start.form';
import { startView } from './start.view';

interface Starting {
  person: SignedInPerson;
  request: Request;
  response: Response;
}

const NO_FILE = 'Select a paper.json that is not empty';

@Controller('papers')
export class StartPaperController {
  constructor(
    private readonly papers: PaperReader,
    private readonly createPaper: CreatePaper,
  ) {}

  @Get('new')
  page(@RequestPerson() person: SignedInPerson, @Res() response: Response): void {
    response.render('papers/new', startView({ draftingOfficer: person.post }));
  }

  @Post('new')
  async start(
    @RequestPerson() person: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const body = request.body as Record<string, unknown>;
    const form = new FormReading(typedFields(body));
    const isBlank = textIn(form.typed, 'how') !== 'earlier';
    const content = isBlank ? readBlank(form) : await this.earlier(form, person);
    if (content) await this.create(content, { person, request, response });
    else {
      const typed = { draftingOfficer: person.post, ...form.typed };
      response.status(400).render('papers/new', startView(typed, form.faults));
    }
  }

  @Post('upload')
  async upload(
    @RequestPerson() person: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const bytes = request.file?.buffer;
    const read = bytes?.length ? readUploaded(bytes) : undefined;
    if (read && 'value' in read) return this.create(read.value, { person, request, response });
    const messages = read ? faultLines(read.faults) : [NO_FILE];
    const faults = messages.map((message) => ({ name: 'file', message }));
    response.status(400).render('papers/new', startView({ draftingOfficer: person.post }, faults));
  }

  private async earlier(form: FormReading, { id }: SignedInPerson): Promise<Paper | undefined> {
    const number = readEarlier(form);
    if (number === undefined) return undefined;
    try {
      return (await this.papers.one({ viewer: id, number })).revision.content;
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      return form.fault('earlier', `You have no paper ${number}. Enter the number of one of yours`);
    }
  }

  private async create(content: Paper, { person, request, response }: Starting): Promise<void> {
    const { number } = await this.createPaper.run({ author: person.id, content });
    announce(request, `Paper ${number} is started`);
    response.redirect(303, paperAddress(number));
  }
}

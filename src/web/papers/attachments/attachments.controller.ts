import { Controller, Get, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { Refused } from '../../../kernel/errors';
import { AttachmentReader } from '../../../papers/attachment.reader';
import { AttachFile } from '../../../workflow/attach-file.action';
import { PassageReader } from '../../../workflow/passage.reader';
import { announce } from '../../page-locals.middleware';
import { sendAttachment } from '../../send-attachment';
import { FormReading } from '../form/form-reading';
import { typedFields } from '../form/typed-fields';
import { type AnsweredVisit, type PageVisit, Visit } from '../page/page-visit';
import { paperAddress } from '../page/place-link';
import { type AttachmentSent, faultsOfFile, readAttachment } from './attachment.form';
import { attachmentsView } from './attachments.view';

/** The files of a paper: listed, opened, and added to. */
@Controller('papers/:number/attachments')
export class AttachmentsController {
  constructor(
    private readonly attachments: AttachmentReader,
    private readonly passages: PassageReader,
    private readonly attachFile: AttachFile,
  ) {}

  @Get()
  list(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.show({ ...visit, response });
  }

  @Post()
  async add(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    const { request } = visit;
    const form = new FormReading(typedFields(request.body as Record<string, unknown>));
    const sent = readAttachment(form, request.file);
    if (!sent || !(await this.attached(visit, sent, form))) {
      response.status(400);
      return this.show({ ...visit, response }, form);
    }
    announce(request, `“${sent.title}” is attached`);
    response.redirect(303, `${paperAddress(visit.number)}/attachments`);
  }

  @Get(':id')
  async open(
    @Visit() { person, number, request }: PageVisit,
    @Res() response: Response,
  ): Promise<void> {
    const id = request.params.id ?? '';
    sendAttachment(response, await this.attachments.open({ viewer: person.id, number, id }));
  }

  /** Whether it is; else the form says why. */
  private async attached(
    { person, number }: PageVisit,
    sent: AttachmentSent,
    form: FormReading,
  ): Promise<boolean> {
    try {
      await this.attachFile.run({ author: person.id, number, ...sent });
      return true;
    } catch (error) {
      const faults = error instanceof Refused ? faultsOfFile(error.findings) : undefined;
      if (!faults) throw error;
      form.faults.push(...faults);
      return false;
    }
  }

  private async show(
    { person, number, response }: AnsweredVisit,
    { typed, faults } = new FormReading({}),
  ): Promise<void> {
    const asked = { viewer: person.id, number };
    const standing = await this.passages.one(asked);
    const attachments = await this.attachments.list(asked);
    const view = attachmentsView({ standing, attachments, typed, faults });
    response.render('papers/attachments', view);
  }
}

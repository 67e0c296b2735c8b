import { Controller, Get, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { NotFound } from '../../../kernel/errors';
import { type Attachment } from '../../../papers/attachment';
import { AttachmentReader } from '../../../papers/attachment.reader';
import { PassageReader } from '../../../workflow/passage.reader';
import { RemoveAttachment } from '../../../workflow/remove-attachment.action';
import { announce } from '../../page-locals.middleware';
import { type PageVisit, Visit } from '../page/page-visit';
import { paperAddress } from '../page/place-link';
import { removeAttachmentView } from './remove-attachment.view';

/** Taking a file off a paper, asked about first. */
@Controller('papers/:number/attachments/:id/remove')
export class RemoveAttachmentController {
  constructor(
    private readonly attachments: AttachmentReader,
    private readonly passages: PassageReader,
    private readonly removeAttachment: RemoveAttachment,
  ) {}

  @Get()
  async page(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    const attachment = await this.one(visit);
    const standing = await this.passages.one({ viewer: visit.person.id, number: visit.number });
    response.render('papers/remove-attachment', removeAttachmentView(standing, attachment));
  }

  @Post()
  async remove(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    const { person, number, request } = visit;
    const { id, title } = await this.one(visit);
    await this.removeAttachment.run({ author: person.id, number, attachment: id });
    announce(request, `“${title}” is removed`);
    response.redirect(303, `${paperAddress(number)}/attachments`);
  }

  /** @throws NotFound for a file that the paper does not have, or has no longer. */
  private async one({ person, number, request }: PageVisit): Promise<Attachment> {
    const listed = await this.attachments.list({ viewer: person.id, number });
    const found = listed.find(({ id }) => id === request.params.id);
    if (!found) throw new NotFound('attachment');
    return found;
  }
}

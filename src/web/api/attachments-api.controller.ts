import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type Attachment } from '../../papers/attachment';
import { AttachmentReader } from '../../papers/attachment.reader';
import { type Asked } from '../../papers/paper.reader';
import { AttachFile } from '../../workflow/attach-file.action';
import { RemoveAttachment } from '../../workflow/remove-attachment.action';
import { MalformedBody } from '../errors/request-errors';
import { sendAttachment } from '../send-attachment';
import { UPLOAD_BODY } from '../upload.middleware';
import { AskedPaper } from './asked-paper';
import { AttachmentForm } from './attachment.form';
import { Described } from './described';

/** A file of a paper, without who attached it. */
export type AttachmentAnswer = Omit<Attachment, 'attachedBy'>;

const attachmentAnswer = ({ attachedBy: _by, ...answer }: Attachment): AttachmentAnswer => answer;

/** The files of a paper: listed, opened, added and taken off. */
@Controller('api/v1/papers/:number/attachments')
export class AttachmentsApiController {
  constructor(
    private readonly attachments: AttachmentReader,
    private readonly attachFile: AttachFile,
    private readonly removeAttachment: RemoveAttachment,
  ) {}

  @Get()
  @Described({
    does: 'Lists the files of the paper by category, each with its SHA-256.',
    answers: 'AttachmentsAnswer',
    refuses: [401, 404],
  })
  async list(@AskedPaper() asked: Asked): Promise<{ attachments: AttachmentAnswer[] }> {
    return { attachments: (await this.attachments.list(asked)).map(attachmentAnswer) };
  }

  @Post()
  @Described({
    does: 'Attaches a file of at most 20 MB; acts on its category fall, and no other.',
    takes: 'FileToAttach',
    consumes: UPLOAD_BODY,
    answers: 'AttachmentAnswer',
    status: 201,
    refuses: [400, 401, 403, 404, 409, 503],
  })
  async attach(
    @AskedPaper() { viewer: author, number }: Asked,
    @Body() { category, title, public: published }: AttachmentForm,
    @Req() { file }: Request,
  ): Promise<AttachmentAnswer> {
    if (!file) throw new MalformedBody([{ pointer: '/file', expected: 'must be a file' }]);
    const { attachment } = await this.attachFile.run({
      author,
      number,
      category,
      title,
      public: published === 'true',
      file: { name: file.originalname, bytes: file.buffer },
    });
    return attachmentAnswer(attachment);
  }

  @Get(':id')
  @Described({
    does: 'Gives the file itself, compared with its SHA-256, which is the ETag.',
    produces: 'application/octet-stream',
    refuses: [401, 404, 503],
  })
  async open(
    @AskedPaper() asked: Asked,
    @Param('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    sendAttachment(response, await this.attachments.open({ ...asked, id }));
  }

  @Delete(':id')
  @HttpCode(204)
  @Described({
    does: 'Takes the file off the paper; that it was attached stays on record.',
    status: 204,
    refuses: [401, 403, 404, 409],
  })
  async remove(
    @AskedPaper() { viewer: author, number }: Asked,
    @Param('id') id: string,
  ): Promise<void> {
    await this.removeAttachment.run({ author, number, attachment: id });
  }
}

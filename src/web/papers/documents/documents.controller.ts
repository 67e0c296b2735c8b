import { Controller, Get, Param, Render, Res } from '@nestjs/common';
import { type Response } from 'express';
import { AttachmentReader } from '../../../papers/attachment.reader';
import { type Asked } from '../../../papers/paper.reader';
import { SigningCopyReader } from '../../../workflow/signing-copy.reader';
import { AskedPaper } from '../../api/asked-paper';
import { copyNumber } from '../../number-in-path.pipe';
import { sendPreview } from '../../send-preview';
import { PaperScenes } from '../acts/paper-scene';
import { documentsView, type DocumentsView } from './documents.view';

@Controller('papers/:number')
export class DocumentsController {
  constructor(
    private readonly scenes: PaperScenes,
    private readonly files: AttachmentReader,
    private readonly copies: SigningCopyReader,
  ) {}

  @Get('documents')
  @Render('papers/documents')
  async page(@AskedPaper() asked: Asked): Promise<DocumentsView> {
    return documentsView(await this.scenes.of(asked), await this.files.list(asked));
  }

  /** One that is void: the one that stands has an address of its own. */
  @Get('signing-copies/:copy')
  async copy(
    @AskedPaper() asked: Asked,
    @Param('copy', copyNumber) copy: number,
    @Res() response: Response,
  ): Promise<void> {
    const { bytes, reference } = await this.copies.numbered(asked, copy);
    const name = `${reference.replaceAll(' ', '-')}-document-${copy}.pdf`;
    sendPreview(response, { as: 'pdf', name, bytes });
  }
}

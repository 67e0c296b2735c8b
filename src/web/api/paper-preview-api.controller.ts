import { Controller, Get, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type Asked } from '../../papers/paper.reader';
import { ComposePreview } from '../../workflow/compose-preview.action';
import { AskedPaper } from './asked-paper';
import { Described } from './described';
import { sendPreview } from '../send-preview';

/** The paper as a document: a draft that says so on every page. */
@Controller('api/v1/papers/:number')
export class PaperPreviewApiController {
  constructor(private readonly compose: ComposePreview) {}

  @Get('preview.pdf')
  @Described({
    does: 'Composes the draft as a tagged PDF.',
    produces: 'application/pdf',
    refuses: [401, 404, 409],
  })
  async pdf(@AskedPaper() asked: Asked, @Res() response: Response): Promise<void> {
    sendPreview(response, await this.compose.run({ ...asked, as: 'pdf' }));
  }

  @Get('preview.html')
  @Described({
    does: 'Composes the draft as an HTML page.',
    produces: 'text/html',
    refuses: [401, 404, 409],
  })
  async html(@AskedPaper() asked: Asked, @Res() response: Response): Promise<void> {
    sendPreview(response, await this.compose.run({ ...asked, as: 'html' }));
  }
}

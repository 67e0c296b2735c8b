import { Controller, Get, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type Asked } from '../../../papers/paper.reader';
import { SigningCopyPageReader } from '../../../workflow/signing-copy-page.reader';
import { SigningCopyReader } from '../../../workflow/signing-copy.reader';
import { AskedPaper } from '../../api/asked-paper';
import { sendPreview } from '../../send-preview';

/** The document under signature, or signed: its exact bytes, and the same as a web page. */
@Controller('papers/:number')
export class SigningCopyController {
  constructor(
    private readonly copies: SigningCopyReader,
    private readonly pages: SigningCopyPageReader,
  ) {}

  @Get('signing-copy')
  async page(@AskedPaper() asked: Asked, @Res() response: Response): Promise<void> {
    const { reference, html } = await this.pages.open(asked);
    const bytes = Buffer.from(html);
    sendPreview(response, { as: 'html', name: `${reference.replaceAll(' ', '-')}.html`, bytes });
  }

  @Get('signing-copy.pdf')
  async file(@AskedPaper() asked: Asked, @Res() response: Response): Promise<void> {
    const { reference, bytes } = await this.copies.open(asked);
    sendPreview(response, { as: 'pdf', name: `${reference.replaceAll(' ', '-')}.pdf`, bytes });
  }
}

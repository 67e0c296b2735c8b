import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { safeFileName } from '../../papers/attachment-file-name';
import { PublishedCopies } from '../../workflow/publication/published-copies.facts';
import { LARGEST_COPY, megabytes } from '../limits';
import { renderPublic } from './send-public';
import { verifiedView } from './verify.view';

const PAGE = { title: ['Check a document'], largest: megabytes(LARGEST_COPY), errors: [] };
const NO_FILE = 'Select the PDF you want to check';

/** Says of a copy somebody has whether it is a published decision. It keeps nothing of it. */
@Controller('verify')
export class VerifyController {
  constructor(private readonly copies: PublishedCopies) {}

  @Get()
  page(@Req() request: Request, @Res() response: Response): void {
    renderPublic(request, response, ['register/verify', PAGE]);
  }

  @Post()
  @HttpCode(200)
  async check(@Req() { file }: Request, @Res() response: Response): Promise<void> {
    if (!file || file.buffer.length === 0) {
      const errors = [{ text: NO_FILE, href: '#file' }];
      return response.status(400).render('register/verify', { ...PAGE, errors });
    }
    const verified = verifiedView(
      await this.copies.judge(file.buffer),
      safeFileName(file.originalname),
    );
    const title = [verified.heading, ...PAGE.title];
    response.render('register/verified', { title, verified });
  }
}

import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { safeFileName } from '../../papers/attachment-file-name';
import { DecisionChangesReader } from '../../register/decision-changes.reader';
import { PersonKeys } from '../../signatures/desk/person-keys.adapter';
import { PublishedCopies } from '../../workflow/publication/published-copies.facts';
import { LARGEST_COPY, megabytes } from '../limits';
import { rootCertificateView } from './root-certificate.view';
import { renderPublic } from './send-public';
import { verifiedView } from './verify.view';

const PAGE = { title: ['Check a document'], largest: megabytes(LARGEST_COPY) };
const NO_FILE = 'Select the PDF you want to check';

/** Says of a copy somebody has whether it is a published decision. It keeps nothing of it. */
@Controller('verify')
export class VerifyController {
  constructor(
    private readonly copies: PublishedCopies,
    private readonly changes: DecisionChangesReader,
    private readonly keys: PersonKeys,
  ) {}

  @Get()
  async page(@Req() request: Request, @Res() response: Response): Promise<void> {
    renderPublic(request, response, ['register/verify', await this.view([])]);
  }

  @Post()
  @HttpCode(200)
  async check(@Req() { file }: Request, @Res() response: Response): Promise<void> {
    if (!file || file.buffer.length === 0) {
      const errors = [{ text: NO_FILE, href: '#file' }];
      return response.status(400).render('register/verify', await this.view(errors));
    }
    const copy = await this.copies.judge(file.buffer);
    const { changedBy = [] } = copy.decision ? await this.changes.of(copy.decision.entry) : {};
    const fileName = safeFileName(file.originalname);
    const verified = verifiedView({ copy, fileName, changedBy });
    const title = [verified.heading, ...PAGE.title];
    response.render('register/verified', { title, verified });
  }

  private async view(errors: { text: string; href: string }[]): Promise<object> {
    const root = rootCertificateView(await this.keys.served('root.pem'));
    return { ...PAGE, errors, root, file: 'decision.pdf' };
  }
}

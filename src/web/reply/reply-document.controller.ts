import { Controller, Get, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { writeHtmlPage } from '../../documents/write-html';
import { ReplyFiles } from '../../letters/reply/reply-files.reader';
import { sendPreview } from '../send-preview';
import { donePage } from './done.view';
import { type Proven, ReplyVisits, showUnknown } from './reply-visits';

const nameOf = ({ found: { basis } }: Proven, ending: string): string =>
  `letter-${basis.number}.${ending}`;

/** The exact letter, and how it stands once it has been answered. */
@Controller('reply')
export class ReplyDocumentController {
  constructor(
    private readonly visits: ReplyVisits,
    private readonly files: ReplyFiles,
  ) {}

  /** The exact bytes whose SHA-256 the form carries. */
  @Get('letter.pdf')
  async file(@Req() request: Request, @Res() response: Response): Promise<void> {
    const visit = await this.visits.proven(request, response);
    if (!visit) return;
    const bytes = await this.files.bytes(visit);
    sendPreview(response, { as: 'pdf', name: nameOf(visit, 'pdf'), bytes });
  }

  @Get('letter.html')
  async asPage(@Req() request: Request, @Res() response: Response): Promise<void> {
    const visit = await this.visits.proven(request, response);
    if (!visit) return;
    const bytes = Buffer.from(writeHtmlPage(await this.files.tree(visit)));
    sendPreview(response, { as: 'html', name: nameOf(visit, 'html'), bytes });
  }

  @Get('done')
  async done(@Req() request: Request, @Res() response: Response): Promise<void> {
    const visit = await this.visits.ended(request);
    if (!visit) return showUnknown(response);
    if (visit.isOpen) return this.visits.lead(visit, response);
    response.render('reply/done', donePage(visit));
  }
}

import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { writeHtmlBody } from '../../documents/write-html';
import { NotFound } from '../../kernel/errors';
import { DecisionFileReader, type OpenedFile } from '../../register/decision-file.reader';
import { SIGNED_FILE } from '../../register/published-decision';
import { PersonKeys } from '../../signatures/desk/person-keys.adapter';
import { NOTHING_RUNS } from '../send-attachment';
import { decisionView } from './decision.view';
import { documentPageView } from './document-page.view';
import { rootCertificateView } from './root-certificate.view';
import { SeenDecisions } from './seen-decisions';
import { renderPublic, sendPublic } from './send-public';
import { UnknownDecisionFilter } from './unknown-decision.filter';

const NUMBER = /^[1-9]\d{0,3}$/;

/** One published decision: its page, and its documents as a web page, as signed, and beside it. */
@Controller('decisions/:ref')
@UseFilters(UnknownDecisionFilter)
export class DecisionController {
  constructor(
    private readonly seen: SeenDecisions,
    private readonly files: DecisionFileReader,
    private readonly keys: PersonKeys,
  ) {}

  @Get()
  async one(
    @Param('ref') address: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const seen = await this.seen.one(address);
    const root = rootCertificateView(await this.keys.served('root.pem'));
    const view = { ...decisionView(seen), root };
    renderPublic(request, response, ['register/decision', view]);
  }

  @Get('paper')
  async paper(
    @Param('ref') address: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const seen = await this.seen.document(address);
    const document = writeHtmlBody(seen.decision.tree);
    const view = { ...documentPageView(seen), document };
    renderPublic(request, response, ['register/paper', view]);
  }

  @Get('signed.pdf')
  async signed(
    @Param('ref') address: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const opened = await this.files.open(address, SIGNED_FILE);
    response.set('Content-Disposition', `inline; filename="${opened.file.fileName}"`);
    this.send(request, response, opened);
  }

  /** To be kept, never shown: what people attach does not run under the register's name. */
  @Get('attachments/:number')
  async attachment(
    @Param() { ref: address, number }: { ref: string; number: string },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (!NUMBER.test(number)) throw new NotFound('file');
    const opened = await this.files.open(address, Number(number));
    response.attachment(opened.file.fileName);
    response.set('Content-Security-Policy', NOTHING_RUNS);
    this.send(request, response, opened);
  }

  private send(request: Request, response: Response, { file, bytes }: OpenedFile): void {
    sendPublic(request, response, { type: file.mediaType, body: bytes, sha256: file.sha256 });
  }
}

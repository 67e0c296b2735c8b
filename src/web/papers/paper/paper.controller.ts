import { Controller, Get, Param, Res } from '@nestjs/common';
import { type Response } from 'express';
import { canonicalJson } from '../../../kernel/canonical-json';
import { PaperReader } from '../../../papers/paper.reader';
import { ComposePreview } from '../../../workflow/compose-preview.action';
import { paperNumber } from '../../number-in-path.pipe';
import { RequestPerson } from '../../request-person';
import { type SignedInPerson } from '../../request-state';
import { sendPreview } from '../../send-preview';

/** The paper itself: as the document it is on the way to become, and as data. */
@Controller('papers/:number')
export class PaperController {
  constructor(
    private readonly papers: PaperReader,
    private readonly compose: ComposePreview,
  ) {}

  @Get('preview')
  async preview(
    @RequestPerson() { id: viewer }: SignedInPerson,
    @Param('number', paperNumber) number: number,
    @Res() response: Response,
  ): Promise<void> {
    sendPreview(response, await this.compose.run({ viewer, number, as: 'html' }));
  }

  @Get('preview.pdf')
  async pdf(
    @RequestPerson() { id: viewer }: SignedInPerson,
    @Param('number', paperNumber) number: number,
    @Res() response: Response,
  ): Promise<void> {
    sendPreview(response, await this.compose.run({ viewer, number, as: 'pdf' }));
  }

  /** To comment on: what is signed is the PDF. */
  @Get('preview.docx')
  async word(
    @RequestPerson() { id: viewer }: SignedInPerson,
    @Param('number', paperNumber) number: number,
    @Res() response: Response,
  ): Promise<void> {
    sendPreview(response, await this.compose.run({ viewer, number, as: 'docx' }));
  }

  @Get('preview.txt')
  async text(
    @RequestPerson() { id: viewer }: SignedInPerson,
    @Param('number', paperNumber) number: number,
    @Res() response: Response,
  ): Promise<void> {
    sendPreview(response, await this.compose.run({ viewer, number, as: 'text' }));
  }

  /** A bare paper, by RFC 8785: the same bytes for the same content, whoever exports it. */
  @Get('paper.json')
  async export(
    @RequestPerson() { id: viewer }: SignedInPerson,
    @Param('number', paperNumber) number: number,
    @Res() response: Response,
  ): Promise<void> {
    const { revision } = await this.papers.one({ viewer, number });
    response.type('application/json').attachment(`paper-${number}.json`);
    response.send(canonicalJson(revision.content));
  }
}

import { Controller, Get, Param, Res } from '@nestjs/common';
import { type Response } from 'express';
import { RequestPerson } from '../../request-person';
import { type SignedInPerson } from '../../request-state';
import { sendPreview } from '../../send-preview';
import { LetterFile } from './letter-file';

/** The letter itself, as its exact file and as a page. */
@Controller('letters/:number')
export class LetterDocumentsController {
  constructor(private readonly file: LetterFile) {}

  @Get('letter.pdf')
  async pdf(
    @RequestPerson() { id }: SignedInPerson,
    @Param('number') number: string,
    @Res() response: Response,
  ): Promise<void> {
    sendPreview(response, await this.file.pdf({ viewer: id, number }));
  }

  @Get('letter.html')
  async html(
    @RequestPerson() { id }: SignedInPerson,
    @Param('number') number: string,
    @Res() response: Response,
  ): Promise<void> {
    sendPreview(response, await this.file.html({ viewer: id, number }));
  }
}

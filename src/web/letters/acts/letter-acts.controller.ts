import { Controller, Get, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { NotFound } from '../../../kernel/errors';
import { LetterReader } from '../../../letters/letter.reader';
import { scanType } from '../../../letters/scan-type';
import { FileStore } from '../../../platform/file-store.adapter';
import { NOTHING_RUNS } from '../../send-attachment';
import { AtLetter, type LetterAsked } from '../letter-visit';
import { LetterActForm } from './letter-act-form';

/** One act a page, by the last word of its address: see `LETTER_ACTS`. */
@Controller('letters/:number')
export class LetterActsController {
  constructor(
    private readonly form: LetterActForm,
    private readonly letters: LetterReader,
    private readonly files: FileStore,
  ) {}

  /** What came back of a letter that was signed elsewhere: to be kept, never opened here. */
  @Get('scan')
  async scan(@AtLetter() { person, number }: LetterAsked, @Res() response: Response) {
    const { passage } = await this.letters.one({ viewer: person.id, number });
    const { reply } = passage;
    if (!reply || !('elsewhere' in reply)) throw new NotFound('scan');
    const { scan: sha256 } = reply.elsewhere;
    const bytes = await this.files.get(sha256);
    const mediaType = scanType(bytes) ?? 'application/octet-stream';
    response.attachment(`letter-${number}-signed.${mediaType.split('/')[1]}`);
    response.set('Content-Type', mediaType);
    response.set('Content-Security-Policy', NOTHING_RUNS);
    response.send(bytes);
  }

  @Get(':act')
  page(@AtLetter() asked: LetterAsked, @Res() response: Response): Promise<void> {
    return this.form.open({ ...asked, response });
  }

  @Post(':act')
  act(@AtLetter() asked: LetterAsked, @Res() response: Response): Promise<void> {
    return this.form.submit({ ...asked, response });
  }
}

import { Controller, Get, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type Asked } from '../../papers/paper.reader';
import { PassageReader } from '../../workflow/passage.reader';
import { SigningCopyReader } from '../../workflow/signing-copy.reader';
import { AskedPaper } from './asked-paper';
import { Described } from './described';
import { passageAnswer, type PassageAnswer } from './passage.view';

/** Where a paper stands, and the document it is signed as. */
@Controller('api/v1/papers/:number')
export class PassageApiController {
  constructor(
    private readonly passages: PassageReader,
    private readonly copies: SigningCopyReader,
  ) {}

  @Get('passage')
  @Described({
    does: 'Gives where the paper stands, what was done, whose turn it is and what is yours to do.',
    answers: 'PassageAnswer',
    refuses: [401, 404],
  })
  async passage(@AskedPaper() asked: Asked): Promise<PassageAnswer> {
    return passageAnswer(await this.passages.one(asked));
  }

  @Get('signing-copy.pdf')
  @Described({
    does: 'Gives the document under signature, with the signatures made so far.',
    produces: 'application/pdf',
    refuses: [401, 404],
  })
  async signingCopy(@AskedPaper() asked: Asked, @Res() response: Response): Promise<void> {
    const { reference, sha256, bytes } = await this.copies.open(asked);
    response.type('application/pdf').set('ETag', `"${sha256}"`);
    response.set('Content-Disposition', `inline; filename="${reference.replaceAll(' ', '-')}.pdf"`);
    response.send(bytes);
  }
}

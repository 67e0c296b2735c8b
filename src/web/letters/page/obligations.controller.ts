import { Controller, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { DoObligation } from '../../../letters/do-obligation.action';
import { announce } from '../../page-locals.middleware';
import { RequestPerson } from '../../request-person';
import { type SignedInPerson } from '../../request-state';
import { letterAddress } from '../letter-address';
import { readNote } from './obligation.form';

/** Recording that a report came or a condition is met. */
@Controller('letters/:number/obligations/:obligation')
export class ObligationsController {
  constructor(private readonly doObligation: DoObligation) {}

  @Post()
  async done(
    @RequestPerson() { id: person }: SignedInPerson,
    @Req() request: Request<Record<string, string>>,
    @Res() response: Response,
  ): Promise<void> {
    const { number = '', obligation = '' } = request.params;
    const note = readNote(request.body as Record<string, unknown>);
    await this.doObligation.run({ person, obligation, ...(note !== '' && { note }) });
    announce(request, 'Recorded as done');
    response.redirect(303, letterAddress(number));
  }
}

import { Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { AskAboutLetter } from '../../letters/reply/ask-about-letter.action';
import { DeclineLetter } from '../../letters/reply/decline-letter.action';
import { type OtherwiseForm } from './reply.form';
import { ReplyEnds } from './reply-ends';
import { ASKED_PAGE, DONE_PAGE, type Proven } from './reply-visits';

/** Declines a letter in a visit, or asks about it. */
@Injectable()
export class OtherReply {
  constructor(
    private readonly decline: DeclineLetter,
    private readonly ask: AskAboutLetter,
    private readonly ends: ReplyEnds,
  ) {}

  async give(
    { session }: Proven,
    { what, words }: OtherwiseForm['values'],
    { request, response }: { request: Request; response: Response },
  ): Promise<void> {
    const { letterId: letter, signatoryId: signatory, idHash } = session;
    const by = { letter, signatory, session: idHash };
    const isDecline = what === 'decline';
    await this.ends.after({ request, response, to: isDecline ? DONE_PAGE : ASKED_PAGE }, () =>
      isDecline ? this.decline.run({ ...by, reason: words }) : this.ask.run({ ...by, words }),
    );
  }
}

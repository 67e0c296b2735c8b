import { Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { AcceptLetter } from '../../letters/reply/accept-letter.action';
import { KeepReplyTyped } from '../../letters/reply/keep-reply-typed.action';
import { type ReplyForm } from './reply.form';
import { ReplyEnds } from './reply-ends';
import { CODE_PAGE, DONE_PAGE, type Visiting } from './reply-visits';

/** Accepts a letter in a visit, or keeps what was typed until there is a new code. */
@Injectable()
export class Acceptance {
  constructor(
    private readonly acceptLetter: AcceptLetter,
    private readonly keep: KeepReplyTyped,
    private readonly ends: ReplyEnds,
  ) {}

  async late({ session }: Visiting, { typed }: ReplyForm, response: Response): Promise<void> {
    await this.keep.run(session.idHash, typed);
    response.redirect(303, CODE_PAGE);
  }

  async give(
    { session }: Visiting,
    { typed, shown }: ReplyForm,
    { request, response }: { request: Request; response: Response },
  ): Promise<void> {
    const { letterId: letter, signatoryId: signatory, idHash } = session;
    const address = request.ip ?? '';
    const given = { letter, signatory, session: idHash, ...typed, shown, address };
    await this.ends.after({ request, response, to: DONE_PAGE }, () => this.acceptLetter.run(given));
  }
}

import { Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { NotFound, Refused, Stale } from '../../kernel/errors';
import { LinkGone, ProofLost } from '../../letters/reply/reply-proof.facts';
import { asSentence } from '../../kernel/sentences';
import { wordsOfLetterRefusal } from '../../letters/letter-words';
import { withheldPage } from './done.view';
import { CODE_PAGE, LETTER_PAGE, ReplyVisits } from './reply-visits';

interface Replying {
  request: Request;
  response: Response;
  /** The page after the reply. */
  to: string;
}

/** Does what a signatory asks for, and says where it leads when the letter has moved on meanwhile. */
@Injectable()
export class ReplyEnds {
  constructor(private readonly visits: ReplyVisits) {}

  async after({ request, response, to }: Replying, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      response.redirect(303, to);
    } catch (error) {
      await this.answer({ request, response, to }, error);
    }
  }

  private async answer({ request, response }: Replying, error: unknown): Promise<void> {
    if (error instanceof ProofLost) return response.redirect(303, CODE_PAGE);
    if (error instanceof Refused) return this.withheld({ request, response }, error);
    const hasMovedOn = [LinkGone, NotFound, Stale].some((kind) => error instanceof kind);
    if (!hasMovedOn) throw error;
    // Its page leads on by how the letter stands now.
    response.redirect(303, LETTER_PAGE);
  }

  private async withheld(
    { request, response }: Omit<Replying, 'to'>,
    { findings }: Refused,
  ): Promise<void> {
    const visit = await this.visits.of(request);
    if (!visit?.isOpen) return this.visits.lead(visit, response);
    const reasons = findings.map((finding) =>
      asSentence(wordsOfLetterRefusal(finding) ?? finding.code),
    );
    response.status(409).render('reply/done', withheldPage(visit, reasons));
  }
}

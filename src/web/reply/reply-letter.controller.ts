import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { fieldsOf } from './reply-body';
import { Acceptance } from './acceptance';
import { keptReply, readReply } from './reply.form';
import { ReplyLetterPage } from './reply-letter-page';
import { ReplyVisits } from './reply-visits';

/** The letter as its signatory reads and accepts it. */
@Controller('reply/letter')
export class ReplyLetterController {
  constructor(
    private readonly visits: ReplyVisits,
    private readonly letters: ReplyLetterPage,
    private readonly acceptance: Acceptance,
  ) {}

  @Get()
  async page(@Req() request: Request, @Res() response: Response): Promise<void> {
    const visit = await this.visits.proven(request, response);
    if (!visit) return;
    await this.letters.show(visit, response, { typed: keptReply(visit.session.typed) });
  }

  @Post()
  async accept(@Req() request: Request, @Res() response: Response): Promise<void> {
    const visit = await this.visits.of(request);
    if (!visit?.isOpen) return this.visits.lead(visit, response);
    const recipient = visit.found.basis.recipient.name;
    const reply = readReply(fieldsOf(request), recipient);
    const { provedUntil } = visit;
    if (!provedUntil) return this.acceptance.late(visit, reply, response);
    if (reply.faults.length > 0) {
      return this.letters.show({ ...visit, provedUntil }, response, { ...reply, status: 400 });
    }
    await this.acceptance.give(visit, reply, { request, response });
  }
}

import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { AskForCode } from '../../letters/reply/ask-for-code.action';
import { ProveByCode } from '../../letters/reply/prove-by-code.action';
import { fieldsOf } from './reply-body';
import { codeFault, codePage, TOO_MANY_CODES } from './code.view';
import { setReplyCookie } from './reply-cookie';
import { CODE_PAGE, LETTER_PAGE, ReplyVisits, type Visiting } from './reply-visits';

interface Answered {
  status: number;
  fault?: string;
}

/** Where a signatory proves by a code that it is they who came by the link. */
@Controller('reply/code')
export class ReplyCodeController {
  constructor(
    private readonly visits: ReplyVisits,
    private readonly codes: AskForCode,
    private readonly proofs: ProveByCode,
  ) {}

  @Get()
  async page(@Req() request: Request, @Res() response: Response): Promise<void> {
    const visit = await this.visits.of(request);
    if (!visit?.isOpen) return this.visits.lead(visit, response);
    if (visit.provedUntil) response.redirect(303, LETTER_PAGE);
    else response.render('reply/code', codePage(visit, visit));
  }

  @Post()
  async act(@Req() request: Request, @Res() response: Response): Promise<void> {
    const visit = await this.visits.of(request);
    if (!visit?.isOpen) return this.visits.lead(visit, response);
    const { act } = fieldsOf(request);
    if (act === 'send') await this.send(visit, request, response);
    else await this.check(visit, request, response);
  }

  private async send(visit: Visiting, request: Request, response: Response): Promise<void> {
    const { session } = visit;
    const seconds = visit.channel
      ? await this.codes.run({ session, address: request.ip ?? '' })
      : 0;
    if (seconds === 0) return response.redirect(303, CODE_PAGE);
    response.set('Retry-After', String(seconds));
    this.show(visit, response, { status: 429, fault: TOO_MANY_CODES(seconds) });
  }

  private async check(visit: Visiting, request: Request, response: Response): Promise<void> {
    const { code } = fieldsOf(request);
    const typed = typeof code === 'string' ? code : '';
    const outcome = await this.proofs.run(visit.session, typed);
    if (outcome.outcome !== 'proved') {
      const now = (await this.visits.of(request)) ?? visit;
      return this.show(now, response, { status: 400, fault: codeFault(outcome) });
    }
    setReplyCookie(request, response, outcome.id);
    response.redirect(303, LETTER_PAGE);
  }

  private show(visit: Visiting, response: Response, { status, fault }: Answered): void {
    response.status(status).render('reply/code', codePage(visit, { form: visit.form, fault }));
  }
}

import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { errorList } from '../papers/form/form.view';
import { type FormFault } from '../papers/form/form-reading';
import { fieldsOf } from './reply-body';
import { askedPage } from './done.view';
import { OtherReply } from './other-reply';
import { readOtherwise } from './reply.form';
import { type Proven, ReplyVisits } from './reply-visits';

interface Shown {
  values: { what: string; words: string };
  faults?: readonly FormFault[];
}

const NOTHING_TYPED = { values: { what: '', words: '' } };

function otherwisePage({ form, found }: Proven, { values, faults = [] }: Shown): object {
  const errorOf: Record<string, { text: string }> = {};
  for (const { name, message } of faults) errorOf[name] ??= { text: message };
  const { number } = found.basis;
  const title = ['Decline, or ask a question', `Letter ${number}`];
  return { title, errors: errorList(faults), errorOf, values, form, number };
}

/** Where a signatory says no, or asks before saying yes. */
@Controller('reply')
export class ReplyOtherwiseController {
  constructor(
    private readonly visits: ReplyVisits,
    private readonly replies: OtherReply,
  ) {}

  @Get('otherwise')
  async page(@Req() request: Request, @Res() response: Response): Promise<void> {
    const visit = await this.visits.proven(request, response);
    if (visit) response.render('reply/otherwise', otherwisePage(visit, NOTHING_TYPED));
  }

  @Post('otherwise')
  async act(@Req() request: Request, @Res() response: Response): Promise<void> {
    const visit = await this.visits.proven(request, response);
    if (!visit) return;
    const { values, faults } = readOtherwise(fieldsOf(request));
    if (faults.length > 0) {
      const page = otherwisePage(visit, { values, faults });
      return response.status(400).render('reply/otherwise', page);
    }
    await this.replies.give(visit, values, { request, response });
  }

  @Get('asked')
  async asked(@Req() request: Request, @Res() response: Response): Promise<void> {
    const visit = await this.visits.proven(request, response);
    if (visit) response.render('reply/done', askedPage(visit));
  }
}

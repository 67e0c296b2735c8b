import { Injectable } from '@nestjs/common';
import { type Response } from 'express';
import { ReplyFiles } from '../../letters/reply/reply-files.reader';
import { Clock } from '../../platform/clock';
import { type FormFault } from '../papers/form/form-reading';
import { letterPage } from './letter.view';
import { type TypedReply } from './reply.form';
import { type Proven } from './reply-visits';

interface Shown {
  typed: TypedReply;
  faults?: readonly FormFault[];
  status?: number;
}

/** Shows the letter with the form it is accepted by. */
@Injectable()
export class ReplyLetterPage {
  constructor(
    private readonly files: ReplyFiles,
    private readonly clock: Clock,
  ) {}

  async show(visit: Proven, response: Response, { status = 200, ...shown }: Shown): Promise<void> {
    const { length: size } = await this.files.bytes(visit);
    const page = letterPage(visit, { form: visit.form, size, now: this.clock.now(), ...shown });
    response.status(status).render('reply/letter', page);
  }
}

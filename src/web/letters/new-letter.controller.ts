import { Controller, Get, Param, Post, Render, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { AgreementReader } from '../../agreements/agreement.reader';
import { PrepareLetter, type LetterToPrepare } from '../../letters/prepare-letter.action';
import { businessDate, Clock } from '../../platform/clock';
import { announce } from '../page-locals.middleware';
import { doneOrFaults } from '../refused.form';
import { FormReading } from '../papers/form/form-reading';
import { typedFields } from '../papers/form/typed-fields';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { letterAddress } from './letter-address';
import { newLetterView, type NewLetterView, SCHEDULES_ALONE } from './new-letter.view';

type RestsOn = Pick<LetterToPrepare, 'authority' | 'kind'>;

/** What the letter rests on, out of the value of its radio. */
function readRestsOn(form: FormReading): RestsOn | undefined {
  const typed = form.text('restsOn');
  if (typed === SCHEDULES_ALONE) return { kind: 'schedules' };
  const [paperId, recommendation, kind] = typed.split('.');
  if (!paperId || !recommendation) {
    return form.fault('restsOn', 'Select what the letter rests on');
  }
  return { authority: { paperId, recommendation }, ...(kind === 'term' && { kind }) };
}

/** Beginning a letter under an agreement. */
@Controller('agreements/:reference/letters/new')
export class NewLetterController {
  constructor(
    private readonly agreements: AgreementReader,
    private readonly prepareLetter: PrepareLetter,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Render('letters/new')
  page(@Param('reference') reference: string): Promise<NewLetterView> {
    return this.view(reference, new FormReading({}));
  }

  @Post()
  async prepare(
    @RequestPerson() { id: person }: SignedInPerson,
    @Req() request: Request<Record<string, string>>,
    @Res() response: Response,
  ): Promise<void> {
    const agreement = request.params.reference ?? '';
    const form = new FormReading(typedFields(request.body as Record<string, unknown>));
    const restsOn = readRestsOn(form);
    const done = restsOn
      ? await doneOrFaults(
          () => this.prepareLetter.run({ person, agreement, ...restsOn }),
          () => 'restsOn',
        )
      : { faults: form.faults };
    if ('faults' in done) {
      const shown = new FormReading(form.typed, '', done.faults);
      response.status(400).render('letters/new', await this.view(agreement, shown));
      return;
    }
    announce(request, `Letter ${done.result.number} is begun`);
    response.redirect(303, letterAddress(done.result.number));
  }

  private async view(reference: string, form: FormReading): Promise<NewLetterView> {
    const read = await this.agreements.one(reference);
    const moment = { now: this.clock.now(), today: businessDate(this.clock) };
    return newLetterView(read, moment, form);
  }
}

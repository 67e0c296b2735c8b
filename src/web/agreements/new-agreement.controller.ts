import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type AuthorityGiven, type AuthorityKey, authorityName } from '../../agreements/authority';
import { AuthorityReader } from '../../agreements/authority.reader';
import { EnterAgreement } from '../../agreements/enter-agreement.action';
import { announce } from '../page-locals.middleware';
import { actOf } from '../papers/form/act';
import { dateFields } from '../papers/form/date.form';
import { FormReading } from '../papers/form/form-reading';
import { textIn, typedFields, type TypedGroup } from '../papers/form/typed-fields';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { agreementAddress } from './agreement-address';
import { AwardQuery } from './forms/award-query.form';
import { blankAgreement, readAgreementForm } from './forms/agreement.form';
import { newAgreementView } from './forms/agreement-form.view';
import { AgreementFormPage } from './forms/agreement-form-page';
import { doneOrFaults } from '../refused.form';

interface Shown {
  typed: TypedGroup;
  faults?: FormReading['faults'];
  focus?: string;
}

/** Entering an agreement by hand: one that was made before, or one that a decision awards. */
@Controller('agreements/new')
export class NewAgreementController {
  constructor(
    private readonly authority: AuthorityReader,
    private readonly forms: AgreementFormPage,
    private readonly enterAgreement: EnterAgreement,
  ) {}

  @Get()
  async page(@Query() { paper, recommendation }: AwardQuery, @Res() response: Response) {
    const awarded = paper && recommendation ? { paperId: paper, recommendation } : undefined;
    const given = awarded && (await this.authority.one(awarded)).given;
    await this.show(response, { typed: blankAgreement(given && fieldsOfAward(given)) });
  }

  @Post()
  async enter(
    @RequestPerson() { id }: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const body = request.body as Record<string, unknown>;
    const form = new FormReading(typedFields(body));
    const act = actOf(body.act);
    if (act.verb !== 'save') return this.show(response, this.forms.edited(form.typed, act));
    const terms = readAgreementForm(form);
    const awardedBy = awardIn(form.typed);
    const done = terms
      ? await doneOrFaults(
          () => this.enterAgreement.run({ actor: { kind: 'person', id }, terms, awardedBy }),
          ({ at }) => (at.pointer === '/recipient' ? 'recipient' : 'reference'),
        )
      : { faults: form.faults };
    if ('faults' in done) {
      response.status(400);
      return this.show(response, { typed: form.typed, faults: done.faults });
    }
    announce(request, `Agreement ${done.result.reference} is on record`);
    response.redirect(303, agreementAddress(done.result.reference));
  }

  private async show(response: Response, shown: Shown): Promise<void> {
    const organisations = await this.forms.onRecord();
    const awardedBy = awardIn(shown.typed);
    const given = awardedBy && (await this.authority.one(awardedBy)).given;
    const award = given && { words: `${authorityName(given)}: ${given.purpose}` };
    response.render('agreements/form', newAgreementView({ ...shown, organisations }, award));
  }
}

/** The award the form is about, carried along in it. */
function awardIn(typed: TypedGroup): AuthorityKey | undefined {
  const paperId = textIn(typed, 'paper');
  const recommendation = textIn(typed, 'recommendation');
  return paperId === '' || recommendation === '' ? undefined : { paperId, recommendation };
}

/** What a decision says already is not typed again. */
const fieldsOfAward = (given: AuthorityGiven): TypedGroup => ({
  paper: given.paperId,
  recommendation: given.recommendation,
  recipient: given.recipient,
  project: given.purpose,
  from: dateFields(given.period?.from),
  until: dateFields(given.newEndDate ?? given.period?.until),
});

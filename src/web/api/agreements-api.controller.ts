import { Controller, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { AgreementReader } from '../../agreements/agreement.reader';
import { AmendAgreement } from '../../agreements/amend-agreement.action';
import { EnterAgreement } from '../../agreements/enter-agreement.action';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { readAgreementToEnter, readAmendment } from './agreement-body.form';
import { agreementAnswer, standingAnswer } from './agreement.view';
import { Described } from './described';
import { etag } from './etag';
import { PaperListQuery } from './paper-list.form';

/** Agreements with their ledgers. */
@Controller('api/v1/agreements')
export class AgreementsApiController {
  constructor(
    private readonly agreements: AgreementReader,
    private readonly enterAgreement: EnterAgreement,
    private readonly amendAgreement: AmendAgreement,
  ) {}

  @Get()
  @Described({
    does: 'Lists agreements with their ledgers, 25 a page; `words` are searched in reference, organisation and project.',
    answers: 'AgreementListAnswer',
    refuses: [400, 401, 403],
  })
  async list(@Query() { words, page }: PaperListQuery) {
    const listed = await this.agreements.list({ words, page: Number(page ?? 1) });
    return { ...listed, agreements: listed.agreements.map(standingAnswer) };
  }

  @Post()
  @Described({
    does: 'Enters an agreement that was made before, or, with `awardedBy`, one that a decision awards.',
    takes: 'AgreementToEnter',
    answers: 'AgreementAnswer',
    status: 201,
    refuses: [400, 401, 403, 404, 409],
  })
  async enter(
    @RequestPerson() { id }: SignedInPerson,
    @Req() { body }: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { agreement: terms, awardedBy } = readAgreementToEnter(body);
    const actor = { kind: 'person', id } as const;
    const { reference, version } = await this.enterAgreement.run({ actor, terms, awardedBy });
    response
      .location(`/api/v1/agreements/${encodeURIComponent(reference)}`)
      .set('ETag', etag(version));
    return agreementAnswer(await this.agreements.one(reference));
  }

  @Get(':reference')
  @Described({
    does: 'Gives an agreement as it was entered, its authority, its letters and its ledger; the ETag is its version.',
    answers: 'AgreementAnswer',
    refuses: [401, 403, 404],
  })
  async one(@Param('reference') reference: string, @Res({ passthrough: true }) response: Response) {
    const read = await this.agreements.one(reference);
    response.set('ETag', etag(read.agreement.version));
    return agreementAnswer(read);
  }

  @Put(':reference')
  @Described({
    does: 'Puts right what was entered of an agreement, with the reason.',
    takes: 'AgreementToAmend',
    answers: 'AgreementAnswer',
    refuses: [400, 401, 403, 404, 409],
  })
  async amend(
    @RequestPerson() { id }: SignedInPerson,
    @Param('reference') reference: string,
    @Req() { body }: Request,
  ) {
    const { agreement: terms, version, reason } = readAmendment(body);
    const actor = { kind: 'person', id } as const;
    await this.amendAgreement.run({ actor, reference, version, terms, reason });
    return agreementAnswer(await this.agreements.one(reference));
  }
}

import { Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { AgreementReader } from '../../../agreements/agreement.reader';
import { keepsAgreements } from '../../../agreements/agreement-posts';
import { type AuthorityKey } from '../../../agreements/authority';
import { AuthorityReader } from '../../../agreements/authority.reader';
import { Rulebook } from '../../../workflow/rulebook';
import { FormReading } from '../../papers/form/form-reading';
import { decisionView } from './decision.view';

/** Shows what a decision authorised, with one of its forms as it was typed. */
@Injectable()
export class DecisionPage {
  constructor(
    private readonly authority: AuthorityReader,
    private readonly agreements: AgreementReader,
    private readonly rulebook: Rulebook,
  ) {}

  key({ params }: Request): AuthorityKey {
    return { paperId: String(params.paper), recommendation: String(params.recommendation) };
  }

  async show(
    request: Request,
    response: Response,
    { typed, faults } = new FormReading({}),
  ): Promise<void> {
    const authority = await this.authority.one(this.key(request));
    const { agreementId, given } = authority;
    const agreement = agreementId && (await this.agreements.referenceOf(agreementId));
    const later = await this.authority.laterThan(given);
    const view = decisionView({
      ...{ authority, later, typed, faults },
      ...(agreement && { agreement }),
      posts: this.rulebook.scheme.posts,
      keeps: keepsAgreements(request.person?.posts ?? []),
    });
    response.render('agreements/decision', view);
  }
}

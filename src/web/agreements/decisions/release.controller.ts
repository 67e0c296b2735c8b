import { Controller, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { sharesOf } from '../../../agreements/amount';
import { AuthorityReader } from '../../../agreements/authority.reader';
import { ReleaseHeldBack } from '../../../agreements/decisions/release-held-back.action';
import { heldBackOf } from '../../../agreements/ledger/authority-budget';
import { announce } from '../../page-locals.middleware';
import { FormReading } from '../../papers/form/form-reading';
import { typedFields } from '../../papers/form/typed-fields';
import { RequestPerson } from '../../request-person';
import { type SignedInPerson } from '../../request-state';
import { authorityAddress } from '../agreement-address';
import { doneOrFaults } from '../../refused.form';
import { readRelease } from './decision.form';
import { DecisionPage } from './decision-page';

/** That a later decision has authorised money held back. */
@Controller('agreements/decisions/:paper/:recommendation/release')
export class ReleaseController {
  constructor(
    private readonly page: DecisionPage,
    private readonly authority: AuthorityReader,
    private readonly releaseHeldBack: ReleaseHeldBack,
  ) {}

  @Post()
  async release(
    @RequestPerson() { id }: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const from = this.page.key(request);
    const shares = sharesOf(heldBackOf(await this.authority.one(from)));
    const form = new FormReading(typedFields(request.body as Record<string, unknown>));
    const released = readRelease(form, shares);
    const actor = { kind: 'person', id } as const;
    const done = released
      ? await doneOrFaults(
          () => this.releaseHeldBack.run({ actor, from, ...released }),
          ({ at }) => (at.pointer === '/money' ? 'release.sum0' : 'by'),
        )
      : { faults: form.faults };
    if ('faults' in done) {
      response.status(400);
      await this.page.show(request, response, new FormReading(form.typed, '', done.faults));
      return;
    }
    announce(request, 'The release is on record');
    response.redirect(303, authorityAddress(from));
  }
}

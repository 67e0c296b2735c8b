import { Controller, Get, Param, Query, Render } from '@nestjs/common';
import { AgreementReader } from '../../agreements/agreement.reader';
import { keepsAgreements } from '../../agreements/agreement-posts';
import { businessDate, Clock } from '../../platform/clock';
import { PaperListQuery } from '../api/paper-list.form';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { agreementListView, type AgreementListView } from './agreement-list.view';
import { agreementView, type AgreementView } from './page/agreement.view';

@Controller('agreements')
export class AgreementsController {
  constructor(
    private readonly agreements: AgreementReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Render('agreements/list')
  async list(
    @RequestPerson() { posts }: SignedInPerson,
    @Query() { words = '', page = '1' }: PaperListQuery,
  ): Promise<AgreementListView> {
    const all = await this.agreements.list({ words, page: Number(page) });
    const waiting = await this.agreements.unassigned();
    return agreementListView({ words, all, waiting, keeps: keepsAgreements(posts) });
  }

  @Get(':reference')
  @Render('agreements/agreement')
  async one(
    @RequestPerson() { posts }: SignedInPerson,
    @Param('reference') reference: string,
  ): Promise<AgreementView> {
    const read = await this.agreements.one(reference);
    const moment = { now: this.clock.now(), today: businessDate(this.clock) };
    return agreementView(read, moment, keepsAgreements(posts));
  }
}

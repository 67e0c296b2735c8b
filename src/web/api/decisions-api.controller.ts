import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { DecisionChangesReader } from '../../register/decision-changes.reader';
import { DecisionListReader } from '../../register/decision-list.reader';
import { DecisionReader } from '../../register/decision.reader';
import { DecisionListQuery } from '../register/decision-list.form';
import { sendPublic } from '../register/send-public';
import { Described } from './described';
import { decisionAnswer, decisionListAnswer } from './published-decision.view';

const JSON_TYPE = 'application/json; charset=utf-8';

/** The public register as data: no session, no key. */
@Controller('api/v1/decisions')
export class DecisionsApiController {
  constructor(
    private readonly lists: DecisionListReader,
    private readonly decisions: DecisionReader,
    private readonly changes: DecisionChangesReader,
  ) {}

  @Get()
  @Described({
    does: 'Lists published decisions, 20 a page, the latest decided first; `words` are searched, `month` is that of the decision. For anybody.',
    answers: 'DecisionListAnswer',
    refuses: [400],
  })
  async list(
    @Query() { words, month, page = '1' }: DecisionListQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const all = await this.lists.list({ words, month, page: Number(page) });
    const body = JSON.stringify(decisionListAnswer(all));
    sendPublic(request, response, { type: JSON_TYPE, body });
  }

  @Get(':ref')
  @Described({
    does: 'Gives a published decision, with what later decisions changed; `ref` is its number as `pcd-1653`. For anybody.',
    answers: 'DecisionAnswer',
    refuses: [404],
  })
  async one(
    @Param('ref') address: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const decision = await this.decisions.one(address);
    const changes = await this.changes.of(decision.entry);
    const body = JSON.stringify(decisionAnswer(decision, changes));
    sendPublic(request, response, { type: JSON_TYPE, body });
  }
}

import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type Configuration } from '../../platform/configuration';
import { CONFIGURATION } from '../../platform/platform.module';
import { DecisionListReader } from '../../register/decision-list.reader';
import { DecisionReader } from '../../register/decision.reader';
import { DecisionListQuery } from './decision-list.form';
import { decisionListView } from './decision-list.view';
import { feedView } from './feed.view';
import { renderPublic } from './send-public';

const LATEST = 50;
const ATOM = 'application/atom+xml; charset=utf-8';

/** The public register: what was decided, for anybody, without a session. */
@Controller()
export class RegisterController {
  constructor(
    private readonly lists: DecisionListReader,
    private readonly decisions: DecisionReader,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get('decisions')
  async list(
    @Query() { words = '', month, page = '1' }: DecisionListQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const all = await this.lists.list({ words, month, page: Number(page) });
    renderPublic(request, response, ['register/list', decisionListView({ words, month }, all)]);
  }

  @Get('decisions.atom')
  async feed(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { publicUrl } = this.configuration;
    const view = feedView(await this.decisions.latest(LATEST), publicUrl);
    renderPublic(request, response, ['register/feed', view, ATOM]);
  }

  @Get('decisions/data')
  data(@Req() request: Request, @Res() response: Response): void {
    renderPublic(request, response, ['register/data', { title: ['Data and feeds'] }]);
  }
}

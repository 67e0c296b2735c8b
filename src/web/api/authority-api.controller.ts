import { Controller, Get, Param } from '@nestjs/common';
import { AgreementReader } from '../../agreements/agreement.reader';
import { AuthorityReader } from '../../agreements/authority.reader';
import { authorityAnswer } from './agreement.view';
import { Described } from './described';

/** Authority that decisions have given. */
@Controller('api/v1/authority')
export class AuthorityApiController {
  constructor(
    private readonly authority: AuthorityReader,
    private readonly agreements: AgreementReader,
  ) {}

  @Get()
  @Described({
    does: 'Lists decided money that no agreement has yet.',
    answers: 'AuthorityListAnswer',
    refuses: [401, 403],
  })
  async list() {
    return { authorities: await this.agreements.unassigned() };
  }

  @Get(':paper/:recommendation')
  @Described({
    does: 'Gives what one recommendation of a decided paper authorised, and what became of it.',
    answers: 'AuthorityAnswer',
    refuses: [401, 403, 404],
  })
  async one(@Param('paper') paperId: string, @Param('recommendation') recommendation: string) {
    return authorityAnswer(await this.authority.one({ paperId, recommendation }));
  }
}

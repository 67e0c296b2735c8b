import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Asked } from '../../papers/paper.reader';
import { GiveAdvice } from '../../workflow/give-advice.action';
import { ClearPaper } from '../../workflow/clear-paper.action';
import { ReturnPaper } from '../../workflow/return-paper.action';
import { AdviceForm, opinionOf, ReturnForm, ShownForm } from './act.form';
import { AskedPaper } from './asked-paper';
import { Described } from './described';
import { passageAnswer, type PassageAnswer } from './passage.view';

/** What advisers and the head of service do; a paper is returned by whoever it is with. */
@Controller('api/v1/papers/:number')
export class ReviewActsApiController {
  constructor(
    private readonly giveAdvice: GiveAdvice,
    private readonly clearPaper: ClearPaper,
    private readonly returnPaper: ReturnPaper,
  ) {}

  @Post('advice/:advice')
  @Described({
    does: 'Gives the advice you were called for; “not required” is one too, with its reason.',
    answers: 'PassageAnswer',
    status: 201,
    refuses: [400, 401, 403, 404, 409],
  })
  async advise(
    @AskedPaper() { viewer: person, number }: Asked,
    @Param('advice') advice: string,
    @Body() body: AdviceForm,
  ): Promise<PassageAnswer> {
    return passageAnswer(
      await this.giveAdvice.run({
        person,
        number,
        advice,
        opinion: opinionOf(body),
        shown: body.shown,
      }),
    );
  }

  @Post('clearance')
  @Described({
    does: 'Clears the paper.',
    answers: 'PassageAnswer',
    status: 201,
    refuses: [400, 401, 403, 404, 409],
  })
  async clear(
    @AskedPaper() { viewer: person, number }: Asked,
    @Body() { shown }: ShownForm,
  ): Promise<PassageAnswer> {
    return passageAnswer(await this.clearPaper.run({ person, number, shown }));
  }

  @Post('return')
  @Described({
    does: 'Returns the paper to its author; `rerun` says what has to run again.',
    answers: 'PassageAnswer',
    status: 201,
    refuses: [400, 401, 403, 404, 409],
  })
  async return(
    @AskedPaper() { viewer: person, number }: Asked,
    @Body() { reason, rerun }: ReturnForm,
  ): Promise<PassageAnswer> {
    return passageAnswer(await this.returnPaper.run({ person, number, reason, rerun }));
  }
}

import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Asked } from '../../papers/paper.reader';
import { SubmitPaper } from '../../workflow/submit-paper.action';
import { AnswerObjection } from '../../workflow/answer-objection.action';
import { WithdrawPaper } from '../../workflow/withdraw-paper.action';
import { ObjectionAnswerForm, ReasonForm, ShownForm } from './act.form';
import { AskedPaper } from './asked-paper';
import { Described } from './described';
import { passageAnswer, type PassageAnswer } from './passage.view';

/** What the author of a paper does to send it on its way, or to end it. */
@Controller('api/v1/papers/:number')
export class AuthorActsApiController {
  constructor(
    private readonly submitPaper: SubmitPaper,
    private readonly answerObjection: AnswerObjection,
    private readonly withdrawPaper: WithdrawPaper,
  ) {}

  @Post('submission')
  @Described({
    does: 'Submits the paper: advisers are called, the decision-maker is asked for interests.',
    answers: 'PassageAnswer',
    status: 201,
    refuses: [400, 401, 403, 404, 409],
  })
  async submit(
    @AskedPaper() { viewer: person, number }: Asked,
    @Body() { shown }: ShownForm,
  ): Promise<PassageAnswer> {
    return passageAnswer(await this.submitPaper.run({ person, number, shown }));
  }

  @Post('advice/:advice/answer')
  @Described({
    does: 'Answers an objection.',
    answers: 'PassageAnswer',
    status: 201,
    refuses: [400, 401, 403, 404, 409],
  })
  async answer(
    @AskedPaper() { viewer: person, number }: Asked,
    @Param('advice') advice: string,
    @Body() { objection, answer: text }: ObjectionAnswerForm,
  ): Promise<PassageAnswer> {
    return passageAnswer(
      await this.answerObjection.run({ person, number, advice, objection, text }),
    );
  }

  @Post('withdrawal')
  @Described({
    does: 'Withdraws the paper for good.',
    answers: 'PassageAnswer',
    status: 201,
    refuses: [400, 401, 403, 404, 409],
  })
  async withdraw(
    @AskedPaper() { viewer: person, number }: Asked,
    @Body() { reason }: ReasonForm,
  ): Promise<PassageAnswer> {
    return passageAnswer(await this.withdrawPaper.run({ person, number, reason }));
  }
}

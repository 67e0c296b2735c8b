import { Body, Controller, Post } from '@nestjs/common';
import { type Asked } from '../../papers/paper.reader';
import { RefusePaper } from '../../workflow/refuse-paper.action';
import { PostponeDecision } from '../../workflow/postpone-decision.action';
import { ResumeDecision } from '../../workflow/resume-decision.action';
import { InterestsForm, interestsOf, PostponementForm, ReasonShownForm } from './act.form';
import { AskedPaper } from './asked-paper';
import { Described } from './described';
import { passageAnswer, type PassageAnswer } from './passage.view';

/** What the decision-maker may do without a signature. */
@Controller('api/v1/papers/:number')
export class DecisionApiController {
  constructor(
    private readonly refusePaper: RefusePaper,
    private readonly postponeDecision: PostponeDecision,
    private readonly resumeDecision: ResumeDecision,
  ) {}

  @Post('refusal')
  @Described({
    does: 'Refuses what the paper asks for.',
    answers: 'PassageAnswer',
    status: 201,
    refuses: [400, 401, 403, 404, 409],
  })
  async refuse(
    @AskedPaper() { viewer: person, number }: Asked,
    @Body() { reason, shown }: ReasonShownForm,
  ): Promise<PassageAnswer> {
    return passageAnswer(await this.refusePaper.run({ person, number, reason, shown }));
  }

  @Post('postponement')
  @Described({
    does: 'Puts the decision off.',
    answers: 'PassageAnswer',
    status: 201,
    refuses: [400, 401, 403, 404, 409],
  })
  async postpone(
    @AskedPaper() { viewer: person, number }: Asked,
    @Body() { reason, until }: PostponementForm,
  ): Promise<PassageAnswer> {
    return passageAnswer(await this.postponeDecision.run({ person, number, reason, until }));
  }

  @Post('resumption')
  @Described({
    does: 'Takes a postponed decision up again, with interests confirmed.',
    answers: 'PassageAnswer',
    status: 201,
    refuses: [400, 401, 403, 404, 409],
  })
  async resume(
    @AskedPaper() { viewer: person, number }: Asked,
    @Body() body: InterestsForm,
  ): Promise<PassageAnswer> {
    return passageAnswer(
      await this.resumeDecision.run({
        person,
        number,
        interests: interestsOf(body),
        shown: body.shown,
      }),
    );
  }
}

import { Body, Controller, Post } from '@nestjs/common';
import { type Asked } from '../../papers/paper.reader';
import { DeclareInterests } from '../../workflow/declare-interests.action';
import { RecordDispensation } from '../../workflow/record-dispensation.action';
import { ReRoutePaper } from '../../workflow/re-route-paper.action';
import { DispensationForm, InterestsForm, interestsOf, ReRouteForm } from './act.form';
import { AskedPaper } from './asked-paper';
import { Described } from './described';
import { passageAnswer, type PassageAnswer } from './passage.view';

/** The decision-maker’s interests, and what is done about them. */
@Controller('api/v1/papers/:number')
export class InterestsApiController {
  constructor(
    private readonly declareInterests: DeclareInterests,
    private readonly recordDispensation: RecordDispensation,
    private readonly reRoutePaper: ReRoutePaper,
  ) {}

  @Post('interests')
  @Described({
    does: 'Declares your interests in the matter, or that there are none.',
    answers: 'PassageAnswer',
    status: 201,
    refuses: [400, 401, 403, 404, 409],
  })
  async declare(
    @AskedPaper() { viewer: person, number }: Asked,
    @Body() body: InterestsForm,
  ): Promise<PassageAnswer> {
    return passageAnswer(
      await this.declareInterests.run({
        person,
        number,
        interests: interestsOf(body),
        shown: body.shown,
      }),
    );
  }

  @Post('dispensation')
  @Described({
    does: 'Records that a prejudicial interest does not keep its holder from deciding.',
    answers: 'PassageAnswer',
    status: 201,
    refuses: [400, 401, 403, 404, 409],
  })
  async dispense(
    @AskedPaper() { viewer: person, number }: Asked,
    @Body() { declaration, reason, shown }: DispensationForm,
  ): Promise<PassageAnswer> {
    return passageAnswer(
      await this.recordDispensation.run({ person, number, declaration, reason, shown }),
    );
  }

  @Post('re-route')
  @Described({
    does: 'Gives the decision to another post, of the same rank or higher.',
    answers: 'PassageAnswer',
    status: 201,
    refuses: [400, 401, 403, 404, 409],
  })
  async reRoute(
    @AskedPaper() { viewer: person, number }: Asked,
    @Body() { to, reason }: ReRouteForm,
  ): Promise<PassageAnswer> {
    return passageAnswer(await this.reRoutePaper.run({ person, number, to, reason }));
  }
}

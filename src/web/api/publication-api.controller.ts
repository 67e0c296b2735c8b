import { Body, Controller, Post } from '@nestjs/common';
import { type Asked } from '../../papers/paper.reader';
import { CorrectDecision, type Corrected } from '../../workflow/correct-decision.action';
import { PublishPaper } from '../../workflow/publish-paper.action';
import { CorrectionForm, ShownForm } from './act.form';
import { AskedPaper } from './asked-paper';
import { Described } from './described';
import { passageAnswer, type PassageAnswer } from './passage.view';

const REFUSES = [400, 401, 403, 404, 409];

/** What governance does once a paper is decided. */
@Controller('api/v1/papers/:number')
export class PublicationApiController {
  constructor(
    private readonly publishPaper: PublishPaper,
    private readonly correctDecision: CorrectDecision,
  ) {}

  @Post('publication')
  @Described({
    does: 'Publishes the decision; `shown` is the SHA-256 of the signed document.',
    answers: 'PassageAnswer',
    status: 201,
    refuses: REFUSES,
  })
  async publish(
    @AskedPaper() { viewer: person, number }: Asked,
    @Body() { shown }: ShownForm,
  ): Promise<PassageAnswer> {
    return passageAnswer(await this.publishPaper.run({ person, number, shown }));
  }

  @Post('correction')
  @Described({
    does: 'Adds a dated notice to a published decision; the original stays. `notice` is the number it is to have, from 1.',
    answers: 'CorrectionAnswer',
    status: 201,
    refuses: REFUSES,
  })
  async correct(
    @AskedPaper() { viewer: person, number }: Asked,
    @Body() { words, notice }: CorrectionForm,
  ): Promise<Corrected> {
    return this.correctDecision.run({ person, number, words, notice });
  }
}

import { Body, Controller, Post } from '@nestjs/common';
import { NotAllowed } from '../../kernel/errors';
import { type Asked } from '../../papers/paper.reader';
import { GrantStepUp, type StepUpAsked } from '../../people/step-up/grant-step-up.action';
import { PassageReader } from '../../workflow/passage.reader';
import { SignPaper } from '../../workflow/sign-paper.action';
import { TooManyTries } from '../errors/request-errors';
import { ApprovalForm, DecisionForm, interestsOf } from './act.form';
import { AskedPaper } from './asked-paper';
import { Described } from './described';
import { passageAnswer, type PassageAnswer } from './passage.view';

const REFUSES = [400, 401, 403, 404, 409, 429];

/** The two signatures. Each takes the password again, for that act on that document alone. */
@Controller('api/v1/papers/:number')
export class SigningApiController {
  constructor(
    private readonly passages: PassageReader,
    private readonly stepUp: GrantStepUp,
    private readonly signPaper: SignPaper,
  ) {}

  @Post('approval')
  @Described({
    does: 'Approves the request by a signature on exactly the document shown.',
    answers: 'PassageAnswer',
    status: 201,
    refuses: REFUSES,
  })
  async approve(
    @AskedPaper() asked: Asked,
    @Body() { shown, password, code }: ApprovalForm,
  ): Promise<PassageAnswer> {
    const { viewer: person, number } = asked;
    await this.prove(asked, { act: 'approve', sha256: shown, password, code });
    await this.signPaper.run({ person, number, slot: 'approve', shown });
    return passageAnswer(await this.passages.one(asked));
  }

  @Post('decision')
  @Described({
    does: 'Decides by a signature on exactly the document shown, with interests confirmed.',
    answers: 'PassageAnswer',
    status: 201,
    refuses: REFUSES,
  })
  async decide(
    @AskedPaper() asked: Asked,
    @Body() { password, code, ...body }: DecisionForm,
  ): Promise<PassageAnswer> {
    const { viewer: person, number } = asked;
    const { shown } = body;
    await this.prove(asked, { act: 'decide', sha256: shown, password, code });
    const interests = interestsOf(body);
    await this.signPaper.run({ person, number, slot: 'decide', shown, interests });
    return passageAnswer(await this.passages.one(asked));
  }

  /** Nobody's password is asked about for a paper that is not theirs to know. */
  private async prove(asked: Asked, proof: Omit<StepUpAsked, 'personId'>): Promise<void> {
    await this.passages.one(asked);
    const { outcome } = await this.stepUp.run({ personId: asked.viewer, ...proof });
    if (outcome === 'locked') throw new TooManyTries();
    if (outcome === 'wrong') throw new NotAllowed('signing with this password or code');
  }
}

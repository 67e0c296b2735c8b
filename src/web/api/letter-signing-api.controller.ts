import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { NotAllowed } from '../../kernel/errors';
import { LetterReader } from '../../letters/letter.reader';
import { SIGN_LETTER, SignLetter } from '../../letters/sign-letter.action';
import { GrantStepUp } from '../../people/step-up/grant-step-up.action';
import { TooManyTries } from '../errors/request-errors';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { ApprovalForm } from './act.form';
import { Described } from './described';
import { letterAnswer, type LetterAnswer } from './letter.view';

/** The body's signature: it takes the password again, for that file alone. */
@Controller('api/v1/letters/:number/signature')
export class LetterSigningApiController {
  constructor(
    private readonly letters: LetterReader,
    private readonly stepUp: GrantStepUp,
    private readonly signLetter: SignLetter,
  ) {}

  @Post()
  @HttpCode(200)
  @Described({
    does: 'Signs exactly the accepted file shown, by which the letter comes into force.',
    answers: 'LetterAnswer',
    refuses: [400, 401, 403, 404, 409, 429, 503],
  })
  async sign(
    @RequestPerson() { id: person }: SignedInPerson,
    @Param('number') number: string,
    @Body() { shown, password, code }: ApprovalForm,
  ): Promise<LetterAnswer> {
    const asked = { viewer: person, number };
    // Nobody's password is asked about for a letter that is not theirs to know.
    await this.letters.one(asked);
    const proof = { personId: person, act: SIGN_LETTER, sha256: shown, password, code };
    const { outcome } = await this.stepUp.run(proof);
    if (outcome === 'locked') throw new TooManyTries();
    if (outcome === 'wrong') throw new NotAllowed('signing with this password or code');
    await this.signLetter.run({ person, number, shown });
    return letterAnswer(await this.letters.one(asked));
  }
}

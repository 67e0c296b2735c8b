import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { LetterReader } from '../../letters/letter.reader';
import { MalformedBody } from '../errors/request-errors';
import { LetterActRuns } from '../letters/acts/letter-act-runs';
import { type LetterActSent } from '../letters/acts/letter-act.form';
import { type LetterActPath } from '../letters/acts/letter-act-words';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { UPLOAD_BODY } from '../upload.middleware';
import { Described } from './described';
import {
  readAnotherSignatory,
  readReasonBody,
  readReplyBody,
  readShownBody,
  readVersionBody,
  readWordsBody,
} from './letter-body.form';
import { letterAnswer, type LetterAnswer } from './letter.view';

const REFUSES = [400, 401, 403, 404, 409];

interface Doing {
  shown?: string;
  version?: number;
  sent?: Partial<LetterActSent>;
}

/** One act on a letter each; what an act is bound to is in `yours` of the letter. */
@Controller('api/v1/letters/:number')
export class LetterActsApiController {
  constructor(
    private readonly letters: LetterReader,
    private readonly runs: LetterActRuns,
  ) {}

  @Post('proposal')
  @HttpCode(200)
  @Described({
    does: 'Freezes the letter as a PDF to be cleared; refused with every finding at once.',
    takes: 'VersionShown',
    answers: 'LetterAnswer',
    refuses: REFUSES,
  })
  propose(
    @RequestPerson() by: SignedInPerson,
    @Param('number') number: string,
    @Req() { body }: Request,
  ) {
    return this.does('propose', { by, number }, readVersionBody(body));
  }

  @Post('clearance')
  @HttpCode(200)
  @Described({
    does: 'Clears exactly the file shown and reserves its money; never by whoever prepared it.',
    takes: 'LetterShown',
    answers: 'LetterAnswer',
    refuses: REFUSES,
  })
  clear(
    @RequestPerson() by: SignedInPerson,
    @Param('number') number: string,
    @Req() { body }: Request,
  ) {
    return this.does('clear', { by, number }, readShownBody(body));
  }

  @Post('return')
  @HttpCode(200)
  @Described({
    does: 'Returns a letter that waits to be cleared, with the reason.',
    takes: 'LetterReason',
    answers: 'LetterAnswer',
    refuses: REFUSES,
  })
  return(
    @RequestPerson() by: SignedInPerson,
    @Param('number') number: string,
    @Req() { body }: Request,
  ) {
    return this.does('return', { by, number }, { sent: { words: readReasonBody(body).reason } });
  }

  @Post('issue')
  @HttpCode(200)
  @Described({
    does: 'Sends exactly the file shown to its signatory, by a link that no answer ever shows.',
    takes: 'LetterShown',
    answers: 'LetterAnswer',
    refuses: REFUSES,
  })
  issue(
    @RequestPerson() by: SignedInPerson,
    @Param('number') number: string,
    @Req() { body }: Request,
  ) {
    return this.does('issue', { by, number }, readShownBody(body));
  }

  @Post('reminder')
  @HttpCode(200)
  @Described({
    does: 'Reminds the signatory by a new link; the earlier one stops working.',
    answers: 'LetterAnswer',
    refuses: REFUSES,
  })
  remind(@RequestPerson() by: SignedInPerson, @Param('number') number: string) {
    return this.does('remind', { by, number }, {});
  }

  @Post('re-issue')
  @HttpCode(200)
  @Described({
    does: 'Sends the same letter to another verified signatory, with the reason.',
    takes: 'AnotherSignatory',
    answers: 'LetterAnswer',
    refuses: REFUSES,
  })
  reissue(
    @RequestPerson() by: SignedInPerson,
    @Param('number') number: string,
    @Req() { body }: Request,
  ) {
    const { signatoryId, reason } = readAnotherSignatory(body);
    return this.does('re-issue', { by, number }, { sent: { signatoryId, words: reason } });
  }

  @Post('answer')
  @HttpCode(200)
  @Described({
    does: 'Answers the question the signatory asked.',
    takes: 'LetterWords',
    answers: 'LetterAnswer',
    refuses: REFUSES,
  })
  answer(
    @RequestPerson() by: SignedInPerson,
    @Param('number') number: string,
    @Req() { body }: Request,
  ) {
    return this.does('answer', { by, number }, { sent: readWordsBody(body) });
  }

  @Post('record-reply')
  @HttpCode(200)
  @Described({
    does: 'Records a letter that was signed on paper or elsewhere, with its scan of at most 20 MB.',
    takes: 'ReplyToRecord',
    consumes: UPLOAD_BODY,
    answers: 'LetterAnswer',
    refuses: [...REFUSES, 503],
  })
  record(
    @RequestPerson() by: SignedInPerson,
    @Param('number') number: string,
    @Req() { body, file }: Request,
  ) {
    const reply = readReplyBody(body);
    if (!file) throw new MalformedBody([{ pointer: '/file', expected: 'must be a file' }]);
    return this.does('record-reply', { by, number }, { sent: { reply, scan: file.buffer } });
  }

  @Post('reply-confirmation')
  @HttpCode(200)
  @Described({
    does: 'Confirms a reply given elsewhere by its scan; never by whoever recorded it.',
    takes: 'LetterShown',
    answers: 'LetterAnswer',
    refuses: [...REFUSES, 503],
  })
  confirm(
    @RequestPerson() by: SignedInPerson,
    @Param('number') number: string,
    @Req() { body }: Request,
  ) {
    return this.does('confirm', { by, number }, readShownBody(body));
  }

  @Post('supersession')
  @HttpCode(200)
  @Described({
    does: 'Ends the letter and begins another with the same terms in its place.',
    takes: 'LetterReason',
    answers: 'LetterAnswer',
    refuses: REFUSES,
  })
  supersede(
    @RequestPerson() by: SignedInPerson,
    @Param('number') number: string,
    @Req() { body }: Request,
  ) {
    return this.does('supersede', { by, number }, { sent: { words: readReasonBody(body).reason } });
  }

  @Post('withdrawal')
  @HttpCode(200)
  @Described({
    does: 'Withdraws the letter: its link stops working and its money is free.',
    takes: 'LetterReason',
    answers: 'LetterAnswer',
    refuses: REFUSES,
  })
  withdraw(
    @RequestPerson() by: SignedInPerson,
    @Param('number') number: string,
    @Req() { body }: Request,
  ) {
    return this.does('withdraw', { by, number }, { sent: { words: readReasonBody(body).reason } });
  }

  private async does(
    act: LetterActPath,
    { by: { id: person }, number }: { by: SignedInPerson; number: string },
    { shown = '', version = 0, sent = {} }: Doing,
  ): Promise<LetterAnswer> {
    const said = { words: '', signatoryId: '', ...sent };
    await this.runs.run(act, { person, number, shown, version }, said);
    return letterAnswer(await this.letters.one({ viewer: person, number }));
  }
}

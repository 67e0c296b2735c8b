import { Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { LetterReader } from '../../letters/letter.reader';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { sendPreview } from '../send-preview';
import { LettersQuery } from '../letters/board/letters.form';
import { LetterActRuns } from '../letters/acts/letter-act-runs';
import { LetterFile } from '../letters/page/letter-file';
import { Described } from './described';
import { etag } from './etag';
import { readDoneBody, readLetterToBegin, readTermsToSave } from './letter-body.form';
import { letterAnswer, letterStanding, obligationAnswer } from './letter.view';
import { DoObligation } from '../../letters/do-obligation.action';
import { PrepareLetter } from '../../letters/prepare-letter.action';
import { ReviseLetter } from '../../letters/revise-letter.action';

/** Letters under agreements: listed, begun, filled in and read. */
@Controller('api/v1')
export class LettersApiController {
  constructor(
    private readonly letters: LetterReader,
    private readonly runs: LetterActRuns,
    private readonly file: LetterFile,
  ) {}

  @Get('letters')
  @Described({
    does: 'Lists letters, the latest first, 25 a page; `which` is under-way, in-force or closed.',
    answers: 'LetterListAnswer',
    refuses: [400, 401, 403],
  })
  async list(
    @RequestPerson() { id: viewer }: SignedInPerson,
    @Query() { words, which, page = '1' }: LettersQuery,
  ) {
    const all = await this.letters.list({ viewer, words, which, page: Number(page) });
    return { ...all, letters: all.letters.map(letterStanding) };
  }

  @Post('agreements/:reference/letters')
  @Described({
    does: 'Begins a letter under an agreement; everything its decision says is taken from it.',
    takes: 'LetterToBegin',
    answers: 'LetterAnswer',
    status: 201,
    refuses: [400, 401, 403, 404, 409],
  })
  async begin(
    @RequestPerson() { id: person }: SignedInPerson,
    @Req() { params, body }: Request<Record<string, string>>,
    @Res({ passthrough: true }) response: Response,
  ) {
    const agreement = params.reference ?? '';
    const asked = { person, agreement, ...readLetterToBegin(body) };
    const { number } = await this.runs.get(PrepareLetter).run(asked);
    response.location(`/api/v1/letters/${encodeURIComponent(number)}`);
    return letterAnswer(await this.letters.one({ viewer: person, number }));
  }

  @Get('letters/:number')
  @Described({
    does: 'Gives a letter with its sums, what keeps it from going on and what is yours to do; the ETag is its version.',
    answers: 'LetterAnswer',
    refuses: [401, 403, 404],
  })
  async one(
    @RequestPerson() { id: viewer }: SignedInPerson,
    @Param('number') number: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    const letter = await this.letters.one({ viewer, number });
    response.set('ETag', etag(letter.version));
    return letterAnswer(letter);
  }

  @Put('letters/:number/terms')
  @Described({
    does: 'Saves what the decision leaves open, whole; a file that waited to be cleared is void.',
    takes: 'LetterTermsToSave',
    answers: 'LetterAnswer',
    refuses: [400, 401, 403, 404, 409],
  })
  async save(
    @RequestPerson() { id: person }: SignedInPerson,
    @Param('number') number: string,
    @Req() { body }: Request,
  ) {
    await this.runs.get(ReviseLetter).run({ person, number, ...readTermsToSave(body) });
    return letterAnswer(await this.letters.one({ viewer: person, number }));
  }

  @Get('letters/:number/letter.pdf')
  @Described({
    does: 'Gives the exact file as it stands; before it is sent to be cleared, a draft.',
    produces: 'application/pdf',
    refuses: [401, 403, 404, 503],
  })
  async pdf(
    @RequestPerson() { id: viewer }: SignedInPerson,
    @Param('number') number: string,
    @Res() response: Response,
  ): Promise<void> {
    sendPreview(response, await this.file.pdf({ viewer, number }));
  }

  @Get('letters/:number/obligations')
  @Described({
    does: 'Lists the reports and conditions that a letter in force opened.',
    answers: 'ObligationsAnswer',
    refuses: [401, 403, 404],
  })
  async obligations(
    @RequestPerson() { id: viewer }: SignedInPerson,
    @Param('number') number: string,
  ) {
    const obligations = await this.letters.obligations({ viewer, number });
    return { obligations: obligations.map(obligationAnswer) };
  }

  @Post('letters/:number/obligations/:obligation')
  @HttpCode(204)
  @Described({
    does: 'Records a report or condition as done; once done it stays so.',
    takes: 'ObligationDone',
    status: 204,
    refuses: [400, 401, 403, 404],
  })
  async done(
    @RequestPerson() { id: person }: SignedInPerson,
    @Param('obligation') obligation: string,
    @Req() { body }: Request,
  ): Promise<void> {
    await this.runs.get(DoObligation).run({ person, obligation, ...readDoneBody(body) });
  }
}

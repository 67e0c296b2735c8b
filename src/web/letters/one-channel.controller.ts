import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { AllowOneChannel } from '../../letters/reply/allow-one-channel.action';
import { errorList } from '../papers/form/form.view';
import { type FormFault } from '../papers/form/form-reading';
import { announce } from '../page-locals.middleware';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { letterAddress } from './letter-address';
import { LetterScenes } from './letter-scene';

const LONGEST = 1000;
const NAME = 'because';

function faultsOf(because: string): FormFault[] {
  if (because === '') return [{ name: NAME, message: 'Enter why the code goes by e-mail' }];
  if (because.length <= LONGEST) return [];
  return [{ name: NAME, message: `Enter ${LONGEST} characters or fewer` }];
}

function oneChannelPage(number: string, because = '', faults: readonly FormFault[] = []): object {
  const [fault] = faults;
  return {
    title: ['Let the code go by e-mail', `Letter ${number}`],
    backLink: { text: `Letter ${number}`, href: letterAddress(number) },
    errors: errorList(faults),
    error: fault && { text: fault.message },
    ...{ number, because, address: letterAddress(number) },
  };
}

/** Where the commercial team says why the code of a letter goes the same way as its link. */
@Controller('letters/:number/one-channel')
export class OneChannelController {
  constructor(
    private readonly scenes: LetterScenes,
    private readonly allow: AllowOneChannel,
  ) {}

  @Get()
  async page(
    @RequestPerson() { id: viewer }: SignedInPerson,
    @Param('number') number: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.scenes.of({ viewer, number });
    response.render('letters/one-channel', oneChannelPage(number));
  }

  @Post()
  async act(
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const number = String(request.params.number);
    const because = typeof body[NAME] === 'string' ? body[NAME].trim() : '';
    const faults = faultsOf(because);
    if (faults.length > 0) {
      response.status(400);
      return response.render('letters/one-channel', oneChannelPage(number, because, faults));
    }
    await this.allow.run({ person: request.person?.id ?? '', letter: number, because });
    announce(request, `The code of letter ${number} goes by e-mail`);
    response.redirect(303, letterAddress(number));
  }
}

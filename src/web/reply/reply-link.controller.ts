import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { whereCodeGoes } from '../../letters/reply/reply-channel';
import { AskForCode } from '../../letters/reply/ask-for-code.action';
import { OpenReplyLink } from '../../letters/reply/open-reply-link.action';
import { sessionHash } from '../../letters/reply/reply-session-hash';
import { TooManyTries } from '../errors/request-errors';
import { fieldsOf } from './reply-body';
import { setReplyCookie } from './reply-cookie';
import { CODE_PAGE, showUnknown } from './reply-visits';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function tooMany(response: Response, seconds: number): never {
  response.set('Retry-After', String(seconds));
  throw new TooManyTries();
}

/** Where the link of a letter leads. Opening it changes nothing: mail scanners open every link. */
@Controller('reply')
export class ReplyLinkController {
  constructor(
    private readonly links: OpenReplyLink,
    private readonly codes: AskForCode,
  ) {}

  @Get(':token')
  async page(
    @Param('token') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const looked = await this.links.look({ token, address: request.ip ?? '' });
    if (looked.outcome === 'wait') tooMany(response, looked.seconds);
    if (looked.outcome !== 'known') return showUnknown(response);
    const { channel } = looked.letter;
    const where = channel ? whereCodeGoes(channel) : 'you';
    response.render('reply/open', { title: ['You have a letter'], token, where });
  }

  /** The token goes out of the address here: from now on the browser is known by a cookie. */
  @Post()
  async open(@Req() request: Request, @Res() response: Response): Promise<void> {
    const address = request.ip ?? '';
    const token = textOf(fieldsOf(request).token);
    const opened = await this.links.run({ token, address });
    if (opened.outcome === 'wait') tooMany(response, opened.seconds);
    if (opened.outcome !== 'opened') return showUnknown(response);
    setReplyCookie(request, response, opened.id);
    const { tokenHash, letterId } = opened;
    const session = { idHash: sessionHash(opened.id), tokenHash, letterId };
    await this.codes.run({ session, address });
    response.redirect(303, CODE_PAGE);
  }
}

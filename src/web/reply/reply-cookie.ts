import { createHash, timingSafeEqual } from 'node:crypto';
import { type NextFunction, type Request, type Response } from 'express';
import { ForeignRequest } from '../errors/request-errors';
import { isFromElsewhere } from '../from-elsewhere';
import { isReply } from './reply-path';

const NAME = 'decision-papers-reply';
const ID = /^[A-Za-z0-9_-]{43}$/;
const FIELD = '_form';

/** The prefix makes browsers insist on https (RFC 6265bis, 4.1.3.1). */
const nameOf = (request: Request): string => (request.secure ? `__Secure-${NAME}` : NAME);

/** The session id that the browser sent; undefined where it has none. */
export function replyCookie(request: Request): string | undefined {
  const name = nameOf(request);
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  const value = pairs.find(([key]) => key === name)?.[1];
  return value !== undefined && ID.test(value) ? value : undefined;
}

/** No other page of ours is sent it, and no page elsewhere can have it sent. */
export function setReplyCookie(request: Request, response: Response, id: string): void {
  const { secure } = request;
  response.cookie(nameOf(request), id, {
    httpOnly: true,
    sameSite: 'strict',
    secure,
    path: '/reply',
  });
}

/** What a form of the session carries: it follows from the cookie and does not give it away. */
export const formMark = (id: string): string =>
  createHash('sha256').update(`form\n${id}`, 'utf8').digest('base64url');

function isOwnForm(request: Request): boolean {
  const id = replyCookie(request);
  const sent: unknown = (request.body as Record<string, unknown> | undefined)?.[FIELD];
  if (id === undefined || typeof sent !== 'string') return false;
  const [given, wanted] = [sent, formMark(id)].map((text) => Buffer.from(text));
  return given!.length === wanted!.length && timingSafeEqual(given!, wanted!);
}

/** The one form before there is a session: its token is a secret that no other site has. */
const isFirst = ({ path }: Request): boolean => path === '/reply';

/** Lets nothing be answered by a request that was not made on a page of the same session. */
export function refuseForeignReply(request: Request, _: Response, next: NextFunction): void {
  if (!isReply(request) || request.method !== 'POST') return next();
  if (isFromElsewhere(request)) return next(new ForeignRequest());
  if (isFirst(request)) return next();
  // Without its session a form is not foreign but too late; its page says so.
  if (replyCookie(request) !== undefined && !isOwnForm(request)) return next(new ForeignRequest());
  return next();
}

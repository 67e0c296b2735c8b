import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { businessDate, type Clock } from '../platform/clock';
import { type Configuration } from '../platform/configuration';
import { csrfTokenOf } from './csrf.middleware';
import { navigationFor } from './navigation';
import { isPublic } from './register/public-pages';
import { isReply } from './reply/reply-path';

/** Says something once, on the next page that is shown to this session. */
export function announce(request: Request, words: string): void {
  request.session.notice = words;
}

/** A request that failed before its session was read has none. */
function noticeOf({ session }: Partial<Request>): string | undefined {
  const words = session?.notice;
  if (session && words !== undefined) delete session.notice;
  return words;
}

function frameOf(request: Request): string {
  if (isReply(request)) return 'reply/frame.njk';
  return isPublic(request) ? 'register/frame.njk' : 'layout.njk';
}

/** What every template is given. Functions, so that they see the request as it is when it is shown. */
export function pageLocals({ bodyName, demo }: Configuration, clock: Clock): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    Object.assign(response.locals, {
      site: {
        body: bodyName,
        service: 'Decision papers',
        demo: demo ? { today: businessDate(clock) } : undefined,
      },
      path: request.path,
      // What a page without a place of its own, as an error's, is shown in.
      frame: frameOf(request),
      person: () => request.person,
      navigation: () => navigationFor(request.person, request.path),
      notice: () => noticeOf(request),
      csrfToken: () => csrfTokenOf(request),
    });
    next();
  };
}

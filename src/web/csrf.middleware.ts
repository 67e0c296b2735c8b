import { csrfSync } from 'csrf-sync';
import { type NextFunction, type Request, type Response } from 'express';
import { ForeignRequest, NotSignedIn } from './errors/request-errors';
import { isFromElsewhere } from './from-elsewhere';
import { OWNER_FIELD } from './kept-form';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];
/** Where somebody who is not signed in may send something: a forged sign-in is an attack too. */
const ENTRANCES = ['/sign-in', '/sign-out', '/set-password', '/api/v1/session'];

const isApi = ({ path }: Request): boolean => path.startsWith('/api/');

function tokenSent(request: Request): string | undefined {
  const sent: unknown = isApi(request)
    ? request.headers['x-csrf-token']
    : (request.body as { _csrf?: unknown } | undefined)?._csrf;
  return typeof sent === 'string' ? sent : undefined;
}

const { generateToken, isRequestValid } = csrfSync({ getTokenFromRequest: tokenSent, size: 32 });

/** The session's token, made when it is first asked for: pages without a form begin no session. */
export const csrfTokenOf = (request: Request): string => generateToken(request);

/** Lets nothing be changed by a request that was not made on a page of the same session. */
export function refuseForeign(request: Request, _: Response, next: NextFunction): void {
  if (SAFE_METHODS.includes(request.method)) return next();
  if (!request.person && !ENTRANCES.includes(request.path)) return next(new NotSignedIn());
  if (isFromElsewhere(request) || !isRequestValid(request)) return next(new ForeignRequest());
  // Token and owner are the pipeline's business; a controller sees the fields of its form alone.
  if (!isApi(request)) {
    const body = request.body as Record<string, unknown>;
    for (const name of ['_csrf', OWNER_FIELD]) delete body[name];
  }
  return next();
}

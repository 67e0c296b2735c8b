import { randomBytes } from 'node:crypto';
import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';
import { PAGE_SCRIPT } from './page-script.adapter';
import { isPublic } from './register/public-pages';

/** The layout's one script that stands in the page: by this answer's nonce, or by what it says. */
function inPage(response: unknown): string {
  const { cspNonce } = (response as Response).locals as { cspNonce?: string };
  return cspNonce === undefined ? `'${PAGE_SCRIPT}'` : `'nonce-${cspNonce}'`;
}

const POLICY = {
  defaultSrc: ["'none'"],
  baseUri: ["'none'"],
  connectSrc: ["'self'"],
  fontSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  imgSrc: ["'self'"],
  manifestSrc: ["'self'"],
  scriptSrc: ["'self'", (_request: unknown, response: unknown) => inPage(response)],
  styleSrc: ["'self'"],
};

/** A nonce for each answer: 128 bits, read by the layout. A page of the register is kept, so has none. */
export function giveNonce(request: Request, response: Response, next: NextFunction): void {
  if (!isPublic(request)) response.locals.cspNonce = randomBytes(16).toString('base64');
  next();
}

/** @param secure whether the service is reached by https; HSTS would be noise otherwise. */
export function securityHeaders(secure: boolean): RequestHandler {
  return helmet({
    // The defaults would upgrade requests to https, which breaks a demonstration on plain http.
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    // Not no-referrer: browsers then send `Origin: null` with our own forms.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure ? undefined : false,
    xFrameOptions: { action: 'deny' },
  });
}

/** What a signed-in person saw must not come back from a cache after sign-out. */
export function keepOutOfCaches(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

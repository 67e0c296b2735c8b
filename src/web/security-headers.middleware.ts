import { randomBytes } from 'node:crypto';
import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';

const nonceOf = (response: unknown): string =>
  `'nonce-${(response as Response).locals.cspNonce as string}'`;

const POLICY = {
  defaultSrc: ["'none'"],
  baseUri: ["'none'"],
  connectSrc: ["'self'"],
  fontSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  imgSrc: ["'self'"],
  manifestSrc: ["'self'"],
  scriptSrc: ["'self'", (_request: unknown, response: unknown) => nonceOf(response)],
  styleSrc: ["'self'"],
};

/** A nonce for each answer: 128 bits, read by the layout. */
export function giveNonce(_request: Request, response: Response, next: NextFunction): void {
  response.locals.cspNonce = randomBytes(16).toString('base64');
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

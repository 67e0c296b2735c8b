import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';

const REPLY = /^\/reply(?:\/.*)?$/;

/** Whether the address is one at which a signatory answers a letter: nobody has an account there. */
export const isReply = ({ path }: Pick<Request, 'path'>): boolean => REPLY.test(path);

/** A colleague's session must not show, nor be changed, where a signatory answers. */
export const unlessReply =
  (handler: RequestHandler): RequestHandler =>
  (request: Request, response: Response, next: NextFunction) =>
    isReply(request) ? next() : handler(request, response, next);

/** The address may hold the token of a link: no other site is told of it, no index keeps it. */
export function keepReplyToItself(request: Request, response: Response, next: NextFunction): void {
  if (isReply(request)) {
    response.set({ 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex, nofollow' });
  }
  next();
}

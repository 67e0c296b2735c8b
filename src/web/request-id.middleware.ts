import { randomUUID } from 'node:crypto';
import { type NextFunction, type Request, type Response } from 'express';

/**
 * Names the request before anything can fail. Always our own: a name taken from a header would let a
 * caller write into our logs and error pages.
 */
export function nameRequest(request: Request, response: Response, next: NextFunction): void {
  request.id = randomUUID();
  response.locals.requestId = request.id;
  response.setHeader('X-Request-Id', request.id);
  next();
}

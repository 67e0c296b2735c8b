import { type Request } from 'express';

/** Whether a program is asking: always below `/api`, elsewhere when it prefers JSON to a page. */
export const answersJson = (request: Request): boolean =>
  /^\/(api|health)(\/|$)/.test(request.path) || request.accepts(['html', 'json']) === 'json';

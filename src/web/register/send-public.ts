import { createHash } from 'node:crypto';
import { type Request, type Response } from 'express';

interface Sent {
  type: string;
  body: string | Buffer;
  /** SHA-256 of the body, where it is known. */
  sha256?: string;
}

/** Anybody may keep it, and asks each time whether it is still so: a correction is seen at once. */
const KEPT = 'public, no-cache';

/** Sends what is the same for everybody, or says that what the client has is that still. */
export function sendPublic(
  request: Request,
  response: Response,
  { type, body, sha256 }: Sent,
): void {
  const hash = sha256 ?? createHash('sha256').update(body).digest('hex');
  response.set({ 'Cache-Control': KEPT, ETag: `"${hash}"`, 'Content-Type': type });
  if (request.fresh) response.status(304).end();
  else response.send(body);
}

/** Renders a template that is given nothing of its reader. */
export function renderPublic(
  request: Request,
  response: Response,
  [template, view, type = 'text/html; charset=utf-8']: [string, object, string?],
): void {
  response.render(template, view, (fault: Error | null, body = '') => {
    if (fault) throw fault;
    sendPublic(request, response, { type, body });
  });
}

import { type Request } from 'express';

/** Browsers say where a request comes from; programs do not, and have the token alone. */
export function isFromElsewhere({ headers }: Request): boolean {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

/** Whether a browser says that a page of this service sent it; without https it names the origin alone. */
export function isFromOwnPage(request: Request): boolean {
  const { origin = '', host, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined) return site === 'same-origin';
  return host !== undefined && origin === `${request.protocol}://${host}`;
}

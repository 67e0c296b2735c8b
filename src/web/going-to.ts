import { type Request, type Response } from 'express';

const HOME = '/papers';
/** A path of our own: one slash, then anything a browser cannot read as another host. */
const LOCAL = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/;

/** Remembers where one was going, and asks to sign in first. */
export function goToSignIn(request: Request, response: Response): void {
  const isPage = request.method === 'GET' && LOCAL.test(request.originalUrl);
  if (isPage) request.session.goingTo = request.originalUrl;
  response.redirect(303, '/sign-in');
}

/** Where one was going before sign-in; only ever an address of this service. */
export const wasGoingTo = (address: string | undefined, home: string = HOME): string =>
  address && LOCAL.test(address) ? address : home;

/** Where the day begins: an administrator has no papers. */
export const homeOf = ({ administrator }: { administrator: boolean }): string =>
  administrator ? '/people' : HOME;

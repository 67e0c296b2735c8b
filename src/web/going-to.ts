import { type Request, type Response } from 'express';
import { isFromOwnPage } from './from-elsewhere';
import { type KeptForm, keptForm } from './kept-form';
import { signInPage } from './sign-in/sign-in.view';

const HOME = '/work';
/** A path of our own: one slash, then anything a browser cannot read as another host. */
const LOCAL = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/;

/** What was typed on a page of ours in a form that can be shown again. */
const keptOf = (request: Request): KeptForm | undefined =>
  request.method === 'POST' && isFromOwnPage(request)
    ? keptForm(request.path, request.body)
    : undefined;

/** Remembers where one was going, or what one was sending, and asks to sign in first. */
export function goToSignIn(request: Request, response: Response): void {
  const kept = keptOf(request);
  if (kept) return response.status(401).render('sign-in', signInPage(kept));
  const isPage = request.method === 'GET' && LOCAL.test(request.originalUrl);
  if (isPage) request.session.goingTo = request.originalUrl;
  response.redirect(303, '/sign-in');
}

/** What a form held whose session is not this one; undefined for one that was somebody else's. */
export function keptFromBefore(request: Request): KeptForm | undefined {
  const kept = keptOf(request);
  return kept && kept.by === request.person?.id ? kept : undefined;
}

/** Where one was going before sign-in; only ever an address of this service. */
export const wasGoingTo = (address: string | undefined, home: string = HOME): string =>
  address && LOCAL.test(address) ? address : home;

/** Where the day begins: an administrator has no papers. */
export const homeOf = ({ administrator }: { administrator: boolean }): string =>
  administrator ? '/people' : HOME;

import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import session, { type Store } from 'express-session';
import { type AccountReader } from '../people/account.reader';
import { type Person, type SessionOwner } from '../people/person';
import { type Scheme } from '../scheme/scheme';

export interface SessionOptions {
  store: Store;
  secret: string;
  /** Whether browsers reach the service by https. */
  secure: boolean;
}

/** No session is kept for a visitor who only reads. The store decides how long one lives. */
export function sessions({ store, secret, secure }: SessionOptions): RequestHandler {
  return session({
    // The prefix makes browsers insist on https, on the whole path and on no domain.
    name: secure ? '__Host-decision-papers' : 'decision-papers',
    secret,
    store,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
  });
}

/** What the person is called by: the posts held now, as the scheme names them. */
function postNames({ administrator, posts: held }: Person, { posts }: Scheme): string {
  if (administrator) return 'Administrator';
  const names = held.map((post) => posts.find(({ id }) => id === post)?.name ?? post);
  return names.join(', ') || 'Person without a post';
}

/**
 * Reads who the session belongs to, at every request: an account that was closed, or whose password
 * changed, meanwhile is nobody's session.
 */
export function recognisePerson(accounts: AccountReader, scheme: Scheme): RequestHandler {
  return async (request: Request, _: Response, next: NextFunction) => {
    const { owner } = request.session;
    const person = owner && (await accounts.inSession(owner));
    if (person) {
      const { id, signInName, displayName, posts, administrator } = person;
      const post = postNames(person, scheme);
      request.person = { id, signInName, displayName, posts, post, administrator };
    }
    next();
  };
}

const finished = (work: (done: (error?: unknown) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => work((error) => (error ? reject(error) : resolve())));

/** Gives the person a session of a new id: one that was planted before sign-in is worth nothing. */
export async function beginSession(request: Request, owner: SessionOwner): Promise<void> {
  await finished((done) => request.session.regenerate(done));
  request.session.owner = owner;
  await finished((done) => request.session.save(done));
}

export async function endSession(request: Request): Promise<void> {
  await finished((done) => request.session.destroy(done));
}

import 'express-session';
import { type SessionOwner } from '../people/person';

/** Whoever is signed in, read afresh for every request: a session never carries authority. */
export interface SignedInPerson {
  id: string;
  signInName: string;
  displayName: string;
  /** Posts of the scheme file: `policy-officer`. */
  posts: string[];
  /** What they are called there: `Policy officer`. */
  post: string;
  /** Administers the service, and so holds no post. */
  administrator: boolean;
}

declare module 'express-serve-static-core' {
  interface Request {
    /** Stands in logs, in every problem and on every error page. */
    id: string;
    person?: SignedInPerson;
  }
}

declare module 'express-session' {
  interface SessionData {
    /** Whose session it is; absent before sign-in. */
    owner?: SessionOwner;
    /** Local address to go to after sign-in. */
    goingTo?: string;
    /** Said once, on the next page. */
    notice?: string;
  }
}

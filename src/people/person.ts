/** A person as other rooms see one: nothing to sign in with. */
export interface Person {
  /** UUID; what audit events and rows call the person. */
  id: string;
  signInName: string;
  displayName: string;
  /**
   * Posts of the scheme file held when the person was read, for example `policy-officer`. Enough for
   * a menu; an act reads the posts again within its own transaction (`postFacts`).
   */
  posts: string[];
  /** Administers the service, and so holds no post. */
  administrator: boolean;
  disabled: boolean;
}

/** Whose a session is. The epoch moves on when a password changes: older sessions are nobody's. */
export interface SessionOwner {
  personId: string;
  epoch: number;
}

/** One spelling for all ways to type a name: `Ｏfficer@Example.org ` is `officer@example.org`. */
export const foldSignInName = (typed: string): string =>
  typed.normalize('NFKC').trim().toLowerCase();

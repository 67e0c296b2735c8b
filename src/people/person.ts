/** A person as other rooms see one: nothing to sign in with. */
export interface Person {
  /** UUID; what audit events and rows call the person. */
  id: string;
  signInName: string;
  displayName: string;
  /** A post of the scheme file, for example `policy-officer`. */
  postId: string;
  disabled: boolean;
}

/** One spelling for all ways to type a name: `Ｏfficer@Example.org ` is `officer@example.org`. */
export const foldSignInName = (typed: string): string =>
  typed.normalize('NFKC').trim().toLowerCase();

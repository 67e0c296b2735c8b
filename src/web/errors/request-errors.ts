import { type Fault } from '../../kernel/findings';

/** What was sent cannot be read; every fault has the JSON Pointer of its place. */
export class MalformedBody extends Error {
  constructor(readonly faults: Fault[]) {
    super('the request cannot be read');
  }
}

/** The route is for somebody who is signed in. */
export class NotSignedIn extends Error {
  constructor() {
    super('not signed in');
  }
}

/** A form from elsewhere, or from a session that has ended. */
export class ForeignRequest extends Error {
  constructor() {
    super('the request did not come from a page of this session');
  }
}

/** The body is of a kind the route does not read. */
export class UnreadableKind extends Error {
  constructor(readonly expected: string) {
    super(`expected ${expected}`);
  }
}

/** More was sent than is read; `most` says in words what is. */
export class TooLarge extends Error {
  constructor(readonly most: string) {
    super(`more was sent than is read: ${most}`);
  }
}

export class TooManyTries extends Error {
  constructor() {
    super('too many tries');
  }
}

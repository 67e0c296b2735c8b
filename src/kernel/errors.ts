import type { Finding } from './findings';

/** The five expected failures of an action. None knows HTTP; one table in `web/` maps them. */
export class NotFound extends Error {
  constructor(readonly what: string) {
    super(`${what} not found`);
  }
}
export class NotAllowed extends Error {
  constructor(
    readonly act: string,
    /** Why, where the reasons are known as findings. */
    readonly findings: Finding[] = [],
  ) {
    super(`not allowed: ${act}`);
  }
}
export class Refused extends Error {
  constructor(readonly findings: Finding[]) {
    super(`refused: ${findings.map((finding) => finding.code).join(', ')}`);
  }
}
/** What the person saw is no longer so; `differences` says what changed, place by place. */
export class Stale extends Error {
  constructor(
    readonly what: string,
    readonly currentVersion: number,
    readonly differences: { pointer: string; yours: unknown; theirs: unknown }[] = [],
  ) {
    super(`${what} has changed`);
  }
}
export class Unavailable extends Error {
  constructor(readonly what: string) {
    super(`${what} is not available`);
  }
}

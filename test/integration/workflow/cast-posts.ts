import { OutboxRunner } from '../../../src/jobs/outbox-runner';
import { startTestService, TestClock } from '../../web/test-service';
import { Beginning, MIGRATED, type TestDatabase } from '../test-database';

/** Everybody a paper passes through, each called by the post they fill. */
export const POSTS = [
  'policy-officer',
  'finance-adviser',
  'legal-adviser',
  'commercial-adviser',
  'equality-adviser',
  'data-protection-adviser',
  'public-health-adviser',
  'head-of-service',
  'chief-executive-officer',
  'deputy-mayor',
  'governance',
  'auditor',
] as const;
export type Post = (typeof POSTS)[number];

/** A database with somebody in every post since a moment; hashing their passwords costs time. */
class FilledPosts {
  readonly people = new Map<Post, string>();
  private readonly beginning: Beginning;

  constructor(time: Date) {
    this.beginning = new Beginning((database) => this.fill(database, time), MIGRATED);
  }

  open(): Promise<TestDatabase> {
    return this.beginning.open();
  }

  private async fill(database: TestDatabase, time: Date): Promise<void> {
    const service = await startTestService({}, new TestClock(time), database);
    await service.app.get(OutboxRunner).stop();
    for (const post of POSTS)
      this.people.set(post, (await service.account(`${post}@example.org`, post)).id);
    await service.app.close();
  }
}

const filled = new Map<number, FilledPosts>();

/** The posts as filled at a moment, the same people in every copy. */
export function filledPosts(time: Date): FilledPosts {
  const known = filled.get(time.getTime()) ?? new FilledPosts(time);
  filled.set(time.getTime(), known);
  return known;
}

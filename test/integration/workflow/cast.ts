import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotAllowed, Refused } from '../../../src/kernel/errors';
import { OutboxRunner } from '../../../src/jobs/outbox-runner';
import { type Paper } from '../../../src/papers/content/paper';
import { type Configuration } from '../../../src/platform/configuration';
import { CreatePaper } from '../../../src/workflow/create-paper.action';
import { ClearPaper } from '../../../src/workflow/clear-paper.action';
import { DeclareInterests } from '../../../src/workflow/declare-interests.action';
import { GiveAdvice } from '../../../src/workflow/give-advice.action';
import { type ActedPaper } from '../../../src/workflow/paper-acts.repository';
import {
  actAsked,
  PassageReader,
  type StandingPassage,
} from '../../../src/workflow/passage.reader';
import { type Asked } from '../../../src/workflow/passage/action';
import { type Opinion } from '../../../src/workflow/passage/passage-act';
import { SavePaper, type SavedPaper } from '../../../src/workflow/save-paper.action';
import { SubmitPaper } from '../../../src/workflow/submit-paper.action';
import { OpenSigningCopy } from '../../../src/workflow/open-signing-copy.action';
import { PublishPaper } from '../../../src/workflow/publish-paper.action';
import { SignPaper } from '../../../src/workflow/sign-paper.action';
import { filledPosts, type Post, POSTS } from './cast-posts';
import { GrantStepUp } from '../../../src/people/step-up/grant-step-up.action';
import { sayOnTop } from './say-on-top';
import { PASSWORD, startTestService, TestClock, type TestService } from '../../web/test-service';

export { POSTS, type Post };

export const CALLED = [
  'finance',
  'legal',
  'commercial',
  'equality',
  'data-protection',
  'public-health',
] as const;
export type Advice = (typeof CALLED)[number];

export const NO_INTERESTS = { kind: 'none' } as const;

export const example = (name: string): Paper => {
  const file = join(__dirname, '../../../examples', `${name}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { paper: Paper }).paper;
};

export const corrected = (): Paper => example('pcd-1653-corrected');

/** What a promise is rejected with. */
export const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

export const codesOf = (error: unknown): string[] =>
  error instanceof Refused || error instanceof NotAllowed
    ? error.findings.map(({ code }) => code)
    : [];

/** A whole service with somebody in every post, and the turns they take. */
export class Cast {
  private constructor(
    readonly service: TestService,
    private readonly people: ReadonlyMap<Post, string>,
  ) {}

  static async gather(
    changed: Partial<Configuration> = {},
    clock = new TestClock(),
  ): Promise<Cast> {
    const posts = filledPosts(clock.now());
    const service = await startTestService(changed, clock, await posts.open());
    // A test says itself when the service goes on.
    await service.app.get(OutboxRunner).stop();
    return new Cast(service, posts.people);
  }

  id(post: Post): string {
    return this.people.get(post)!;
  }

  get<Thing>(thing: abstract new (...parameters: never[]) => Thing): Thing {
    return this.service.app.get(thing as never);
  }

  standing(post: Post, number: number) {
    return this.get(PassageReader).one({ viewer: this.id(post), number });
  }

  async state(number: number): Promise<string> {
    return (await this.standing('policy-officer', number)).passage.state;
  }

  /** What an honest page shows the person before the act. */
  async shown(post: Post, number: number, asked: Asked): Promise<string> {
    return actAsked(await this.standing(post, number), asked).shown ?? '';
  }

  async draft(content: Paper = corrected()): Promise<number> {
    const author = this.id('policy-officer');
    return (await this.get(CreatePaper).run({ author, content })).number;
  }

  async save(number: number, content: Paper, by: Post = 'policy-officer'): Promise<SavedPaper> {
    const { version } = await this.standing(by, number);
    return this.get(SavePaper).run({ author: this.id(by), number, version, content });
  }

  async submit(number: number): Promise<ActedPaper> {
    await sayOnTop(this, number);
    const shown = await this.shown('policy-officer', number, { kind: 'submit' });
    return this.get(SubmitPaper).run({ person: this.id('policy-officer'), number, shown });
  }

  async advise(
    number: number,
    advice: Advice,
    opinion: Opinion = { kind: 'agree' },
  ): Promise<ActedPaper> {
    const post: Post = `${advice}-adviser`;
    const shown = await this.shown(post, number, { kind: 'advise', advice });
    return this.get(GiveAdvice).run({ person: this.id(post), number, advice, opinion, shown });
  }

  async declare(number: number): Promise<ActedPaper> {
    const shown = await this.shown('deputy-mayor', number, { kind: 'declare-interests' });
    const person = this.id('deputy-mayor');
    return this.get(DeclareInterests).run({ person, number, interests: NO_INTERESTS, shown });
  }

  async clear(number: number): Promise<ActedPaper> {
    await sayOnTop(this, number);
    const shown = await this.shown('head-of-service', number, { kind: 'clear' });
    return this.get(ClearPaper).run({ person: this.id('head-of-service'), number, shown });
  }

  async submitted(content?: Paper): Promise<number> {
    const number = await this.draft(content);
    await this.submit(number);
    return number;
  }

  /** Submitted, advised by everybody called, interests declared. */
  async reviewed(content?: Paper): Promise<number> {
    const number = await this.submitted(content);
    await this.review(number);
    return number;
  }

  private async review(number: number): Promise<void> {
    const { passage } = await this.standing('policy-officer', number);
    const calls = passage.state === 'submitted' ? passage.submission.route.advisers : [];
    for (const { advice } of calls) await this.advise(number, advice as Advice);
    await this.declare(number);
  }

  async cleared(content?: Paper): Promise<number> {
    const number = await this.reviewed(content);
    await this.clear(number);
    return number;
  }

  /** Waits for a signature of its first kind: number taken, document composed and frozen. */
  async opened(content?: Paper): Promise<number> {
    const number = await this.cleared(content);
    const { id } = await this.standing('policy-officer', number);
    await this.get(OpenSigningCopy).run(id);
    return number;
  }

  prove(post: Post, act: 'approve' | 'decide', sha256: string): Promise<void> {
    return this.proveFor(this.id(post), act, sha256);
  }

  async proveFor(personId: string, act: 'approve' | 'decide', sha256: string): Promise<void> {
    await this.get(GrantStepUp).run({ personId, act, sha256, password: PASSWORD });
  }

  async approve(number: number): Promise<StandingPassage> {
    await sayOnTop(this, number);
    const shown = await this.shown('chief-executive-officer', number, { kind: 'approve' });
    await this.prove('chief-executive-officer', 'approve', shown);
    const person = this.id('chief-executive-officer');
    await this.get(SignPaper).run({ person, number, slot: 'approve', shown });
    return this.standing('auditor', number);
  }

  async decide(number: number): Promise<StandingPassage> {
    await sayOnTop(this, number);
    return this.decideAsItStands(number);
  }

  /** Whatever has come about since it was submitted. */
  async decideAsItStands(number: number): Promise<StandingPassage> {
    const shown = await this.shown('deputy-mayor', number, { kind: 'decide' });
    await this.prove('deputy-mayor', 'decide', shown);
    const person = this.id('deputy-mayor');
    const interests = NO_INTERESTS;
    await this.get(SignPaper).run({ person, number, slot: 'decide', shown, interests });
    return this.standing('auditor', number);
  }

  /** Signed twice, and not yet published. */
  async decided(content?: Paper): Promise<number> {
    const number = await this.draft(content);
    await this.wayToDecision(number);
    return number;
  }

  /** A draft, with whatever files it has, from its submission to its decision. */
  async wayToDecision(number: number): Promise<void> {
    await this.submit(number);
    await this.review(number);
    await this.clear(number);
    const { id } = await this.standing('policy-officer', number);
    await this.get(OpenSigningCopy).run(id);
    await this.approve(number);
    await this.decide(number);
  }

  async publish(number: number): Promise<ActedPaper> {
    const shown = await this.shown('governance', number, { kind: 'publish' });
    return this.get(PublishPaper).run({ person: this.id('governance'), number, shown });
  }

  close(): Promise<void> {
    return this.service.close();
  }
}

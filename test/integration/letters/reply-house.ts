import { AgreementReader } from '../../../src/agreements/agreement.reader';
import { enterGrantee } from '../../../src/cli/enter-grantee';
import { leadLetter, type InPost } from '../../../src/cli/lead-letter';
import { readLetterExample } from '../../../src/cli/letter-example.adapter';
import { messagesIn, newestIn } from '../../../src/cli/mail-folder.adapter';
import { OutboxRunner } from '../../../src/jobs/outbox-runner';
import { LetterReader, type StandingLetter } from '../../../src/letters/letter.reader';
import { RemindSignatory } from '../../../src/letters/remind-signatory.action';
import { WithdrawLetter } from '../../../src/letters/withdraw-letter.action';
import { isEnded, type LetterState } from '../../../src/letters/passage/letter-state';
import { type Configuration } from '../../../src/platform/configuration';
import { CONFIGURATION } from '../../../src/platform/platform.module';
import { PASSWORD } from '../../web/test-service';
import { Cast, type Post, POSTS } from '../workflow/cast';

/** Mail and texts are files of its data folder, as a demonstration has them. */
const DEMO: Partial<Configuration> = { demo: true };

/** A service with PCD 1653 decided and a letter about it to its recipient. */
export class ReplyHouse {
  number = '';

  private constructor(readonly cast: Cast) {}

  static async open(changed: Partial<Configuration> = {}): Promise<ReplyHouse> {
    const cast = await Cast.gather({ ...DEMO, ...changed });
    const house = new ReplyHouse(cast);
    await enterGrantee(cast.service.app, { cast: house.inPost, example: readLetterExample() });
    await cast.decided();
    await house.deliver();
    return house;
  }

  get inPost(): InPost[] {
    return POSTS.map((postId: Post) => ({
      ...{ id: this.cast.id(postId), postId, displayName: postId, password: PASSWORD },
    }));
  }

  get mail(): string {
    return this.cast.service.app.get<Configuration>(CONFIGURATION).dataDirectory;
  }

  /** A letter of the agreement, led to the state by everybody whose turn it is. */
  async letter(until: LetterState): Promise<StandingLetter> {
    const example = readLetterExample();
    const { facts } = await this.cast.get(AgreementReader).one(example.agreement);
    const { paperId, recommendation } = facts.authorities[0]!.given;
    const letter = await leadLetter(until, {
      ...{ app: this.cast.service.app, cast: this.inPost, example },
      ...{ authority: { paperId, recommendation }, tell: () => undefined },
    });
    this.number = letter.number;
    return letter;
  }

  /** A further letter in the place of the one there is; `wait` minutes later, so that no limit is left. */
  async anew(until: LetterState, { wait = 16 } = {}): Promise<void> {
    await this.withdraw();
    this.cast.service.clock.pass(wait);
    await this.letter(until);
    await this.deliver();
  }

  private async withdraw(): Promise<void> {
    if (this.number === '' || isEnded(await this.state())) return;
    const person = this.cast.id('commercial-adviser');
    const { number } = this;
    await this.cast.get(WithdrawLetter).run({ person, number, reason: 'For the next test' });
  }

  /** Another link in the place of the one there is. */
  async remind(): Promise<void> {
    const person = this.cast.id('commercial-adviser');
    await this.cast.get(RemindSignatory).run({ person, number: this.number });
    await this.deliver();
  }

  standing(): Promise<StandingLetter> {
    const viewer = this.cast.id('commercial-adviser');
    return this.cast.get(LetterReader).one({ viewer, number: this.number });
  }

  async state(): Promise<LetterState> {
    return (await this.standing()).passage.state;
  }

  deliver(): Promise<number> {
    return this.cast.get(OutboxRunner).runDue();
  }

  messages(): string[] {
    return messagesIn(this.mail);
  }

  /** Token of the newest link that was sent. */
  token(): string {
    return newestIn(this.mail, /\/reply\/([A-Za-z0-9_-]{43})/);
  }

  /** The newest code that was sent. */
  code(): string {
    return newestIn(this.mail, /\b(\d{6}) is your code/);
  }

  ledger(): Promise<unknown> {
    return this.cast
      .get(AgreementReader)
      .one('SLT-2023')
      .then(({ ledger }) => ledger);
  }

  close(): Promise<void> {
    return this.cast.close();
  }
}

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { AgreementReader } from '../../../src/agreements/agreement.reader';
import { sharesOf, shareOf, type Sums } from '../../../src/agreements/amount';
import { type AuthorityKey } from '../../../src/agreements/authority';
import { ImportAgreements } from '../../../src/agreements/imports/import-agreements.action';
import { AmendOrganisation } from '../../../src/agreements/organisations/amend-organisation.action';
import { NameSignatory } from '../../../src/agreements/organisations/name-signatory.action';
import { VerifySignatory } from '../../../src/agreements/organisations/verify-signatory.action';
import { ClearLetter } from '../../../src/letters/clear-letter.action';
import { IssueLetter } from '../../../src/letters/issue-letter.action';
import { type LetterTerms } from '../../../src/letters/content/letter-terms';
import { LetterActs } from '../../../src/letters/letter-acts.repository';
import { LetterReader, type StandingLetter } from '../../../src/letters/letter.reader';
import { type ReplyEvidence } from '../../../src/letters/passage/letter-action';
import { type LetterState } from '../../../src/letters/passage/letter-state';
import { PrepareLetter } from '../../../src/letters/prepare-letter.action';
import { ProposeLetter } from '../../../src/letters/propose-letter.action';
import { AcceptLetter } from '../../../src/letters/reply/accept-letter.action';
import { ReviseLetter } from '../../../src/letters/revise-letter.action';
import { SIGN_LETTER, SignLetter } from '../../../src/letters/sign-letter.action';
import { GrantStepUp } from '../../../src/people/step-up/grant-step-up.action';
import { PASSWORD, TestClock } from '../../web/test-service';
import { type Configuration } from '../../../src/platform/configuration';
import { Cast, type Post } from '../workflow/cast';

export const SYSTEM = { kind: 'system' } as const;
export const AGREEMENT = 'SLT-2023';

const AGREEMENTS = join(__dirname, '../../../examples/agreements');

const examples = (): unknown[] =>
  readdirSync(AGREEMENTS)
    .filter((name) => name.endsWith('.json'))
    .map(
      (name) => JSON.parse(readFileSync(join(AGREEMENTS, name), 'utf8')) as { agreement: unknown },
    )
    .map(({ agreement }) => agreement);

/** Terms in order for the money: a payment a share, a report, and a week and a half to reply. */
export const termsFor = (money: Sums, replyBy: string, dueOn: string): LetterTerms => ({
  money,
  payments: sharesOf(money).map((share) => ({
    share,
    period: `All of ${share}`,
    pence: shareOf(money, share),
    timing: 'arrears',
    trigger: 'the report for the period is accepted',
    dueOn: share === 'unsplit' ? dueOn : `${share.slice(0, 4)}-10-15`,
    conditions: 'the report of the period before is accepted',
  })),
  performance: [
    {
      outcome: 'Victims are supported',
      indicator: 'victims with an advocate',
      target: '500 a year',
      reportOn: [dueOn],
    },
  ],
  specialConditions: ['Publish the evaluation'],
  replyBy,
});

export const evidence = (at: string): ReplyEvidence => ({
  name: 'Example signatory',
  post: 'Director',
  consent: 'I accept this letter for the trust and may bind it',
  codeProvedAt: at,
  repliedAt: at,
  address: '192.0.2.7',
  channels: 'e-mail link and text message to the phone ending 41',
});

/** A decided PCD 1653 and the agreement it changes, and the turns of everybody a letter passes through. */
export class LetterCast {
  private constructor(
    readonly cast: Cast,
    /** UUID of the recipient's signatory. */
    readonly signatory: string,
    readonly authority: AuthorityKey,
  ) {}

  static async gather(changed: Partial<Configuration> = {}): Promise<LetterCast> {
    const cast = await Cast.gather(changed, new TestClock(new Date('2024-03-25T10:14:00Z')));
    const source = { format: 'json', value: examples() } as const;
    await cast.get(ImportAgreements).run({ actor: SYSTEM, source });
    await cast.decided();
    const signatory = await fitSignatory(cast, AGREEMENT);
    const { facts } = await cast.get(AgreementReader).one(AGREEMENT);
    const { paperId, recommendation } = facts.authorities[0]!.given;
    return new LetterCast(cast, signatory, { paperId, recommendation });
  }

  one(number: string, viewer: Post = 'auditor'): Promise<StandingLetter> {
    return this.cast.get(LetterReader).one({ viewer: this.cast.id(viewer), number });
  }

  async state(number: string): Promise<LetterState> {
    return (await this.one(number)).passage.state;
  }

  async ledger(agreement = AGREEMENT) {
    return (await this.cast.get(AgreementReader).one(agreement)).ledger;
  }

  get commercial(): string {
    return this.cast.id('commercial-adviser');
  }

  /** With terms that are in order; the money its decision leaves unless another is given. */
  async prepared(money?: Sums): Promise<string> {
    const { authority } = this;
    const person = this.commercial;
    const { number } = await this.cast
      .get(PrepareLetter)
      .run({ person, agreement: AGREEMENT, authority });
    const { passage, version } = await this.one(number);
    const terms = termsFor(money ?? passage.terms.money, '2024-04-08', '2024-10-15');
    const { signatory: signatoryId } = this;
    await this.cast.get(ReviseLetter).run({ person, number, version, terms, signatoryId });
    return number;
  }

  async propose(number: string): Promise<void> {
    const { version } = await this.one(number);
    await this.cast.get(ProposeLetter).run({ person: this.commercial, number, version });
  }

  async shown(number: string): Promise<string> {
    return (await this.one(number)).passage.file ?? '';
  }

  async clear(number: string, by: Post = 'chief-executive-officer'): Promise<void> {
    const shown = await this.shown(number);
    await this.cast.get(ClearLetter).run({ person: this.cast.id(by), number, shown });
  }

  async issue(number: string): Promise<void> {
    const shown = await this.shown(number);
    await this.cast.get(IssueLetter).run({ person: this.commercial, number, shown });
  }

  /** By the signatory, who has proved themselves by a code; sealed. */
  async accept(number: string): Promise<void> {
    const { id } = await this.reserveAcceptance(number);
    await this.cast.get(AcceptLetter).resume(id);
  }

  async reserveAcceptance(number: string) {
    const shown = await this.shown(number);
    const at = this.cast.service.clock.now().toISOString();
    return this.cast.get(LetterActs).act({
      by: { kind: 'signatory', id: this.signatory },
      letter: number,
      want: () => ({ kind: 'accept', shown, token: randomUUID(), evidence: evidence(at) }),
    });
  }

  async prove(number: string, by: Post = 'chief-executive-officer'): Promise<string> {
    const sha256 = await this.shown(number);
    const personId = this.cast.id(by);
    await this.cast
      .get(GrantStepUp)
      .run({ personId, act: SIGN_LETTER, sha256, password: PASSWORD });
    return sha256;
  }

  async sign(number: string): Promise<void> {
    const shown = await this.prove(number);
    const person = this.cast.id('chief-executive-officer');
    await this.cast.get(SignLetter).run({ person, number, shown });
  }

  /** Takes a letter on as far as the state. */
  async comeTo(state: LetterState, money?: Sums): Promise<string> {
    const number = await this.prepared(money);
    const steps: [LetterState, () => Promise<void>][] = [
      ['to-clear', () => this.propose(number)],
      ['cleared', () => this.clear(number)],
      ['issued', () => this.issue(number)],
      ['accepted', () => this.accept(number)],
      ['in-force', () => this.sign(number)],
    ];
    for (const [, step] of steps.slice(0, steps.findIndex(([each]) => each === state) + 1)) {
      await step();
    }
    return number;
  }

  close(): Promise<void> {
    return this.cast.close();
  }
}

/** The recipient with all a letter needs, and a signatory whom a second person has verified. */
export async function fitSignatory(cast: Cast, agreement: string): Promise<string> {
  const { organisation } = await cast.get(AgreementReader).one(agreement);
  const { id, version, ...terms } = organisation;
  await cast.get(AmendOrganisation).run({
    ...{ actor: SYSTEM, id, version },
    terms: {
      ...terms,
      kind: 'charity',
      address: '1 Example Street\nLondon\nSE1 0AA',
      charityNumber: '1234567',
    },
  });
  const signatory = await cast.get(NameSignatory).run({
    actor: { kind: 'person', id: cast.id('commercial-adviser') },
    organisation: id,
    terms: {
      name: 'Example signatory',
      post: 'Director',
      capacity: 'by resolution of the trustees',
      email: 'director@example.org',
      mobile: '+447700900041',
    },
  });
  await cast.get(VerifySignatory).run({
    person: cast.id('finance-adviser'),
    organisation: id,
    signatory: signatory.id,
    how: 'Rang the number on the charity’s own page',
  });
  return signatory.id;
}

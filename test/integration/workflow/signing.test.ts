import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AuthorityReader } from '../../../src/agreements/authority.reader';
import { NotAllowed, Refused, Stale } from '../../../src/kernel/errors';
import { OutboxRunner } from '../../../src/jobs/outbox-runner';
import { TimeTableRunner } from '../../../src/jobs/time-table-runner';
import { PeopleReader } from '../../../src/people/people.reader';
import { EndPost } from '../../../src/people/posts/end-post.action';
import { FileStore, sha256Of } from '../../../src/platform/file-store.adapter';
import { AuditReader } from '../../../src/record/audit.reader';
import { OutboxEntity } from '../../../src/record/outbox-row.entity';
import { type StandingPassage } from '../../../src/workflow/passage.reader';
import { currentCopy, heldOf } from '../../../src/workflow/passage/held';
import { PersonKeys } from '../../../src/signatures/desk/person-keys.adapter';
import { PostponeDecision } from '../../../src/workflow/postpone-decision.action';
import { RefusePaper } from '../../../src/workflow/refuse-paper.action';
import { ResumeDecision } from '../../../src/workflow/resume-decision.action';
import { ReturnPaper } from '../../../src/workflow/return-paper.action';
import { SignPaper } from '../../../src/workflow/sign-paper.action';
import { verifyFile } from '../../../src/signatures/verify/verify-file.adapter';
import { Cast, codesOf, failure, NO_INTERESTS } from './cast';

jest.setTimeout(120_000);

let cast: Cast;
beforeEach(async () => {
  cast = await Cast.gather();
});
afterEach(() => cast.close());

const copyOf = async (number: number) =>
  currentCopy((await cast.standing('auditor', number)).passage);

const fileOf = async (acted: StandingPassage): Promise<Buffer> =>
  cast.get(FileStore).get(currentCopy(acted.passage)!.signatures.at(-1)!.sha256);

describe('the signing copy', () => {
  it('of a cleared paper is composed by the service, with its number, and asked to be signed', async () => {
    const number = await cast.cleared();
    await cast.get(OutboxRunner).runDue();
    const { passage } = await cast.standing('auditor', number);
    expect(passage).toMatchObject({ state: 'ceo', reference: 'PCD 1' });
    const bytes = await cast.get(FileStore).get(currentCopy(passage)!.sha256);
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const { manager } = cast.service.database.dataSource;
    const rows = await manager.findBy(OutboxEntity, { kind: 'mail.your-turn' });
    const told = rows.map(({ payload }) => (JSON.parse(payload) as { to: string }).to);
    expect(told).toContain(cast.id('chief-executive-officer'));
  });

  it('is numbered once, without gaps, and keeps its number through a return', async () => {
    const first = await cast.opened();
    const second = await cast.opened();
    const reference = async (number: number) =>
      (await cast.standing('auditor', number)).passage.reference;
    expect(await reference(first)).toBe('PCD 1');
    expect(await reference(second)).toBe('PCD 2');
    const person = cast.id('chief-executive-officer');
    const reason = 'Say when it ends.';
    await cast.get(ReturnPaper).run({ person, number: first, reason, rerun: 'touched' });
    await cast.submit(first);
    const { id, passage } = await cast.standing('auditor', first);
    expect(passage.state).toBe('cleared');
    await cast.get(OutboxRunner).runDue();
    expect(await reference(first)).toBe('PCD 1');
    expect(await copyOf(first)).toMatchObject({ number: 2 });
    expect((await cast.standing('auditor', first)).id).toBe(id);
  });
});

describe('a cleared paper', () => {
  it('whose signing post is vacant goes on within the hour of its being filled', async () => {
    const number = await cast.reviewed();
    const people = cast.get(PeopleReader);
    const chief = cast.id('chief-executive-officer');
    const [holding] = (await people.one(chief)).holdings;
    const ending = { personId: chief, holdingId: holding!.id };
    await cast.get(EndPost).run({ kind: 'system' }, ending);
    await cast.clear(number);
    await cast.get(OutboxRunner).runDue();
    expect(await cast.state(number)).toBe('cleared');
    await cast.service.account('second-chief@example.org', 'chief-executive-officer');
    cast.service.clock.pass(60);
    await cast.get(TimeTableRunner).askForDue();
    await cast.get(OutboxRunner).runDue();
    expect(await cast.state(number)).toBe('ceo');
  });
});

describe('a paper', () => {
  it('is decided by two signatures on exactly the bytes that were shown', async () => {
    const number = await cast.opened();
    const composed = await cast.get(FileStore).get((await copyOf(number))!.sha256);
    const approved = await fileOf(await cast.approve(number));
    const acted = await cast.decide(number);
    const decided = await fileOf(acted);
    expect(approved.subarray(0, composed.length).equals(composed)).toBe(true);
    expect(decided.subarray(0, approved.length).equals(approved)).toBe(true);
    const trust = { ...(await cast.get(PersonKeys).trust()), signatures: 2 };
    const verdict = verifyFile(decided, trust);
    expect(verdict.failures).toEqual([]);
    expect(verdict.signatures.map(({ personId }) => personId)).toEqual([
      cast.id('chief-executive-officer'),
      cast.id('deputy-mayor'),
    ]);
    expect(acted.passage).toMatchObject({
      state: 'decided',
      decision: { reference: 'PCD 1', sha256: sha256Of(decided), post: 'deputy-mayor' },
    });
    expect(await cast.get(AuditReader).verify()).toBeUndefined();
    const events = await cast.get(AuditReader).eventsAbout({ kind: 'paper', id: acted.id });
    expect(events.map(({ name }) => name).slice(-6)).toEqual([
      'workflow.signing-copy-begun',
      'workflow.signing-copy-composed',
      'workflow.approval-reserved',
      'workflow.paper-approved',
      'workflow.decision-reserved',
      'workflow.paper-decided',
    ]);
  });

  it('gives authority for its grants by its decision, and none before', async () => {
    const number = await cast.opened();
    const { id } = await cast.approve(number);
    expect(await cast.get(AuthorityReader).ofPaper(id)).toEqual([]);
    await cast.decide(number);
    expect(await cast.get(AuthorityReader).ofPaper(id)).toEqual([
      expect.objectContaining({
        decision: 'PCD 1',
        recommendation: '2',
        paragraph: '4.8',
        limb: 'award',
        gives: 'change',
        decidedBy: 'deputy-mayor',
      }),
    ]);
  });

  it('is signed with a proof of person given for this act on this document, and with that alone', async () => {
    const number = await cast.opened();
    const person = cast.id('chief-executive-officer');
    const shown = await cast.shown('chief-executive-officer', number, { kind: 'approve' });
    const sign = () => failure(cast.get(SignPaper).run({ person, number, slot: 'approve', shown }));
    expect(codesOf(await sign())).toEqual(['step-up-needed']);
    await cast.prove('chief-executive-officer', 'decide', shown);
    expect(codesOf(await sign())).toEqual(['step-up-needed']);
    await cast.prove('chief-executive-officer', 'approve', shown);
    cast.service.clock.pass(6);
    expect(codesOf(await sign())).toEqual(['step-up-needed']);
    expect(await cast.state(number)).toBe('ceo');
    expect((await copyOf(number))!.signatures).toEqual([]);
    await cast.approve(number);
    expect(await cast.state(number)).toBe('decision-maker');
  });

  it('is not signed for bytes that are no longer those of its copy, nor by anybody else', async () => {
    const number = await cast.opened();
    const shown = 'a'.repeat(64);
    await cast.prove('chief-executive-officer', 'approve', shown);
    const asked = { number, slot: 'approve', shown } as const;
    const person = cast.id('chief-executive-officer');
    expect(await failure(cast.get(SignPaper).run({ ...asked, person }))).toBeInstanceOf(Stale);
    const other = await failure(
      cast.get(SignPaper).run({ ...asked, person: cast.id('head-of-service') }),
    );
    expect(other).toBeInstanceOf(NotAllowed);
    expect(await cast.state(number)).toBe('ceo');
  });

  it('signed at the same instant by two holders of one post is signed by one', async () => {
    const number = await cast.opened();
    const second = (await cast.service.account('second-chief', 'chief-executive-officer')).id;
    const shown = await cast.shown('chief-executive-officer', number, { kind: 'approve' });
    const people = [cast.id('chief-executive-officer'), second];
    for (const personId of people) await cast.proveFor(personId, 'approve', shown);
    const signings = await Promise.allSettled(
      people.map((person) => cast.get(SignPaper).run({ person, number, slot: 'approve', shown })),
    );
    expect(signings.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = signings.find((each) => each.status === 'rejected')!;
    expect(refused.reason).toBeInstanceOf(Refused);
    expect((await copyOf(number))!.signatures).toHaveLength(1);
  });

  it('may be put off and taken up again with the same copy, and refused without a signature', async () => {
    const number = await cast.opened();
    await cast.approve(number);
    const person = cast.id('deputy-mayor');
    const before = await copyOf(number);
    await cast.get(PostponeDecision).run({ person, number, reason: 'An inspection is under way' });
    expect(await cast.state(number)).toBe('postponed');
    const shown = await cast.shown('deputy-mayor', number, { kind: 'resume' });
    await cast.get(ResumeDecision).run({ person, number, interests: NO_INTERESTS, shown });
    expect(await copyOf(number)).toEqual(before);
    const reason = 'It is not a priority.';
    await cast.get(RefusePaper).run({ person, number, reason, shown });
    const { passage } = await cast.standing('auditor', number);
    expect(passage.state).toBe('refused');
    expect(heldOf(passage).decision).toBeUndefined();
    expect(currentCopy(passage)!.signatures).toHaveLength(1);
  });

  it('leaves no key and no half-signed file where others can read', async () => {
    const number = await cast.opened();
    await cast.approve(number);
    const folder = dirname(cast.service.database.file);
    expect(readdirSync(join(folder, 'signing'))).toEqual([]);
    const stored = readdirSync(join(folder, 'files'));
    expect(stored).toHaveLength(2);
  });
});

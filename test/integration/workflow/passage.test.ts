import { NotAllowed, NotFound, Refused, Stale } from '../../../src/kernel/errors';
import { PaperReader } from '../../../src/papers/paper.reader';
import { AuditReader } from '../../../src/record/audit.reader';
import { OutboxEntity } from '../../../src/record/outbox-row.entity';
import { AnswerObjection } from '../../../src/workflow/answer-objection.action';
import { ClearPaper } from '../../../src/workflow/clear-paper.action';
import { GiveAdvice } from '../../../src/workflow/give-advice.action';
import { RecordDispensation } from '../../../src/workflow/record-dispensation.action';
import { DeclareInterests } from '../../../src/workflow/declare-interests.action';
import { ReRoutePaper } from '../../../src/workflow/re-route-paper.action';
import { ReturnPaper } from '../../../src/workflow/return-paper.action';
import { SubmitPaper } from '../../../src/workflow/submit-paper.action';
import { WithdrawPaper } from '../../../src/workflow/withdraw-paper.action';
import { standing } from '../../../src/workflow/passage/passage-act';
import { CALLED, Cast, codesOf, example, failure } from './cast';
import { withEquality } from './with-equality';

jest.setTimeout(60_000);

let cast: Cast;
beforeEach(async () => {
  cast = await Cast.gather();
});
afterEach(() => cast.close());

/** In no order: those of one act were asked for at one time. */
const notices = async () => {
  const rows = await cast.service.database.dataSource.manager.find(OutboxEntity, {});
  return rows
    .filter(({ kind }) => kind.startsWith('mail.'))
    .map(({ kind, payload }) => ({ kind, ...(JSON.parse(payload) as { to: string }) }));
};

const standingActs = async (number: number): Promise<string[]> => {
  const { passage } = await cast.standing('policy-officer', number);
  return passage.acts
    .filter(({ fell }) => !fell)
    .map((act) => (act.kind === 'advice' ? act.advice : act.kind));
};

describe('a paper under way', () => {
  it('goes from its author through advice and interests to the head of service and is cleared', async () => {
    const number = await cast.draft();
    await cast.submit(number);
    expect(await cast.state(number)).toBe('submitted');
    for (const advice of CALLED) await cast.advise(number, advice);
    expect(await cast.state(number)).toBe('head-of-service');
    await cast.declare(number);
    const { id } = await cast.clear(number);
    expect(await cast.state(number)).toBe('cleared');
    const events = await cast.get(AuditReader).eventsAbout({ kind: 'paper', id });
    expect(events.map(({ name }) => name)).toEqual([
      'workflow.paper-started',
      'workflow.paper-submitted',
      ...CALLED.map(() => 'workflow.advice-given'),
      'workflow.advice-complete',
      'workflow.interests-declared',
      'workflow.paper-cleared',
    ]);
    expect(await cast.get(AuditReader).verify()).toBeUndefined();
  });

  it('asks by mail exactly those whose turn it is, and nobody of their own act', async () => {
    const number = await cast.draft();
    await cast.submit(number);
    const asked = (await notices()).map(({ to }) => to).sort();
    const advisers = CALLED.map((advice) => cast.id(`${advice}-adviser`));
    expect(asked).toEqual([...advisers, cast.id('deputy-mayor')].sort());
    for (const advice of CALLED) await cast.advise(number, advice);
    const more = (await notices()).map(({ to }) => to).sort();
    expect(more).toEqual([...asked, cast.id('head-of-service')].sort());
  });

  it('is there for those who act on it once it is submitted, and for nobody while it is a draft', async () => {
    const number = await cast.draft();
    const one = (viewer: string) => cast.get(PaperReader).one({ viewer, number });
    const posts = ['finance-adviser', 'head-of-service', 'deputy-mayor', 'auditor'] as const;
    for (const post of posts) await expect(one(cast.id(post))).rejects.toThrow(NotFound);
    await cast.submit(number);
    for (const post of posts) {
      expect((await one(cast.id(post))).number).toBe(number);
      const { papers } = await cast.get(PaperReader).list({ viewer: cast.id(post) });
      expect(papers.map((paper) => paper.number)).toEqual([number]);
    }
    const stranger = (await cast.service.account('stranger')).id;
    await expect(one(stranger)).rejects.toThrow(NotFound);
    expect(await cast.get(PaperReader).list({ viewer: stranger })).toMatchObject({ total: 0 });
  });

  it('with an open stop is not submitted, and says so', async () => {
    const number = await cast.draft(example('pcd-1653'));
    const error = await failure(cast.submit(number));
    expect(error).toBeInstanceOf(Refused);
    expect(codesOf(error)).toContain('open-stops');
    expect(await cast.state(number)).toBe('draft');
    expect(await notices()).toEqual([]);
  });

  it('is nobody’s to know who has no part in it, whatever they ask for', async () => {
    const number = await cast.draft();
    const person = cast.id('head-of-service');
    const asked = { person, number, shown: '0'.repeat(64) };
    await expect(cast.get(ClearPaper).run(asked)).rejects.toThrow(NotFound);
    await expect(cast.get(SubmitPaper).run(asked)).rejects.toThrow(NotFound);
  });

  it('refuses another’s act as such, and an act out of its time with all reasons', async () => {
    const number = await cast.submitted();
    const shown = await cast.shown('head-of-service', number, { kind: 'clear' });
    const advise = { number, advice: 'legal', opinion: { kind: 'agree' }, shown } as const;
    const theirs = await failure(
      cast.get(GiveAdvice).run({ ...advise, person: cast.id('finance-adviser') }),
    );
    expect(theirs).toBeInstanceOf(NotAllowed);
    expect(codesOf(theirs)).toEqual(['not-your-act']);
    const early = await failure(
      cast.get(ClearPaper).run({ number, shown, person: cast.id('head-of-service') }),
    );
    expect(early).toBeInstanceOf(Refused);
    expect(codesOf(early)).toContain('wrong-state');
    expect(codesOf(early).filter((code) => code === 'advice-missing')).toHaveLength(CALLED.length);
  });

  it('refuses an act made for what has changed since, with what differs', async () => {
    const number = await cast.submitted();
    const asked = { kind: 'advise', advice: 'equality' } as const;
    const shown = await cast.shown('equality-adviser', number, asked);
    await cast.save(number, withEquality('Everybody was thought of.'));
    const person = cast.id('equality-adviser');
    const error = await failure(
      cast
        .get(GiveAdvice)
        .run({ person, number, advice: 'equality', opinion: { kind: 'agree' }, shown }),
    );
    expect(error).toBeInstanceOf(Stale);
    expect((error as Stale).differences.length).toBeGreaterThan(0);
    expect(standing((await cast.standing('auditor', number)).passage.acts, 'advice')).toEqual([]);
  });

  it('edited in its equality section loses equality’s advice and the clearance and nothing else', async () => {
    const number = await cast.cleared();
    const ofEquality = async () =>
      (await notices()).filter(({ to }) => to === cast.id('equality-adviser')).length;
    const before = await ofEquality();
    const all = (await notices()).length;
    await cast.save(number, withEquality('Everybody was thought of.'));
    expect([await ofEquality(), (await notices()).length]).toEqual([before + 1, all + 1]);
    const others = CALLED.filter((advice) => advice !== 'equality');
    expect(await standingActs(number)).toEqual(['submission', ...others, 'interests']);
    expect(await cast.state(number)).toBe('submitted');
    const { waitingFor } = await cast.standing('equality-adviser', number);
    expect(waitingFor.map(({ asked }) => asked)).toEqual([{ kind: 'advise', advice: 'equality' }]);
    expect(waitingFor[0]!.before).toMatchObject({ fell: { parts: ['section/equality'] } });
    await cast.advise(number, 'equality');
    expect(await cast.state(number)).toBe('head-of-service');
  });

  it('may be written by an adviser in the adviser’s own parts alone', async () => {
    const number = await cast.submitted();
    expect(
      await cast.save(number, withEquality('Added by equality.'), 'equality-adviser'),
    ).toMatchObject({
      changed: ['section/equality'],
    });
    const other = { ...withEquality('Added by equality.'), title: 'Another title' };
    const error = await failure(cast.save(number, other, 'equality-adviser'));
    expect(codesOf(error)).toEqual(['not-your-part']);
  });

  it('with an objection waits for its author’s answer', async () => {
    const number = await cast.submitted();
    const opinion = { kind: 'object', because: 'The power is not stated.' } as const;
    const { passage } = await cast.advise(number, 'legal', opinion);
    const objection = passage.acts.at(-1)!.number;
    for (const advice of CALLED.filter((each) => each !== 'legal')) {
      await cast.advise(number, advice);
    }
    expect(await cast.state(number)).toBe('submitted');
    const person = cast.id('policy-officer');
    await cast
      .get(AnswerObjection)
      .run({ person, number, advice: 'legal', objection, text: 'It is, in 4.2.' });
    expect(await cast.state(number)).toBe('head-of-service');
  });

  it('returned for everything asks everybody again, and tells its author why', async () => {
    const number = await cast.reviewed();
    const person = cast.id('head-of-service');
    const reason = 'Say what the outcomes are.';
    await cast.get(ReturnPaper).run({ person, number, reason, rerun: 'everything' });
    expect(await cast.state(number)).toBe('draft');
    const told = (await notices()).filter(({ kind }) => kind === 'mail.returned');
    expect(told).toMatchObject([{ to: cast.id('policy-officer') }]);
    expect(await standingActs(number)).toEqual(['submission', 'return']);
  });

  it('with a prejudicial interest waits for somebody else’s dispensation or another decider', async () => {
    const number = await cast.submitted();
    for (const advice of CALLED) await cast.advise(number, advice);
    const interests = { kind: 'declared', text: 'A relative works there', prejudicial: true };
    const shown = await cast.shown('deputy-mayor', number, { kind: 'declare-interests' });
    const declared = { person: cast.id('deputy-mayor'), number, shown };
    const { passage } = await cast
      .get(DeclareInterests)
      .run({ ...declared, interests: interests as never });
    const declaration = passage.acts.at(-1)!.number;
    await cast.clear(number);
    const rerouted = await failure(
      cast.get(ReRoutePaper).run({
        person: cast.id('chief-executive-officer'),
        number,
        to: 'head-of-service',
        reason: 'An interest',
      }),
    );
    expect(codesOf(rerouted)).toEqual(['rank-too-low']);
    const dispense = (person: string) =>
      cast.get(RecordDispensation).run({ person, number, declaration, reason: 'Remote', shown });
    expect(await failure(dispense(cast.id('deputy-mayor')))).toBeInstanceOf(NotAllowed);
    await dispense(cast.id('chief-executive-officer'));
    expect(await standingActs(number)).toContain('dispensation');
  });

  it('withdrawn is closed to every further act, and nothing of it is lost', async () => {
    const number = await cast.submitted();
    const person = cast.id('policy-officer');
    await cast.get(WithdrawPaper).run({ person, number, reason: 'Overtaken' });
    const error = await failure(cast.save(number, withEquality('Too late.')));
    expect(codesOf(error)).toContain('wrong-state');
    expect(await cast.state(number)).toBe('withdrawn');
    expect((await cast.standing('auditor', number)).passage.acts).toHaveLength(2);
  });
});

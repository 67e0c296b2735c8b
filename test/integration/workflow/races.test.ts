import { MoreThan } from 'typeorm';
import { NotAllowed, Refused, Stale } from '../../../src/kernel/errors';
import { PaperEntity } from '../../../src/papers/paper.entity';
import { PaperRevisionEntity } from '../../../src/papers/paper-revision.entity';
import { ClearPaper } from '../../../src/workflow/clear-paper.action';
import { DeclareInterests } from '../../../src/workflow/declare-interests.action';
import { SavePaper } from '../../../src/workflow/save-paper.action';
import { ReturnPaper } from '../../../src/workflow/return-paper.action';
import { SignPaper } from '../../../src/workflow/sign-paper.action';
import { clearanceOf } from '../../../src/workflow/passage/on-file';
import { currentCopy } from '../../../src/workflow/passage/held';
import { partsDiffering } from '../../../src/workflow/passage/parts-covered';
import { CALLED, Cast, codesOf } from './cast';
import { withEquality } from './with-equality';

jest.setTimeout(3_600_000);

/** Tries of each race; `npm run check:full` asks for 500. */
const TRIES = Number(process.env.RACE_TRIES ?? 4);

let cast: Cast;
beforeEach(async () => {
  cast = await Cast.gather();
});
afterEach(() => cast.close());

const EXPECTED = [Refused, Stale, NotAllowed];

/** What the losers of a race were told; anything but an expected "no" fails. */
function refusals(results: PromiseSettledResult<unknown>[]): unknown[] {
  const reasons = results.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  for (const reason of reasons) {
    expect(EXPECTED.some((kind) => reason instanceof kind)).toBe(true);
  }
  return reasons;
}

const passageOf = async (number: number) => (await cast.standing('auditor', number)).passage;

describe('at the same instant', () => {
  it('a clearance and an edit leave no clearance of what was not shown', async () => {
    const person = cast.id('head-of-service');
    const author = cast.id('policy-officer');
    for (let tries = 0; tries < TRIES; tries += 1) {
      const number = await cast.submitted();
      for (const advice of CALLED) await cast.advise(number, advice);
      const shown = await cast.shown('head-of-service', number, { kind: 'clear' });
      const { version } = await cast.standing('policy-officer', number);
      const content = withEquality(`Try ${tries}.`);
      const clear = () => cast.get(ClearPaper).run({ person, number, shown });
      const edit = () => cast.get(SavePaper).run({ author, number, version, content });
      const order = tries % 2 === 0 ? [clear, edit] : [edit, clear];
      refusals(await Promise.allSettled(order.map((each) => each())));
      const passage = await passageOf(number);
      const clearance = clearanceOf(passage);
      const differing = clearance && partsDiffering(clearance.covers.hashes, passage.parts);
      expect(differing ?? []).toEqual([]);
      expect(passage.state).toBe('submitted');
    }
  });

  it('a new declaration and an approval leave no approval of a document that is void', async () => {
    const number = await cast.opened();
    const { manager } = cast.service.database.dataSource;
    const row = await manager.findOneByOrFail(PaperEntity, { workingNumber: number });
    const post = 'chief-executive-officer';
    const shown = await cast.shown(post, number, { kind: 'approve' });
    const asked = await cast.shown('deputy-mayor', number, { kind: 'declare-interests' });
    const interests = { kind: 'declared', text: 'A seat', prejudicial: false } as const;
    const declaration = { person: cast.id('deputy-mayor'), number, interests, shown: asked };
    const signing = { person: cast.id(post), number, slot: 'approve', shown } as const;
    for (let tries = 0; tries < TRIES; tries += 1) {
      await manager.update(PaperEntity, { id: row.id }, row);
      await cast.prove(post, 'approve', shown);
      const approve = () => cast.get(SignPaper).run(signing);
      const declare = () => cast.get(DeclareInterests).run(declaration);
      const order = tries % 2 === 0 ? [approve, declare] : [declare, approve];
      const told = refusals(await Promise.allSettled(order.map((each) => each())));
      const passage = await passageOf(number);
      const copy = currentCopy(passage);
      const approvals = passage.acts.filter(({ kind, fell }) => kind === 'approval' && !fell);
      expect(approvals).toHaveLength(copy ? 1 : 0);
      expect(passage.state).toBe(copy ? 'decision-maker' : 'cleared');
      if (!copy) expect(told.length).toBeLessThanOrEqual(1);
    }
  });

  it('two holders of one post sign once, and the other is told', async () => {
    const number = await cast.opened();
    const second = (await cast.service.account('second@example.org', 'chief-executive-officer')).id;
    const { manager } = cast.service.database.dataSource;
    const row = await manager.findOneByOrFail(PaperEntity, { workingNumber: number });
    const shown = await cast.shown('chief-executive-officer', number, { kind: 'approve' });
    const people = [cast.id('chief-executive-officer'), second];
    for (let tries = 0; tries < TRIES; tries += 1) {
      await manager.update(PaperEntity, { id: row.id }, row);
      for (const person of people) await cast.proveFor(person, 'approve', shown);
      const signings = people.map((person) =>
        cast.get(SignPaper).run({ person, number, slot: 'approve', shown }),
      );
      const told = refusals(await Promise.allSettled(signings));
      expect(told).toHaveLength(1);
      // Who it was and since when, never "you cannot do this now" alone.
      expect(['being-signed', 'already-done']).toContain(codesOf(told[0])[0]);
      expect(currentCopy(await passageOf(number))!.signatures).toHaveLength(1);
    }
  });

  it('an edit, a return and an approval leave one of them, and no edit of what is frozen', async () => {
    const number = await cast.opened();
    const { manager } = cast.service.database.dataSource;
    const row = await manager.findOneByOrFail(PaperEntity, { workingNumber: number });
    const post = 'chief-executive-officer';
    const person = cast.id(post);
    const author = cast.id('policy-officer');
    const shown = await cast.shown(post, number, { kind: 'approve' });
    const { version } = await cast.standing('policy-officer', number);
    const reason = 'Say who else was asked';
    for (let tries = 0; tries < TRIES; tries += 1) {
      await manager.update(PaperEntity, { id: row.id }, row);
      await manager.delete(PaperRevisionEntity, { paperId: row.id, number: MoreThan(1) });
      await cast.prove(post, 'approve', shown);
      const approve = () => cast.get(SignPaper).run({ person, number, slot: 'approve', shown });
      const giveBack = () =>
        cast.get(ReturnPaper).run({ person, number, reason, rerun: 'touched' });
      const content = withEquality(`Try ${tries}.`);
      const edit = () => cast.get(SavePaper).run({ author, number, version, content });
      const order = [approve, giveBack, edit];
      const turned = [...order.slice(tries % 3), ...order.slice(0, tries % 3)];
      refusals(await Promise.allSettled(turned.map((each) => each())));
      const passage = await passageOf(number);
      const signed = currentCopy(passage)?.signatures ?? [];
      expect(['decision-maker', 'draft']).toContain(passage.state);
      expect(signed).toHaveLength(passage.state === 'decision-maker' ? 1 : 0);
      if (signed.length > 0) expect(passage.revision).toBe(1);
    }
  });
});

import { Refused } from '../../../src/kernel/errors';
import { ChangePassword } from '../../../src/people/change-password.action';
import { type Person } from '../../../src/people/person';
import { GrantStepUp } from '../../../src/people/step-up/grant-step-up.action';
import { consumeStepUp } from '../../../src/people/step-up/step-up.repository';
import { PASSWORD, PeopleService } from './people-service';

const HASH = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);

describe('step-up', () => {
  let service: PeopleService;
  let person: Person;

  beforeEach(async () => {
    service = await PeopleService.start();
    person = await service.person('chief', 'chief-executive-officer');
  });
  afterEach(() => service.close());

  const prove = (password = PASSWORD, { sha256 = HASH, act = 'approve' } = {}) =>
    service.app.get(GrantStepUp).run({ personId: person.id, act, sha256, password });
  const consume = ({ sha256 = HASH, act = 'approve', personId = person.id } = {}) =>
    service
      .within((tx) => consumeStepUp(tx, { personId, act, sha256 }))
      .then(
        () => 'consumed',
        (error: unknown) => (error instanceof Refused ? error.findings[0]!.code : String(error)),
      );

  describe('with the password', () => {
    it('lets the act be done once within five minutes', async () => {
      expect(await prove()).toEqual({
        outcome: 'granted',
        until: new Date('2024-03-18T09:05:00Z'),
      });
      service.clock.pass(299);
      expect(await consume()).toBe('consumed');
      expect(await consume()).toBe('step-up-needed');
    });

    it('is over at five minutes', async () => {
      await prove();
      service.clock.pass(300);
      expect(await consume()).toBe('step-up-needed');
    });

    it('is for this act, on this document, by this person alone', async () => {
      await prove();
      const other = await service.person('other');
      expect(await consume({ act: 'decide' })).toBe('step-up-needed');
      expect(await consume({ sha256: OTHER })).toBe('step-up-needed');
      expect(await consume({ personId: other.id })).toBe('step-up-needed');
      expect(await consume()).toBe('consumed');
    });

    it('given twice lets the act be done once', async () => {
      await prove();
      await prove();
      expect(await consume()).toBe('consumed');
      expect(await consume()).toBe('step-up-needed');
    });

    it('comes back where the act is refused for another reason', async () => {
      await prove();
      const act = service.within(async (tx) => {
        await consumeStepUp(tx, { personId: person.id, act: 'approve', sha256: HASH });
        throw new Error('refused for another reason');
      });
      await expect(act).rejects.toThrow('another reason');
      expect(await consume()).toBe('consumed');
    });

    it('is used by one of many acts sent at once', async () => {
      await prove();
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => consume()));
      expect(outcomes.filter((outcome) => outcome === 'consumed')).toHaveLength(1);
    });

    it('is on record with act and document, and a refused one is not', async () => {
      await prove('wrong');
      await prove();
      expect((await service.events()).filter((name) => name === 'people.stepped-up')).toHaveLength(
        1,
      );
      expect(await service.chain()).toContain(HASH);
    });

    it('is refused for what can be no act and no document', async () => {
      await expect(prove(PASSWORD, { sha256: 'abc' })).rejects.toThrow('no proof can be for');
    });

    it('ends when the password changes', async () => {
      await prove();
      const change = { personId: person.id, current: PASSWORD, fresh: 'another long password' };
      await service.app.get(ChangePassword).run(change);
      expect(await consume()).toBe('step-up-needed');
    });
  });

  describe('with wrong proofs', () => {
    it('says how many tries are left, then asks to wait, also with the right password', async () => {
      for (const triesLeft of [4, 3, 2, 1, 0]) {
        expect(await prove('wrong')).toEqual({ outcome: 'wrong', triesLeft });
      }
      expect(await prove()).toEqual({ outcome: 'locked', seconds: 900 });
      service.clock.pass(899);
      expect(await prove()).toEqual({ outcome: 'locked', seconds: 1 });
      service.clock.pass(1);
      expect(await prove()).toMatchObject({ outcome: 'granted' });
    });

    it('begins to count anew after a right one', async () => {
      await prove('wrong');
      await prove();
      expect(await prove('wrong')).toEqual({ outcome: 'wrong', triesLeft: 4 });
    });

    it('tries no more than five of many sent at once', async () => {
      const outcomes = await Promise.all(Array.from({ length: 12 }, (_, n) => prove(`guess ${n}`)));
      expect(outcomes.filter(({ outcome }) => outcome === 'wrong')).toHaveLength(5);
      expect(outcomes.filter(({ outcome }) => outcome === 'locked')).toHaveLength(7);
    });

    it('counts apart from other people', async () => {
      for (let tries = 0; tries < 6; tries += 1) await prove('wrong');
      const { id: personId } = await service.person('other');
      const asked = { personId, act: 'decide', sha256: HASH, password: PASSWORD };
      expect(await service.app.get(GrantStepUp).run(asked)).toMatchObject({ outcome: 'granted' });
    });

    it('refuses somebody there is not', async () => {
      const asked = { personId: 'nobody', act: 'decide', sha256: HASH, password: PASSWORD };
      expect(await service.app.get(GrantStepUp).run(asked)).toMatchObject({ outcome: 'wrong' });
    });
  });
});

import { Refused } from '../../../src/kernel/errors';
import { AccountReader } from '../../../src/people/account.reader';
import { CloseAccount } from '../../../src/people/administration/close-account.action';
import { ChangePassword } from '../../../src/people/change-password.action';
import { MakePasswordLink } from '../../../src/people/password-link/make-password-link.action';
import { PasswordLinkReader } from '../../../src/people/password-link/password-link.reader';
import { SetPassword } from '../../../src/people/password-link/set-password.action';
import { type Person } from '../../../src/people/person';
import { SignIn } from '../../../src/people/sign-in.action';
import { type Actor } from '../../../src/record/audit-event';
import { PASSWORD, PeopleService } from './people-service';

const FRESH = 'another long password';

describe('a password', () => {
  let service: PeopleService;
  let administrator: Actor & { kind: 'person' };
  let person: Person;

  beforeEach(async () => {
    service = await PeopleService.start();
    administrator = await service.administrator();
    person = await service.person('officer', 'policy-officer');
  });
  afterEach(() => service.close());

  const link = (actor: Actor = administrator, id = person.id) =>
    service.app.get(MakePasswordLink).run(actor, id);
  const set = (token: string, password = FRESH) =>
    service.app.get(SetPassword).run({ token, password });
  const opens = async (token: string) =>
    (await service.app.get(PasswordLinkReader).accountOf(token)) === person.id;
  const change = (current = PASSWORD, fresh = FRESH) =>
    service.app.get(ChangePassword).run({ personId: person.id, current, fresh });
  const signIn = (password: string) =>
    service.app.get(SignIn).run({ signInName: 'officer', password, address: '10.0.0.1' });
  const session = async (password = PASSWORD) => {
    const outcome = await signIn(password);
    if (outcome.outcome !== 'signed-in') throw new Error(outcome.outcome);
    return outcome.session;
  };
  const lives = async (owner: Awaited<ReturnType<typeof session>>) =>
    (await service.app.get(AccountReader).inSession(owner)) !== undefined;

  describe('set by a link', () => {
    it('opens from then on, and the one before no longer; every session ends', async () => {
      const before = await session();
      const { token, expiresAt } = await link();
      expect(expiresAt).toEqual(new Date('2024-03-19T09:00:00Z'));
      expect(await lives(before)).toBe(true);
      expect(await set(token)).toBe('set');
      expect(await lives(before)).toBe(false);
      expect(await signIn(PASSWORD)).toEqual({ outcome: 'refused' });
      expect(await lives(await session(FRESH))).toBe(true);
      expect((await service.events()).slice(-3)).toEqual([
        'people.password-link-made',
        'people.password-set-by-link',
        'people.signed-in',
      ]);
    });

    it('opens at once, however often the one before was tried wrong', async () => {
      for (let tries = 0; tries < 5; tries += 1) {
        await service.app
          .get(SignIn)
          .run({ signInName: 'officer', password: 'wrong', address: `10.0.0.${tries + 2}` });
      }
      expect(await signIn(PASSWORD)).toMatchObject({ outcome: 'wait' });
      await set((await link()).token);
      expect(await signIn(FRESH)).toMatchObject({ outcome: 'signed-in' });
    });

    it('takes 256 bits of chance, of which neither table nor chain keeps a trace', async () => {
      const { token } = await link();
      expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
      // The administrator's own link is the other.
      const rows = await service.database.dataSource.manager.find('password_link');
      expect(rows).toHaveLength(2);
      expect(JSON.stringify(rows)).not.toContain(token);
      expect(await service.chain()).not.toContain(token);
    });

    it('works once, and looking at the link uses nothing up', async () => {
      const { token } = await link();
      expect(await opens(token)).toBe(true);
      expect(await opens(token)).toBe(true);
      expect(await set(token)).toBe('set');
      expect(await opens(token)).toBe(false);
      expect(await set(token, 'a third long password')).toBe('link-unusable');
      expect(await signIn(FRESH)).toMatchObject({ outcome: 'signed-in' });
    });

    it('works for one of two who send it at once', async () => {
      const { token } = await link();
      const both = await Promise.all([set(token), set(token, 'a third long password')]);
      expect(both.sort()).toEqual(['link-unusable', 'set']);
    });

    it('works for a day, to the second', async () => {
      const { token } = await link();
      service.clock.pass(24 * 3600 - 1);
      expect(await opens(token)).toBe(true);
      service.clock.pass(1);
      expect(await opens(token)).toBe(false);
      expect(await set(token)).toBe('link-unusable');
    });

    it('is refused with an older link once there is a newer one', async () => {
      const [older, newer] = [await link(), await link()];
      expect(await set(older.token)).toBe('link-unusable');
      expect(await set(newer.token)).toBe('set');
    });

    it('is refused with what was never a link', async () => {
      for (const token of ['', 'x', 'A'.repeat(43)]) {
        expect(await set(token)).toBe('link-unusable');
      }
    });

    it('is refused for an account that was closed meanwhile', async () => {
      const { token } = await link();
      await service.app.get(CloseAccount).run(administrator, person.id);
      expect(await opens(token)).toBe(false);
      expect(await set(token)).toBe('link-unusable');
      await expect(link()).rejects.toThrow('account-disabled');
    });

    it('must be long enough, and the link stays', async () => {
      const { token } = await link();
      await expect(set(token, 'short')).rejects.toBeInstanceOf(Refused);
      expect(await set(token)).toBe('set');
    });

    it('needs a link made by another, who administers', async () => {
      await expect(link({ kind: 'person', id: person.id })).rejects.toThrow('not allowed');
      await expect(link(administrator, administrator.id)).rejects.toThrow('own-account');
      await expect(link(administrator, 'nobody')).rejects.toThrow('not found');
    });
  });

  describe('changed by its owner', () => {
    it('ends every session but the one begun with it', async () => {
      const [here, elsewhere] = [await session(), await session()];
      const changed = await change();
      if (changed.outcome !== 'changed') throw new Error(changed.outcome);
      expect(await lives(here)).toBe(false);
      expect(await lives(elsewhere)).toBe(false);
      expect(await lives(changed.session)).toBe(true);
      expect(await signIn(PASSWORD)).toEqual({ outcome: 'refused' });
      expect(await signIn(FRESH)).toMatchObject({ outcome: 'signed-in' });
      expect(await service.events()).toContain('people.password-changed');
    });

    it('ends a link that was made before', async () => {
      const { token } = await link();
      await change();
      expect(await set(token)).toBe('link-unusable');
    });

    it('needs the current one, five wrong ones at most', async () => {
      for (const triesLeft of [4, 3, 2, 1, 0]) {
        expect(await change('wrong')).toEqual({ outcome: 'wrong', triesLeft });
      }
      expect(await change()).toMatchObject({ outcome: 'locked' });
      expect(await signIn(PASSWORD)).toMatchObject({ outcome: 'signed-in' });
    });

    it('must be long enough, which is said before a try is counted', async () => {
      for (let tries = 0; tries < 6; tries += 1) {
        await expect(change('wrong', 'short')).rejects.toBeInstanceOf(Refused);
      }
      expect(await change()).toMatchObject({ outcome: 'changed' });
    });
  });
});

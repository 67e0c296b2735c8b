import { NotAllowed, Refused } from '../../../src/kernel/errors';
import { AccountReader } from '../../../src/people/account.reader';
import { AddPerson } from '../../../src/people/administration/add-person.action';
import { CloseAccount } from '../../../src/people/administration/close-account.action';
import { CreateFirstAdministrator } from '../../../src/people/administration/create-first-administrator.action';
import { GrantAdministration } from '../../../src/people/administration/grant-administration.action';
import { ReopenAccount } from '../../../src/people/administration/reopen-account.action';
import { WithdrawAdministration } from '../../../src/people/administration/withdraw-administration.action';
import { CreateAccount } from '../../../src/people/create-account.action';
import { SetPassword } from '../../../src/people/password-link/set-password.action';
import { EndPost } from '../../../src/people/posts/end-post.action';
import { PeopleReader } from '../../../src/people/people.reader';
import { SignIn } from '../../../src/people/sign-in.action';
import { type Actor } from '../../../src/record/audit-event';
import { PASSWORD, PeopleService } from './people-service';

describe('administration', () => {
  let service: PeopleService;
  let administrator: Actor & { kind: 'person' };

  beforeEach(async () => {
    service = await PeopleService.start();
    administrator = await service.administrator();
  });
  afterEach(() => service.close());

  const grant = (actor: Actor, id: string) => service.app.get(GrantAdministration).run(actor, id);
  const withdraw = (actor: Actor, id: string) =>
    service.app.get(WithdrawAdministration).run(actor, id);
  const close = (actor: Actor, id: string) => service.app.get(CloseAccount).run(actor, id);
  const person = async (id: string) => (await service.app.get(AccountReader).byId(id))!;
  const signIn = (signInName: string, password = PASSWORD) =>
    service.app.get(SignIn).run({ signInName, password, address: '10.0.0.1' });
  const code = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: unknown) => (error instanceof Refused ? error.findings[0]!.code : String(error)),
    );

  it('begins with one administrator, made by whoever runs the machine, and no second', async () => {
    const names = { signInName: 'second', displayName: 'Second' };
    expect(await code(service.app.get(CreateFirstAdministrator).run(names))).toBe(
      'administrator-exists',
    );
    expect(await service.events()).toEqual(['people.first-administrator-created']);
    expect(await person(administrator.id)).toMatchObject({ administrator: true, posts: [] });
  });

  it('is given by an administrator to another person, who then may give it', async () => {
    const second = await service.person('second');
    const third = await service.person('third');
    await grant(administrator, second.id);
    await grant({ kind: 'person', id: second.id }, third.id);
    expect(await person(third.id)).toMatchObject({ administrator: true });
    expect((await service.events()).slice(-2)).toEqual([
      'people.administration-granted',
      'people.administration-granted',
    ]);
  });

  it('is given by nobody else, and by nobody to themselves', async () => {
    const officer = await service.person('officer', 'policy-officer');
    const as = { kind: 'person', id: officer.id } as const;
    await expect(grant(as, officer.id)).rejects.toBeInstanceOf(NotAllowed);
    expect(await code(grant(administrator, administrator.id))).toBe('own-account');
    const add = service.app.get(AddPerson);
    const names = { signInName: 'new', displayName: 'New' };
    await expect(add.run(as, names)).rejects.toBeInstanceOf(NotAllowed);
    const account = { ...names, password: PASSWORD };
    await expect(service.app.get(CreateAccount).run(as, account)).rejects.toBeInstanceOf(
      NotAllowed,
    );
    expect(await service.events()).not.toContain('people.administration-granted');
  });

  it('is not for whoever holds a post, now or later, until it has ended', async () => {
    const officer = await service.person('officer', 'policy-officer');
    expect(await code(grant(administrator, officer.id))).toBe('holds-a-post');
    const [holding] = (await service.app.get(PeopleReader).one(officer.id)).holdings;
    const ending = { personId: officer.id, holdingId: holding!.id };
    await service.app.get(EndPost).run(administrator, ending);
    expect(await code(grant(administrator, officer.id))).toBe('done');
    expect(await code(grant(administrator, officer.id))).toBe('administers-already');
  });

  it('is withdrawn by another, and never from the last', async () => {
    const second = await service.person('second');
    await grant(administrator, second.id);
    expect(await code(withdraw(administrator, administrator.id))).toBe('own-account');
    await withdraw({ kind: 'person', id: second.id }, administrator.id);
    expect(await person(administrator.id)).toMatchObject({ administrator: false });
    // Authority is read within the act: the session of a moment ago gives none.
    await expect(close(administrator, second.id)).rejects.toBeInstanceOf(NotAllowed);
    expect(await code(withdraw({ kind: 'system' }, second.id))).toBe('last-administrator');
    expect(await code(close({ kind: 'system' }, second.id))).toBe('last-administrator');
    expect(await code(withdraw({ kind: 'system' }, administrator.id))).toBe('administers-not');
  });

  it('is never left to nobody by two who close one another at once', async () => {
    const second = await service.person('second');
    await grant(administrator, second.id);
    const both = await Promise.allSettled([
      close(administrator, second.id),
      close({ kind: 'person', id: second.id }, administrator.id),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const all = await service.app.get(AccountReader).all();
    expect(all.filter((one) => one.administrator && !one.disabled)).toHaveLength(1);
  });

  it('closes an account at once, and opens it again without posts and by a link', async () => {
    const officer = await service.person('officer', 'policy-officer');
    const signedIn = await signIn('officer');
    if (signedIn.outcome !== 'signed-in') throw new Error('not signed in');
    const reader = service.app.get(AccountReader);
    expect(await reader.inSession(signedIn.session)).toMatchObject({ id: officer.id });
    await close(administrator, officer.id);
    expect(await reader.inSession(signedIn.session)).toBeUndefined();
    expect(await signIn('officer')).toEqual({ outcome: 'refused' });
    expect(await code(close(administrator, officer.id))).toBe('account-disabled');

    const link = await service.app.get(ReopenAccount).run(administrator, officer.id);
    expect(await person(officer.id)).toMatchObject({ disabled: false, posts: [] });
    expect(await reader.inSession(signedIn.session)).toBeUndefined();
    const set = { token: link.token, password: 'another long password' };
    expect(await service.app.get(SetPassword).run(set)).toBe('set');
    expect(await signIn('officer', set.password)).toMatchObject({ outcome: 'signed-in' });
    expect(await code(service.app.get(ReopenAccount).run(administrator, officer.id))).toBe(
      'account-not-disabled',
    );
  });

  it('adds a person whose password nobody knows until the person has chosen it', async () => {
    const names = { signInName: 'Adviser@example.org', displayName: 'Finance adviser' };
    const { person: added, link } = await service.app.get(AddPerson).run(administrator, names);
    expect(added).toMatchObject({ signInName: 'adviser@example.org', posts: [] });
    expect(await signIn('adviser@example.org', '')).toEqual({ outcome: 'refused' });
    const set = { token: link.token, password: 'another long password' };
    expect(await service.app.get(SetPassword).run(set)).toBe('set');
    expect(await signIn('adviser@example.org', set.password)).toMatchObject({
      outcome: 'signed-in',
      person: added,
    });
    expect(await code(service.app.get(AddPerson).run(administrator, names))).toBe(
      'sign-in-name-taken',
    );
    const wrong = { signInName: '', displayName: 'two\nlines' };
    expect(await code(service.app.get(AddPerson).run(administrator, wrong))).toBe(
      'sign-in-name-malformed',
    );
  });
});

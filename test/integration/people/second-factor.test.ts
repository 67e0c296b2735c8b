import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'otplib';
import { Unavailable } from '../../../src/kernel/errors';
import { type Person } from '../../../src/people/person';
import { BeginSecondFactor } from '../../../src/people/second-factor/begin-second-factor.action';
import { ConfirmSecondFactor } from '../../../src/people/second-factor/confirm-second-factor.action';
import { LiftSecondFactor } from '../../../src/people/second-factor/lift-second-factor.action';
import { RemoveSecondFactor } from '../../../src/people/second-factor/remove-second-factor.action';
import { SecondFactorReader } from '../../../src/people/second-factor/second-factor.reader';
import { GrantStepUp } from '../../../src/people/step-up/grant-step-up.action';
import { PASSWORD, PeopleService } from './people-service';

const ACT = { act: 'approve', sha256: 'a'.repeat(64) };
const LABELS = { issuer: 'Decision papers', label: 'chief' };

describe('step-up with an authenticator app', () => {
  let service: PeopleService;
  let person: Person;

  beforeEach(async () => {
    service = await PeopleService.start();
    person = await service.person('chief', 'chief-executive-officer');
  });
  afterEach(() => service.close());

  const prove = (password = PASSWORD, { code = '' } = {}) =>
    service.app.get(GrantStepUp).run({ personId: person.id, ...ACT, password, code });
  const secretShown = async () => {
    const shown = await service.app.get(SecondFactorReader).beingSetUp(person.id, LABELS);
    return shown!.secret.replaceAll(' ', '');
  };
  const codeAt = (secret: string, stepsAway = 0) =>
    generate({
      secret,
      epoch: Math.floor(service.realTime.now().getTime() / 1000) + stepsAway * 30,
    });
  const confirm = (code: string) => service.app.get(ConfirmSecondFactor).run(person.id, code);
  /** An app in use whose last code is the one of the step before now. */
  const enrol = async (): Promise<string> => {
    await service.app.get(BeginSecondFactor).run(person.id, PASSWORD);
    const secret = await secretShown();
    expect(await confirm(await codeAt(secret, -1))).toBe('confirmed');
    return secret;
  };

  it('asks for its code on real time, whatever the service’s own clock says', async () => {
    const secret = await enrol();
    expect(await prove()).toEqual({ outcome: 'wrong', triesLeft: 4 });
    const code = await codeAt(secret);
    expect(await prove('wrong', { code })).toMatchObject({ outcome: 'wrong' });
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
    expect(await prove(PASSWORD, { code: spaced })).toMatchObject({ outcome: 'granted' });
  });

  it('takes no code twice, nor an older one after it', async () => {
    const secret = await enrol();
    const [now, next] = [await codeAt(secret), await codeAt(secret, 1)];
    expect(await prove(PASSWORD, { code: next })).toMatchObject({ outcome: 'granted' });
    expect(await prove(PASSWORD, { code: next })).toMatchObject({ outcome: 'wrong' });
    expect(await prove(PASSWORD, { code: now })).toMatchObject({ outcome: 'wrong' });
    service.realTime.pass(60);
    expect(await prove(PASSWORD, { code: await codeAt(secret) })).toMatchObject({
      outcome: 'granted',
    });
  });

  it('takes one code once of many sent at once', async () => {
    const secret = await enrol();
    const code = await codeAt(secret);
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => prove(PASSWORD, { code })));
    expect(outcomes.filter(({ outcome }) => outcome === 'granted')).toHaveLength(1);
  });

  it('does not use a code up with a wrong password', async () => {
    const secret = await enrol();
    const code = await codeAt(secret);
    await prove('wrong', { code });
    expect(await prove(PASSWORD, { code })).toMatchObject({ outcome: 'granted' });
  });

  it('takes a code one step off and none two steps off', async () => {
    const secret = await enrol();
    service.realTime.pass(300);
    expect(await prove(PASSWORD, { code: await codeAt(secret, -2) })).toMatchObject({
      outcome: 'wrong',
    });
    expect(await prove(PASSWORD, { code: await codeAt(secret, 2) })).toMatchObject({
      outcome: 'wrong',
    });
    expect(await prove(PASSWORD, { code: await codeAt(secret, -1) })).toMatchObject({
      outcome: 'granted',
    });
  });

  it('is asked for nothing before a first code has proved the app', async () => {
    expect(await service.app.get(BeginSecondFactor).run(person.id, 'wrong')).toMatchObject({
      outcome: 'wrong',
    });
    await service.app.get(BeginSecondFactor).run(person.id, PASSWORD);
    expect(await confirm('000000')).toBe('wrong-code');
    expect(await confirm('no code')).toBe('wrong-code');
    expect(await prove()).toMatchObject({ outcome: 'granted' });
    expect(await service.app.get(SecondFactorReader).isSetUp(person.id)).toBe(false);
  });

  it('shows its secret only until the app has proved it, and keeps it sealed', async () => {
    const secret = await enrol();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const reader = service.app.get(SecondFactorReader);
    expect(await reader.beingSetUp(person.id, LABELS)).toBeUndefined();
    const { manager } = service.database.dataSource;
    expect(JSON.stringify(await manager.find('second_factor'))).not.toContain(secret);
    expect(await service.chain()).not.toContain(secret);
    const file = join(service.folder, 'second-factor-key');
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('gives the address an app opens', async () => {
    await service.app.get(BeginSecondFactor).run(person.id, PASSWORD);
    const shown = await service.app.get(SecondFactorReader).beingSetUp(person.id, LABELS);
    expect(shown!.address).toBe(
      `otpauth://totp/Decision%20papers:chief?secret=${await secretShown()}&issuer=Decision%20papers`,
    );
  });

  it('proves nothing without the key that sealed its secret', async () => {
    const secret = await enrol();
    const file = join(service.folder, 'second-factor-key');
    const key = readFileSync(file, 'utf8');
    const code = await codeAt(secret);
    for (const other of [Buffer.alloc(32, 7).toString('base64url'), 'damaged']) {
      writeFileSync(file, other);
      await expect(prove(PASSWORD, { code })).rejects.toBeInstanceOf(Unavailable);
    }
    writeFileSync(file, key);
    expect(existsSync(file)).toBe(true);
    expect(await prove(PASSWORD, { code })).toMatchObject({ outcome: 'granted' });
  });

  it('is removed with password and code, and set up no second time before', async () => {
    const secret = await enrol();
    const removing = { personId: person.id, password: PASSWORD };
    expect(await service.app.get(BeginSecondFactor).run(person.id, PASSWORD)).toMatchObject({
      outcome: 'wrong',
    });
    const remove = service.app.get(RemoveSecondFactor);
    expect(await remove.run(removing)).toMatchObject({ outcome: 'wrong' });
    const code = await codeAt(secret);
    expect(await remove.run({ ...removing, code })).toEqual({ outcome: 'removed' });
    expect(await prove()).toMatchObject({ outcome: 'granted' });
    await expect(remove.run(removing)).rejects.toThrow('second-factor-off');
  });

  it('is lifted by an administrator for whoever has lost the device', async () => {
    await enrol();
    const administrator = await service.administrator();
    const lift = service.app.get(LiftSecondFactor);
    await lift.run(administrator, person.id);
    expect(await prove()).toMatchObject({ outcome: 'granted' });
    await expect(lift.run(administrator, person.id)).rejects.toThrow('second-factor-off');
    await expect(lift.run({ kind: 'person', id: person.id }, person.id)).rejects.toThrow(
      'not allowed',
    );
    expect(await service.events()).toContain('people.second-factor-lifted');
  });
});

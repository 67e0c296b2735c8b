import { Refused } from '../../../src/kernel/errors';
import { AccountReader } from '../../../src/people/account.reader';
import { CreateFirstAdministrator } from '../../../src/people/administration/create-first-administrator.action';
import { GrantAdministration } from '../../../src/people/administration/grant-administration.action';
import { WithdrawAdministration } from '../../../src/people/administration/withdraw-administration.action';
import { CreateAccount } from '../../../src/people/create-account.action';
import { PASSWORD, PeopleService } from './people-service';

const ROUNDS = 5;

describe('of two at the same instant', () => {
  let service: PeopleService;
  beforeEach(async () => {
    service = await PeopleService.start();
    const { dataSource } = service.database;
    // Opens every connection PostgreSQL's pool has, so that both come at once indeed.
    await Promise.all(Array.from({ length: 10 }, () => dataSource.query('SELECT 1')));
  });
  afterEach(() => service.close());

  const ends = async (...work: Promise<unknown>[]) =>
    (await Promise.allSettled(work)).map((end) => {
      if (end.status === 'fulfilled') return 'done';
      return end.reason instanceof Refused ? end.reason.findings[0]!.code : String(end.reason);
    });

  it('one becomes the first administrator', async () => {
    const create = (signInName: string) =>
      service.app.get(CreateFirstAdministrator).run({ signInName, displayName: 'Administrator' });
    expect((await ends(create('one'), create('other'))).sort()).toEqual([
      'administrator-exists',
      'done',
    ]);
    expect(await service.app.get(AccountReader).all()).toHaveLength(1);
  });

  it('one gets the sign-in name', async () => {
    const create = (signInName: string) => {
      const account = { signInName, displayName: 'Officer', password: PASSWORD };
      return service.app.get(CreateAccount).run({ kind: 'system' }, account);
    };
    for (let round = 0; round < ROUNDS; round += 1) {
      const both = await ends(create(`officer-${round}`), create(`Officer-${round}`));
      expect(both.sort()).toEqual(['done', 'sign-in-name-taken']);
    }
  });

  it('who end each other’s administration one remains, every time', async () => {
    const first = await service.administrator();
    const second = { kind: 'person' as const, id: (await service.person('second')).id };
    const grant = service.app.get(GrantAdministration);
    const withdraw = service.app.get(WithdrawAdministration);
    await grant.run(first, second.id);
    for (let round = 0; round < ROUNDS; round += 1) {
      const both = [withdraw.run(first, second.id), withdraw.run(second, first.id)];
      const outcomes = await ends(...both);
      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
      const people = await service.app.get(AccountReader).all();
      const [left, ...more] = people.filter(({ administrator }) => administrator);
      expect(more).toEqual([]);
      const loser = left!.id === first.id ? second : first;
      await grant.run({ kind: 'person', id: left!.id }, loser.id);
    }
  });
});

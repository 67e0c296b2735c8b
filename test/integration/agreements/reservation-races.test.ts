import { Refused } from '../../../src/kernel/errors';
import { POUND } from '../../unit/agreements/ledger-examples';
import { IS_POSTGRES } from '../test-database';
import { example, LedgerHouse, SYSTEM } from './ledger-house';

jest.setTimeout(600_000);

/** Tries of each race; the full count is for a night. */
const TRIES = Number(process.env.RACE_TRIES ?? 4);
const YEAR = '2024/25';

let house: LedgerHouse;
let agreementId: string;
beforeEach(async () => {
  house = await LedgerHouse.open();
  agreementId = (await house.enter.run({ actor: SYSTEM, terms: example('slt-2023') })).id;
});
afterEach(() => house.close());

/** How many were done; whoever was refused was refused by a rule. */
async function together(acts: (() => Promise<unknown>)[]): Promise<number> {
  const results = await Promise.allSettled(acts.map((act) => act()));
  for (const result of results) {
    if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(Refused);
  }
  return results.filter(({ status }) => status === 'fulfilled').length;
}

describe(`at the same instant on ${IS_POSTGRES ? 'PostgreSQL' : 'SQLite'}`, () => {
  it('two letters against one cap are never over it', async () => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const authority = await house.decide({ decision: `PCD ${2000 + tries}` });
      const letter = (n: number, pounds: number) => () =>
        house.reserve({
          letterId: `${tries}-${n}`,
          letterNumber: `SLT-2023-${n}`,
          agreementId,
          authority,
          money: { [YEAR]: pounds * POUND },
        });
      // Each alone would fit, and two of the small ones do; the cap is 220,000.
      const done = await together([letter(1, 150_000), letter(2, 150_000), letter(3, 70_000)]);
      expect(done).toBe(2);
      const { facts } = await house.reader.one('SLT-2023');
      const used = facts.reservations
        .filter((one) => one.authority?.paperId === authority.paperId)
        .reduce((total, { money }) => total + (money[YEAR] ?? 0), 0);
      expect(used).toBe(220_000 * POUND);
    }
  });

  it('payments are never above what is committed', async () => {
    const step = Math.floor(490_000 / TRIES);
    for (let tries = 0; tries < TRIES; tries += 1) {
      const pay = (n: number) => () =>
        house.payments.run({
          actor: SYSTEM,
          source: {
            format: 'json',
            value: [
              {
                reference: `${tries}-${n}`,
                agreement: 'SLT-2023',
                kind: 'payment',
                on: '2024-03-20',
                pence: step * POUND,
              },
            ],
          },
        });
      await together([pay(1), pay(2)]);
      const { total } = (await house.reader.one('SLT-2023')).ledger;
      expect(total.paid).toBeLessThanOrEqual(total.committed);
    }
    const { total } = (await house.reader.one('SLT-2023')).ledger;
    expect(total.paid).toBe(step * TRIES * POUND);
  });

  it('a letter comes into force or is set free, never both', async () => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const authority = await house.decide({ decision: `PCD ${2000 + tries}` });
      const letterId = `letter-${tries}`;
      const money = { [YEAR]: 220_000 * POUND };
      await house.reserve({ letterId, letterNumber: letterId, agreementId, authority, money });
      await house.issue(letterId);
      const done = await together([() => house.consume(letterId), () => house.release(letterId)]);
      expect(done).toBe(1);
      const { facts, ledger } = await house.reader.one('SLT-2023');
      const { state } = facts.reservations.find((one) => one.letterId === letterId)!;
      expect(['in-force', 'released']).toContain(state);
      const { authorised, committed } = ledger.rows.find(({ share }) => share === YEAR)!;
      expect(committed).toBeLessThanOrEqual(authorised);
    }
  });
});

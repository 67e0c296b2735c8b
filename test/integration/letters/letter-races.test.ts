import { randomUUID } from 'node:crypto';
import { AgreementReader } from '../../../src/agreements/agreement.reader';
import { ClearLetter } from '../../../src/letters/clear-letter.action';
import { NotAllowed, NotFound, Refused, Stale } from '../../../src/kernel/errors';
import { LetterEntity } from '../../../src/letters/letter.entity';
import { LetterActs } from '../../../src/letters/letter-acts.repository';
import { PrepareLetter } from '../../../src/letters/prepare-letter.action';
import { WithdrawLetter } from '../../../src/letters/withdraw-letter.action';
import { IS_POSTGRES } from '../test-database';
import { AGREEMENT, evidence, LetterCast } from './letter-cast';

jest.setTimeout(900_000);

/** Tries of each race; the full count is for a night. */
const TRIES = Number(process.env.RACE_TRIES ?? 4);
const POUND = 100;

let cast: LetterCast;
beforeEach(async () => {
  cast = await LetterCast.gather();
});
afterEach(() => cast.close());

const EXPECTED = [Refused, NotAllowed, NotFound, Stale];

/** How many were done; whoever was refused was refused by a rule. */
async function together(acts: (() => Promise<unknown>)[]): Promise<number> {
  const results = await Promise.allSettled(acts.map((act) => act()));
  for (const result of results) {
    if (result.status === 'fulfilled') continue;
    expect(EXPECTED.some((kind) => result.reason instanceof kind)).toBe(true);
  }
  return results.filter(({ status }) => status === 'fulfilled').length;
}

const clearing = (number: string, shown: string) => () =>
  cast.cast
    .get(ClearLetter)
    .run({ person: cast.cast.id('chief-executive-officer'), number, shown });

const withdrawing = (number: string) => () =>
  cast.cast.get(WithdrawLetter).run({ person: cast.commercial, number, reason: 'Another goes' });

describe(`at the same instant on ${IS_POSTGRES ? 'PostgreSQL' : 'SQLite'}`, () => {
  it('two letters against one cap are never over it', async () => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const numbers: string[] = [];
      // Each alone would fit, and two of the small ones do; the cap is 220,000 a year.
      for (const pounds of [150_000, 150_000, 70_000]) {
        const number = await cast.prepared({ '2024/25': pounds * POUND });
        await cast.propose(number);
        numbers.push(number);
      }
      const shown = await Promise.all(numbers.map((number) => cast.shown(number)));
      const done = await together(numbers.map((number, at) => clearing(number, shown[at]!)));
      expect(done).toBe(2);
      const { facts, ledger } = await cast.cast.get(AgreementReader).one(AGREEMENT);
      const live = facts.reservations.filter(({ state }) => state !== 'released');
      expect(live).toHaveLength(2);
      expect(live.reduce((sum, { money }) => sum + (money['2024/25'] ?? 0), 0)).toBe(
        220_000 * POUND,
      );
      expect(ledger.rows.every(({ left }) => left >= 0)).toBe(true);
      for (const number of numbers) await withdrawing(number)();
    }
  });

  it('one letter is cleared once, and reserves once', async () => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const number = await cast.comeTo('to-clear');
      const shown = await cast.shown(number);
      expect(await together([1, 2, 3].map(() => clearing(number, shown)))).toBe(1);
      await withdrawing(number)();
    }
  });

  it('a letter is accepted or withdrawn, and its money held or free accordingly', async () => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const number = await cast.comeTo('issued', { '2024/25': 1_000 * POUND });
      await together([() => cast.accept(number), withdrawing(number)]);
      const state = await cast.state(number);
      const { facts } = await cast.cast.get(AgreementReader).one(AGREEMENT);
      const { id } = await cast.one(number);
      const reservation = facts.reservations.find(({ letterId }) => letterId === id)!;
      expect([state, reservation.state]).toEqual(
        state === 'accepted' ? ['accepted', 'issued'] : ['withdrawn', 'released'],
      );
      if (state === 'accepted') await withdrawing(number)();
    }
  });

  it('of two acceptances one is sealed', async () => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const number = await cast.comeTo('issued', { '2024/25': 1_000 * POUND });
      const shown = await cast.shown(number);
      const accepting = () =>
        cast.cast.get(LetterActs).act({
          by: { kind: 'signatory', id: cast.signatory },
          letter: number,
          want: () => ({
            ...{ kind: 'accept', shown, token: randomUUID() },
            evidence: evidence('2024-03-25T10:14:00.000Z'),
          }),
        });
      expect(await together([accepting, accepting])).toBe(1);
    }
  });

  it('letters of an agreement are numbered in one series without a gap', async () => {
    const prepare = () => () =>
      cast.cast
        .get(PrepareLetter)
        .run({ person: cast.commercial, agreement: AGREEMENT, authority: cast.authority });
    await together(Array.from({ length: TRIES * 2 }, prepare));
    const { id } = (await cast.cast.get(AgreementReader).one(AGREEMENT)).agreement;
    const rows = await cast.cast.service.database.dataSource.manager.findBy(LetterEntity, {
      agreementId: id,
    });
    const numbers = rows.map(({ number }) => number).sort();
    expect(numbers).toEqual(
      Array.from({ length: TRIES * 2 }, (_, at) => `SLT-2023-${String(at + 1).padStart(2, '0')}`),
    );
  });
});

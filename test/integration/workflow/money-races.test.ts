import { EnterBudget } from '../../../src/agreements/budgets/enter-budget.action';
import { ImportAgreements } from '../../../src/agreements/imports/import-agreements.action';
import { Refused, Unavailable } from '../../../src/kernel/errors';
import { SigningDesk } from '../../../src/signatures/desk/signing-desk.adapter';
import { KeyRefused } from '../../../src/signatures/keys/open-signer.adapter';
import { SignPaper } from '../../../src/workflow/sign-paper.action';
import { example as agreement } from '../agreements/ledger-house';
import { POUND } from '../../unit/agreements/ledger-examples';
import { TestClock } from '../../web/test-service';
import { IS_POSTGRES } from '../test-database';
import { Cast, codesOf, example, failure, NO_INTERESTS } from './cast';

jest.setTimeout(3_600_000);

/** Tries of each race; `npm run check:full` asks for 500. */
const TRIES = Number(process.env.RACE_TRIES ?? 4);
const ACTOR = { kind: 'system' } as const;

let cast: Cast;
afterEach(() => cast.close());

/** Two papers that have everything but the decision. */
async function twoToDecide(name: 'pcd-664-corrected' | 'pcd-1653-corrected'): Promise<number[]> {
  const numbers = [await cast.opened(example(name)), await cast.opened(example(name))];
  for (const number of numbers) await cast.approve(number);
  return numbers;
}

async function decision(number: number): Promise<() => Promise<void>> {
  const shown = await cast.shown('deputy-mayor', number, { kind: 'decide' });
  await cast.prove('deputy-mayor', 'decide', shown);
  const person = cast.id('deputy-mayor');
  const signing = { person, number, slot: 'decide', shown, interests: NO_INTERESTS } as const;
  return () => cast.get(SignPaper).run(signing);
}

/**
 * Keys that fail, so that a try leaves both papers as they were; but not before the other
 * decision was refused, or has come as far.
 */
function failingKeys(): { isRefused: () => void; both: () => boolean } {
  let waiting: (() => void)[] = [];
  let refused = false;
  let both = false;
  const go = () => {
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  jest.spyOn(cast.get(SigningDesk), 'key').mockImplementation(async () => {
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      both = waiting.length > 1;
      if (both || refused) go();
    });
    throw new KeyRefused('key-expired');
  });
  return {
    isRefused: () => {
      refused = true;
      go();
    },
    both: () => both,
  };
}

/** How many were refused, and why; the others had reserved their decision. */
async function together(numbers: readonly number[]): Promise<string[][]> {
  const acts = await Promise.all(numbers.map(decision));
  const keys = failingKeys();
  const errors = await Promise.all(
    acts.map(async (act) => {
      const error = await failure(act());
      if (error instanceof Refused) keys.isRefused();
      return error;
    }),
  );
  expect(keys.both()).toBe(false);
  for (const error of errors) {
    expect(error instanceof Refused || error instanceof Unavailable).toBe(true);
  }
  return errors.filter((error) => error instanceof Refused).map(codesOf);
}

describe(`decided at the same instant on ${IS_POSTGRES ? 'PostgreSQL' : 'SQLite'}`, () => {
  it('of two papers that one budget cannot pay, one is refused and told why', async () => {
    cast = await Cast.gather({}, new TestClock(new Date('2020-03-23T10:00:00Z')));
    const name = 'the Mayor’s VAWG Fund, Tranche 2';
    const amount = {
      kind: 'by-year' as const,
      byYear: [{ year: '2020/21', pence: 1_343_999 * POUND }],
    };
    await cast.get(EnterBudget).run(ACTOR, { name, amount });
    const numbers = await twoToDecide('pcd-664-corrected');
    for (let tries = 0; tries < TRIES; tries += 1) {
      const order = tries % 2 === 0 ? numbers : [...numbers].reverse();
      expect(await together(order)).toEqual([['open-stops', 'against-the-ledger']]);
    }
    jest.restoreAllMocks();
    const acts = await Promise.all(numbers.map(decision));
    const refused = (await Promise.all(acts.map((act) => failure(act())))).filter(
      (error) => error !== undefined,
    );
    expect(refused).toHaveLength(1);
    expect((refused[0] as Refused).findings[1]!.params.because).toMatch(
      /^This paper draws £672,000 on .* which holds £1,343,999, and PCD [12] has drawn £672,000: £1 in 2020\/21 over$/,
    );
    const states = await Promise.all(numbers.map((number) => cast.state(number)));
    expect(states.sort()).toEqual(['decided', 'decision-maker']);
  });

  it('of two papers on one agreement, the second is told of the first', async () => {
    cast = await Cast.gather();
    const value = [agreement('slt-2023')];
    await cast.get(ImportAgreements).run({ actor: ACTOR, source: { format: 'json', value } });
    const numbers = await twoToDecide('pcd-1653-corrected');
    for (let tries = 0; tries < TRIES; tries += 1) {
      const order = tries % 2 === 0 ? numbers : [...numbers].reverse();
      expect(await together(order)).toEqual([['unanswered-warnings', 'against-the-ledger']]);
    }
  });
});

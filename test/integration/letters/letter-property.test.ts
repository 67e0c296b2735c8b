import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type AuthorityKey } from '../../../src/agreements/authority';
import { type Ledger } from '../../../src/agreements/ledger/ledger';
import { type Sums } from '../../../src/agreements/amount';
import { NotAllowed, NotFound, Refused, Stale } from '../../../src/kernel/errors';
import { type LetterState } from '../../../src/letters/passage/letter-state';
import { byYear } from '../../unit/agreements/ledger-examples';
import { EVIDENCE, type LetterStep } from '../../unit/letters/passage/example-letter';
import { SYSTEM } from '../agreements/ledger-house';
import { termsFor } from './letter-cast';
import { LetterHouse } from './letter-house';

jest.setTimeout(900_000);

/** Sequences tried; the same seed tries the same ones. */
const RUNS = Number(process.env.LETTER_RUNS ?? 12);
const SEED = Number(process.env.WALK_SEED ?? Date.now() % 1_000_000);
const POUND = 100;
const YEARS = ['2024/25', '2025/26'];

const OPERATIONS = [
  'decide',
  'prepare',
  'go-on',
  'go-on',
  'go-on',
  'go-on',
  'go-on',
  'go-on',
  'decline',
  'withdraw',
  'expire',
  're-issue',
  'supersede',
  'release',
  'elsewhere',
  'pay',
  'pay',
] as const;

interface Operation {
  kind: (typeof OPERATIONS)[number];
  pick: number;
  pounds: number;
  year: string;
}

const operation: fc.Arbitrary<Operation> = fc.record({
  kind: fc.constantFrom(...OPERATIONS),
  pick: fc.nat(1000),
  pounds: fc.integer({ min: 1, max: 300 }),
  year: fc.constantFrom(...YEARS),
});
const sequences = fc.array(operation, { minLength: 25, maxLength: 45 });

/** To each end at least once, whatever the seed gives: in force, then one superseded, one withdrawn. */
const WHOLE_WAY: Operation[] = [
  ...(['prepare', ...Array<'go-on'>(7).fill('go-on'), 'decide'] as const).map((kind) => ({
    kind,
    pick: 0,
  })),
  { kind: 'prepare' as const, pick: 3 },
  { kind: 'supersede' as const, pick: 1 },
  { kind: 'withdraw' as const, pick: 2 },
].map((step) => ({ pounds: 100, year: '2024/25', ...step }));

let house: LetterHouse;
beforeAll(async () => {
  house = await LetterHouse.open();
});
afterAll(() => house.close());

/** One agreement, its decisions and letters, and what may happen to them. */
class Play {
  readonly authorities: AuthorityKey[] = [];
  readonly letters: string[] = [];
  readonly done = new Set<string>();

  constructor(readonly reference: string) {}

  one<Item>(items: readonly Item[], pick: number): Item | undefined {
    return items[pick % Math.max(1, items.length)];
  }

  async decide({ pounds }: Operation): Promise<void> {
    const money = byYear({ '2024/25': pounds, '2025/26': 300 - pounds });
    const agreement = { reference: this.reference };
    const recommendation = '2';
    const decision = `PCD ${house.fresh().slice(0, 8)}`;
    const given = { money, agreement, recommendation, decision, heldBack: [] };
    this.authorities.push(await house.ledger.decide(given));
  }

  async prepare({ pick, pounds, year }: Operation): Promise<void> {
    const authority = this.one(this.authorities, pick);
    if (!authority) return;
    const money = (left: Sums): Sums => (pick % 3 === 0 ? left : { [year]: pounds * POUND });
    const number = await house.prepared(this.reference, authority, (left) =>
      termsFor(money(left), '2024-04-08', '2024-10-15'),
    );
    this.letters.push(number);
  }

  /** The next honest step of a letter, whatever it is. */
  async goOn(number: string): Promise<void> {
    const passage = await house.passage(number);
    const { signatoryId = '', reservation } = passage;
    const token = reservation?.token ?? randomUUID();
    const file = house.fresh();
    const accept = { kind: 'accept', token, evidence: EVIDENCE } as const;
    const steps: Partial<Record<LetterState, () => Promise<void>>> = {
      prepared: () =>
        house.act('commercial', number, (_, version) => ({ kind: 'propose', file, version })),
      'to-clear': () => house.act('chief', number, () => ({ kind: 'clear' })),
      cleared: () => house.act('commercial', number, () => ({ kind: 'issue' })),
      issued: () => house.act({ signatory: signatoryId }, number, () => accept),
      accepting: () => house.act('service', number, () => ({ kind: 'sealed', token, file })),
      accepted: () => house.act('chief', number, () => ({ kind: 'sign', token })),
      signing: () => house.act('service', number, () => ({ kind: 'signed', token, file })),
    };
    await steps[passage.state]?.();
  }

  async end(kind: Operation['kind'], number: string): Promise<void> {
    const passage = await house.passage(number);
    const signatory = { signatory: passage.signatoryId ?? '' };
    const reason = 'It is so';
    const token = passage.reservation?.token ?? 'none';
    const signatoryId = house.otherSignatory;
    const by = (who: Parameters<LetterHouse['act']>[0], step: LetterStep) => () =>
      house.act(who, number, () => step);
    const ends: Partial<Record<Operation['kind'], () => Promise<unknown>>> = {
      decline: by(signatory, { kind: 'decline', reason }),
      withdraw: by('commercial', { kind: 'withdraw', reason }),
      expire: by('service', { kind: 'expire' }),
      're-issue': by('commercial', { kind: 're-issue', signatoryId, reason }),
      release: by('service', { kind: 'release', token, because: reason }),
      supersede: async () => this.letters.push(await house.supersede(number)),
      elsewhere: () => this.elsewhere(number),
    };
    await ends[kind]?.();
  }

  private async elsewhere(number: string): Promise<void> {
    const scan = house.fresh();
    const said = { how: 'paper', name: 'Example', post: 'Director', on: '2024-03-25' } as const;
    const reply = { ...said, scan, reason: 'It came by post' };
    await house.act('commercial', number, () => ({ kind: 'record-elsewhere', reply }));
    const token = randomUUID();
    await house.act('finance', number, () => ({ kind: 'confirm-elsewhere', token }));
  }

  async pay({ pounds, year }: Operation): Promise<void> {
    const payment = { reference: randomUUID(), agreement: this.reference, kind: 'payment' };
    const value = [{ ...payment, on: '2024-03-25', year, pence: pounds * POUND }];
    await house.ledger.payments.run({ actor: SYSTEM, source: { format: 'json', value } });
  }

  async play(asked: Operation): Promise<void> {
    if (asked.kind === 'decide' || asked.kind === 'pay') return this[asked.kind](asked);
    if (asked.kind === 'prepare') return this.prepare(asked);
    const number = this.one(this.letters, asked.pick);
    if (number === undefined) return;
    await (asked.kind === 'go-on' ? this.goOn(number) : this.end(asked.kind, number));
  }
}

const EXPECTED = [Refused, NotAllowed, NotFound, Stale];

function holds({ rows, total }: Ledger): void {
  for (const { paid, committed, issued, authorised, left } of [...rows, total]) {
    expect(paid).toBeLessThanOrEqual(committed);
    expect(committed).toBeLessThanOrEqual(issued);
    expect(issued).toBeLessThanOrEqual(authorised);
    expect(left).toBeGreaterThanOrEqual(0);
  }
}

/** What the rows say of a letter and of its money is one thing. */
async function agrees(play: Play): Promise<Ledger> {
  const { ledger, facts } = await house.reader().one(play.reference);
  for (const number of play.letters) {
    const { state, acts } = await house.passage(number);
    const reservation = facts.reservations.find(({ letterNumber }) => letterNumber === number);
    play.done.add(state);
    expect(state === 'in-force').toBe(reservation?.state === 'in-force');
    const kinds = acts.map(({ kind }) => kind);
    const count = (kind: string) => kinds.filter((each) => each === kind).length;
    expect(count('signed')).toBe(state === 'in-force' ? 1 : 0);
    expect(count('sealed')).toBeLessThanOrEqual(1);
    if (state === 'in-force') expect(count('sealed')).toBe(1);
  }
  return ledger;
}

describe(`over any sequence of decisions, letters, ends and payments (WALK_SEED=${SEED})`, () => {
  it('paid is at most committed, and committed at most authorised, in every year', async () => {
    const all = [WHOLE_WAY, ...fc.sample(sequences, { numRuns: RUNS, seed: SEED })];
    const seen = new Set<string>();
    for (const [at, operations] of all.entries()) {
      const play = new Play(`PLAY-${at}`);
      await house.agreement(play.reference);
      await play.decide({ kind: 'decide', pick: 0, pounds: 200, year: '2024/25' });
      for (const asked of operations) {
        await play.play(asked).catch((error: unknown) => {
          if (!EXPECTED.some((kind) => error instanceof kind)) throw error;
        });
        holds(await agrees(play));
      }
      play.done.forEach((state) => seen.add(state));
    }
    // Or nothing would have been tried.
    expect([...seen]).toEqual(expect.arrayContaining(['in-force', 'withdrawn', 'superseded']));
  });
});

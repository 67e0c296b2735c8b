import { AuditReader } from '../../../src/record/audit.reader';
import { POUND } from '../../unit/agreements/ledger-examples';
import { codes, example, LedgerHouse, SYSTEM } from './ledger-house';

let house: LedgerHouse;
beforeEach(async () => {
  house = await LedgerHouse.open();
});
afterEach(() => house.close());

const row = async (share: string) => {
  const { ledger } = await house.reader.one('SLT-2023');
  const found = ledger.rows.find((one) => one.share === share)!;
  const { authorised, issued, committed, paid, left } = found;
  return [authorised, issued, committed, paid, left].map((pence) => pence / POUND);
};
const events = async () =>
  (await new AuditReader(house.database.dataSource).latest(50)).map(({ name }) => name).reverse();
const entered = () => house.enter.run({ actor: SYSTEM, terms: example('slt-2023') });

describe('an import', () => {
  const csv = (text: string) => ({ format: 'csv', text }) as const;
  const PAYMENTS = 'reference,agreement,date,year,amount\n';

  it('of agreements enters all or none, says what it would do, and a second time does nothing', async () => {
    const value = [example('slt-2020'), example('slt-2023')];
    const source = { format: 'json', value } as const;
    const dry = await house.import.dryRun({ source });
    expect([dry.fresh.length, (await house.reader.list({})).total]).toEqual([2, 0]);
    await house.import.run({ actor: SYSTEM, source });
    expect(await events()).toEqual([
      'agreements.agreements-imported',
      'agreements.agreement-entered',
      'agreements.agreement-entered',
    ]);
    const again = await house.import.run({ actor: SYSTEM, source });
    expect([again.fresh, again.known]).toEqual([[], ['SLT-2020', 'SLT-2023']]);
    const other = [
      { ...example('slt-2020'), project: 'Another' },
      { ...example('slt-2023'), reference: 'NEW-1' },
    ];
    expect(
      await codes(house.import.run({ actor: SYSTEM, source: { format: 'json', value: other } })),
    ).toEqual(['ledger-agreement-differs']);
    expect((await house.reader.list({})).total).toBe(2);
  });

  it('of payments lists every fault, in the order of the file, and records nothing then', async () => {
    await entered();
    const bad = csv(
      `${PAYMENTS}A,SLT-2023,2024-03-20,,490000\nB,NOBODY,2024-03-20,,1\nC,SLT-2023,2024-03-20,,1\nD,SLT-2023,soon,,1\nE,slt 2023,2024-03-20,2024/25,1`,
    );
    const { findings } = await house.payments.dryRun({ source: bad });
    expect(findings.map(({ code, at }) => [at.printed, code])).toEqual([
      ['line 3', 'ledger-no-agreement'],
      ['line 4', 'ledger-above-committed'],
      ['line 5, column 3 (date)', 'ledger-file-fault'],
      ['line 6', 'ledger-above-committed'],
    ]);
    expect(await codes(house.payments.run({ actor: SYSTEM, source: bad }))).toHaveLength(4);
    expect(await row('unsplit')).toEqual([490_000, 490_000, 490_000, 0, 0]);
  });

  it('of payments a second time records nothing, and the same reference is no other payment', async () => {
    await entered();
    await house.enter.run({ actor: SYSTEM, terms: example('slt-2020') });
    const source = csv(`${PAYMENTS}A,SLT-2023,2024-03-20,,245000\nB,SLT-2020,2023-03-20,,1000`);
    const first = await house.payments.run({ actor: SYSTEM, source });
    expect(first.fresh).toHaveLength(2);
    const second = await house.payments.run({ actor: SYSTEM, source });
    expect([second.fresh, second.known]).toEqual([[], ['A', 'B']]);
    expect(await row('unsplit')).toEqual([490_000, 490_000, 490_000, 245_000, 0]);
    const elsewhere = csv(`${PAYMENTS}A,SLT-2020,2024-03-20,,245000`);
    const { findings } = await house.payments.dryRun({ source: elsewhere });
    expect(findings).toMatchObject([{ params: { fact: 'agreement' } }]);
  });

  it('of as many payments as a file may have is one act', async () => {
    await entered();
    const lines = Array.from({ length: 5000 }, (_, n) => `P${n},SLT-2023,2024-03-20,,98`);
    const { fresh } = await house.payments.run({
      actor: SYSTEM,
      source: csv(PAYMENTS + lines.join('\n')),
    });
    expect(fresh).toHaveLength(5000);
    expect(await row('unsplit')).toEqual([490_000, 490_000, 490_000, 490_000, 0]);
  }, 120_000);

  it('leaves payments that nobody changes', async () => {
    await entered();
    const source = csv(`${PAYMENTS}A,SLT-2023,2024-03-20,,1`);
    await house.payments.run({ actor: SYSTEM, source });
    const { manager } = house.database.dataSource;
    await expect(manager.update('payment', { reference: 'A' }, { pence: 2 })).rejects.toThrow(
      /append-only/,
    );
  });
});

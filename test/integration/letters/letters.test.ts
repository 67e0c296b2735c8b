import { AgreementReader } from '../../../src/agreements/agreement.reader';
import { PersonKeys } from '../../../src/signatures/desk/person-keys.adapter';
import { verifyFile } from '../../../src/signatures/verify/verify-file.adapter';
import { FileStore } from '../../../src/platform/file-store.adapter';
import { AGREEMENT, LetterCast } from './letter-cast';

jest.setTimeout(120_000);

const POUND = 100;
const BOTH_YEARS = { '2024/25': 220_000 * POUND, '2025/26': 220_000 * POUND };

describe('a letter of PCD 1653', () => {
  let cast: LetterCast;
  beforeAll(async () => {
    cast = await LetterCast.gather();
  });
  afterAll(() => cast.close());

  it('commits both years when both have signed, and nothing before', async () => {
    const number = await cast.prepared();
    expect(number).toBe('SLT-2023-01');
    expect((await cast.one(number)).passage.terms.money).toEqual(BOTH_YEARS);
    const before = (await cast.ledger()).total;
    await cast.propose(number);
    expect(await cast.state(number)).toBe('to-clear');
    expect((await cast.ledger()).total).toEqual(before);
    await cast.clear(number);
    expect((await cast.ledger()).total.left).toBe(0);
    await cast.issue(number);
    expect((await cast.ledger()).total.committed).toBe(before.committed);
    await cast.accept(number);
    expect(await cast.state(number)).toBe('accepted');
    expect((await cast.ledger()).total.committed).toBe(before.committed);
    await cast.sign(number);
    expect(await cast.state(number)).toBe('in-force');
    const { rows, total } = await cast.ledger();
    expect(total.committed).toBe(before.committed + 440_000 * POUND);
    for (const share of ['2024/25', '2025/26']) {
      expect(rows.find((row) => row.share === share)!.committed).toBe(220_000 * POUND);
    }
    const { until } = await cast.cast.get(AgreementReader).one(AGREEMENT);
    expect(until).toBe('2026-03-31');
    const { passage } = await cast.one(number);
    const bytes = await cast.cast.get(FileStore).get(passage.file!);
    const trust = { ...(await cast.cast.get(PersonKeys).trust()), signatures: 2 };
    expect(verifyFile(bytes, trust).failures).toEqual([]);
  });
});

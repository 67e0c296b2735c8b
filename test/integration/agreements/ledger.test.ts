import { type AuthorityKey } from '../../../src/agreements/authority';
import { CloseAuthority } from '../../../src/agreements/decisions/close-authority.action';
import { ReleaseHeldBack } from '../../../src/agreements/decisions/release-held-back.action';
import { AuthorityReader } from '../../../src/agreements/authority.reader';
import { knownAgreements } from '../../../src/agreements/known-agreements.facts';
import { AuditReader } from '../../../src/record/audit.reader';
import { BOTH_YEARS, byYear, POUND, unsplit } from '../../unit/agreements/ledger-examples';
import { codes, example, LedgerHouse, SYSTEM } from './ledger-house';

let house: LedgerHouse;
beforeEach(async () => {
  house = await LedgerHouse.open();
});
afterEach(() => house.close());

const row = async (share: string) => {
  const { ledger } = await house.reader.one('SLT-2023');
  // A year that no decision gives money any more has no row.
  const none = { authorised: 0, issued: 0, committed: 0, paid: 0, left: 0 };
  const { authorised, issued, committed, paid, left } =
    ledger.rows.find((one) => one.share === share) ?? none;
  return [authorised, issued, committed, paid, left].map((pence) => pence / POUND);
};
const events = async () =>
  (await new AuditReader(house.database.dataSource).latest(50)).map(({ name }) => name).reverse();

async function entered(): Promise<string> {
  const { id } = await house.enter.run({ actor: SYSTEM, terms: example('slt-2023') });
  return id;
}
const letterFor = (agreementId: string, authority: AuthorityKey, letterId = 'letter-1') => ({
  letterId,
  letterNumber: 'SLT-2023-01',
  agreementId,
  authority,
  money: BOTH_YEARS,
  newEndDate: '2026-03-31',
});

describe('a letter’s money', () => {
  it('is reserved, sent, committed and paid, and the ledger follows', async () => {
    const agreement = await entered();
    const authority = await house.decide();
    expect(await row('2024/25')).toEqual([220_000, 0, 0, 0, 220_000]);
    await house.reserve(letterFor(agreement, authority));
    expect(await row('2024/25')).toEqual([220_000, 0, 0, 0, 0]);
    await house.issue('letter-1');
    expect(await row('2024/25')).toEqual([220_000, 220_000, 0, 0, 0]);
    await house.consume('letter-1');
    expect(await row('2024/25')).toEqual([220_000, 220_000, 220_000, 0, 0]);
    const read = await house.reader.one('slt 2023');
    expect([read.until, read.status]).toEqual(['2026-03-31', 'in-force']);
    expect(read.facts.reservations).toMatchObject([{ inForceOn: '2024-03-25' }]);
    const value = [
      {
        reference: 'P1',
        agreement: 'SLT-2023',
        kind: 'payment',
        on: '2024-03-25',
        year: '2024/25',
        pence: 5500000,
      },
    ];
    await house.payments.run({ actor: SYSTEM, source: { format: 'json', value } });
    expect(await row('2024/25')).toEqual([220_000, 220_000, 220_000, 55_000, 0]);
  });

  it('is refused over the authority and for a letter that has it already, with nothing written', async () => {
    const agreement = await entered();
    const authority = await house.decide();
    const asked = letterFor(agreement, authority);
    const over = { ...asked, money: { '2024/25': 220_001 * POUND } };
    expect(await codes(house.reserve(over))).toEqual(['ledger-above-authority']);
    await house.reserve(asked);
    expect(await codes(house.reserve({ ...asked, money: {} }))).toEqual([
      'ledger-reserved-already',
    ]);
    expect(await codes(house.reserve({ ...asked, letterId: 'letter-2' }))).toEqual([
      'ledger-above-authority',
      'ledger-above-authority',
      'ledger-above-total',
    ]);
    expect(await row('2025/26')).toEqual([220_000, 0, 0, 0, 0]);
  });

  it('set free can be reserved again by the letter that takes its place', async () => {
    const agreement = await entered();
    const authority = await house.decide();
    await house.reserve(letterFor(agreement, authority));
    await house.issue('letter-1');
    await house.release('letter-1');
    await house.reserve(letterFor(agreement, authority, 'letter-2'));
    expect(await codes(house.consume('letter-1'))).toEqual(['ledger-wrong-stage']);
    expect(await codes(house.issue('letter-3'))).toEqual(['ledger-not-reserved']);
  });
});

describe('a decision', () => {
  it('is put at once to the one agreement that bears out what the paper states', async () => {
    await entered();
    await house.enter.run({ actor: SYSTEM, terms: example('slt-2020') });
    const stated = { maximum: unsplit(490_000), from: '2023', until: '2025' };
    await house.decide({ agreement: stated });
    await house.decide({ agreement: {}, decision: 'PCD 1700' });
    await house.decide({ gives: 'award', agreement: undefined, decision: 'PCD 1701' });
    const waiting = await house.reader.unassigned();
    expect(waiting.map(({ decision }) => decision)).toEqual(['PCD 1700', 'PCD 1701']);
    expect((await house.reader.one('SLT-2023')).facts.authorities).toHaveLength(1);
  });

  it('taken before its agreement was entered is put to it then', async () => {
    const stated = { maximum: unsplit(490_000), from: '2023' };
    await house.decide({ agreement: stated });
    await entered();
    expect(await house.reader.unassigned()).toEqual([]);
  });

  it('that awards has its agreement entered with nothing in force, and its letter brings the money', async () => {
    const awardedBy = await house.decide({ gives: 'award', agreement: undefined });
    const before = { ...example('slt-2023'), reference: '937' };
    const terms = { ...before, awarded: undefined, maximum: undefined };
    const { id } = await house.enter.run({ actor: SYSTEM, terms, awardedBy });
    expect((await house.reader.one('937')).status).toBe('not-in-force');
    expect(await knownAgreements(house.database.dataSource.manager)).toEqual([]);
    await house.reserve({ ...letterFor(id, awardedBy), letterNumber: '937-01' });
    await house.issue('letter-1');
    await house.consume('letter-1');
    const [known] = await knownAgreements(house.database.dataSource.manager);
    expect(known).toMatchObject({
      reference: '937',
      until: '2026-03-31',
      awarded: byYear({ '2024/25': 220_000, '2025/26': 220_000 }),
      changes: [],
      maximum: byYear({ '2024/25': 220_000, '2025/26': 220_000 }),
    });
  });

  it('that is ended by a later one lets no letter come into force', async () => {
    const agreement = await entered();
    const authority = await house.decide();
    await house.reserve(letterFor(agreement, authority));
    await house.issue('letter-1');
    const closing = { decision: 'PCD 1700', decidedOn: '2024-09-01', reason: 'Another provider' };
    await new CloseAuthority(house.record).run({ actor: SYSTEM, authority, closing });
    expect(await codes(house.consume('letter-1'))).toEqual(['ledger-closed']);
    await house.release('letter-1');
    expect(await row('2024/25')).toEqual([0, 0, 0, 0, 0]);
    expect(await events()).toContain('agreements.authority-closed');
  });

  it('releases what an earlier one held back, and makes no money by it', async () => {
    await entered();
    const from = await house.decide();
    const by = await house.decide({
      decision: 'PCD 1700',
      decidedOn: '2024-09-01',
      money: byYear({ '2024/25': 20_000 }),
      heldBack: [],
    });
    const before = (await house.reader.one('SLT-2023')).ledger.total;
    const release = new ReleaseHeldBack(house.record);
    await release.run({ actor: SYSTEM, from, by, money: { '2024/25': 20_000 * POUND } });
    const { total } = (await house.reader.one('SLT-2023')).ledger;
    expect(total).toEqual({ ...before, heldBack: 20_000 * POUND });
    expect(await codes(release.run({ actor: SYSTEM, from, by, money: { '2025/26': 1 } }))).toEqual([
      'ledger-release-above-authority',
    ]);
    const held = await new AuthorityReader(house.database.dataSource).one(from);
    expect(held.releases).toMatchObject([{ decision: 'PCD 1700', decidedOn: '2024-09-01' }]);
  });
});

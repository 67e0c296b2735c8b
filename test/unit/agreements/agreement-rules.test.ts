import { type Agreement } from '../../../src/agreements/agreement';
import { referenceKey } from '../../../src/kernel/reference-key';
import { agreementMeant } from '../../../src/agreements/agreement-meant';
import { knownNow, statusNow, untilNow } from '../../../src/agreements/agreement-now';
import {
  lackingForLetter,
  type Signatory,
} from '../../../src/agreements/organisations/organisation';
import { readOrganisation } from '../../../src/agreements/organisations/read-organisation';
import { isSameParty } from '../../../src/kernel/party-name';
import { BOTH_YEARS, byYear, facts, held, letter, POUND, unsplit } from './ledger-examples';

const OF_2020 = {
  id: 'a',
  reference: 'SLT-2020',
  from: '2020-04',
  until: '2023-03',
  maximum: 54_092_500,
};
const OF_2023 = {
  id: 'b',
  reference: 'SLT-2023',
  from: '2023',
  until: '2025',
  maximum: 49_000_000,
};
const BOTH = [OF_2020, OF_2023];
const meant = (agreement: object, gives: 'award' | 'change' = 'change', of = BOTH) =>
  agreementMeant({ gives, agreement }, of);

describe('the agreement a decision changes', () => {
  it('is the one it names, however that is spelt, and no other', () => {
    expect(meant({ reference: 'slt 2020' })).toBe('a');
    expect(meant({ reference: 'SLT-2021', maximum: unsplit(490_000) })).toBeUndefined();
  });

  it('is the only one that bears out all the paper states', () => {
    expect(meant({ maximum: unsplit(490_000), from: '2023', until: '2025' })).toBe('b');
    expect(meant({ from: '2020' })).toBe('a');
    expect(meant({ maximum: unsplit(1) })).toBeUndefined();
  });

  it('is for a person to say where two would do, nothing is stated, or it is an award', () => {
    const twin = { ...OF_2023, id: 'c' };
    expect(meant({ from: '2023' }, 'change', [...BOTH, twin])).toBeUndefined();
    expect(meant({}, 'change', [OF_2023])).toBeUndefined();
    expect(meant({ reference: 'SLT-2023' }, 'award')).toBeUndefined();
  });
});

const AGREEMENT: Agreement = {
  id: 'agreement',
  organisationId: 'body',
  version: 1,
  enteredAt: new Date(0),
  reference: '937',
  recipient: 'A body',
  project: 'Advocacy',
  from: '2023',
  until: '2025-03-31',
  awarded: unsplit(490_000),
  changes: [],
  maximum: unsplit(490_000),
};

describe('an agreement today', () => {
  const extended = letter({ state: 'in-force', inForceOn: '2024-04-02', newEndDate: '2026-03-31' });

  it('ends as the last letter in force says, whatever letters under way would do', () => {
    expect(untilNow(AGREEMENT, { reservations: [letter({ newEndDate: '2026-03-31' })] })).toBe(
      '2025-03-31',
    );
    const shorter = letter({
      state: 'in-force',
      inForceOn: '2024-05-01',
      newEndDate: '2025-12-31',
    });
    expect(untilNow(AGREEMENT, { reservations: [shorter, extended] })).toBe('2025-12-31');
  });

  it('is in force to the end of its last day, and awaits its letter while nothing is committed', () => {
    expect(statusNow(AGREEMENT, facts(), '2025-03-31')).toBe('in-force');
    expect(statusNow(AGREEMENT, facts(), '2025-04-01')).toBe('ended');
    expect(statusNow(AGREEMENT, facts({ opening: {} }), '2024-04-01')).toBe('not-in-force');
  });

  it('is known to checks with what letters in force changed, split by year only where all of it is', () => {
    const known = knownNow(
      AGREEMENT,
      ['A body'],
      facts({ reservations: [extended], authorities: [held()] }),
    );
    expect(known).toMatchObject({
      until: '2026-03-31',
      awarded: unsplit(490_000),
      changes: [
        {
          on: '2024-04-02',
          decision: 'PCD 1653',
          change: byYear({ '2024/25': 220_000, '2025/26': 220_000 }),
        },
      ],
      maximum: unsplit(930_000),
    });
    const cut = { ...extended, money: { unsplit: -90_000 * POUND } };
    const afterCut = knownNow(AGREEMENT, ['A body'], facts({ reservations: [cut] }))!;
    expect(afterCut.maximum).toEqual(unsplit(400_000));
    expect(afterCut.changes).toEqual(
      [{ on: '2024-04-02' }].map((one) => expect.objectContaining(one)),
    );
    expect(afterCut.changes[0]).not.toHaveProperty('change');
  });

  it('that a decision awarded is known from its first letter in force on', () => {
    const awarded = { ...AGREEMENT, awarded: undefined, maximum: undefined };
    expect(knownNow(awarded, ['A body'], facts({ opening: {} }))).toBeUndefined();
    const first = letter({ state: 'in-force', inForceOn: '2024-04-02', money: BOTH_YEARS });
    expect(
      knownNow(awarded, ['A body'], facts({ opening: {}, reservations: [first] })),
    ).toMatchObject({
      awarded: byYear({ '2024/25': 220_000, '2025/26': 220_000 }),
      changes: [],
    });
  });
});

describe('an organisation', () => {
  const sound = {
    name: 'A body',
    formerNames: [],
    shortNames: [],
    kind: 'charity',
    charityNumber: '1234567',
  };
  const faults = (changed: object) => {
    const parsed = readOrganisation({ ...sound, ...changed });
    return 'faults' in parsed ? parsed.faults.map(({ pointer }) => pointer) : [];
  };

  it('has numbers as the registers write them, and each name once', () => {
    expect(faults({ companyNumber: '01234567' })).toEqual([]);
    expect(faults({ companyNumber: '1234567', charityNumber: 'SC1' })).toEqual([
      '/companyNumber',
      '/charityNumber',
    ]);
    expect(faults({ shortNames: ['The A Body'] })).toEqual(['/shortNames/0']);
    expect(faults({ formerNames: ['!'] })).toEqual(['/formerNames/0']);
    expect(faults({ kind: 'club' })).toEqual(['/kind']);
  });

  it('lacks, before a letter, whatever is not stated; a council needs no number', () => {
    const names = { name: 'A body', formerNames: [], shortNames: [] };
    expect(lackingForLetter(names, [])).toHaveLength(4);
    const verified = { verified: { by: 'x', at: new Date(0), how: 'call' } } as Signatory;
    const council = { ...names, kind: 'council' as const, address: '1 Example Street' };
    expect(lackingForLetter(council, [verified])).toEqual([]);
    const ended = { ...verified, endedAt: new Date(0) };
    expect(lackingForLetter(council, [ended])).toEqual([
      'a signatory whose contact has been verified',
    ]);
    expect(lackingForLetter({ ...council, kind: 'charity' }, [verified])).toEqual([
      'a company or charity number',
    ]);
  });
});

it('names and references are one however they are spelt', () => {
  expect(isSameParty('The Suzy  Lamplugh Trust', 'suzy lamplugh trust')).toBe(true);
  expect(isSameParty('Barnet & Enfield', 'Barnet and Enfield')).toBe(true);
  expect(isSameParty('Barnet', 'Enfield')).toBe(false);
  expect(referenceKey(' SLT\u20112023 ')).toBe(referenceKey('slt 2023'));
});

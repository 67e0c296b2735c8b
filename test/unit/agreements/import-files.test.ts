import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { agreementsIn, paymentsIn } from '../../../src/agreements/entry/import-source';
import { readAgreement } from '../../../src/agreements/entry/read-agreement';
import { readCsv } from '../../../src/agreements/entry/read-csv';
import { ledgerWords } from '../../../src/agreements/ledger/ledger.words';
import { type LedgerFinding } from '../../../src/agreements/ledger/ledger-finding';

const said = (faults: LedgerFinding[]) => faults.map(ledgerWords);
const csv = (...lines: string[]) => ({ format: 'csv', text: lines.join('\r\n') }) as const;
const example = (name: string) =>
  JSON.parse(
    readFileSync(join(__dirname, '../../../examples/agreements', `${name}.json`), 'utf8'),
  ) as { agreement: object };

const HEAD = 'reference,recipient,project,from,until,awarded,maximum';

describe('agreements out of CSV', () => {
  it('are the same as out of JSON', () => {
    const { items, faults } = agreementsIn(
      csv(
        `${HEAD},changes`,
        'SLT-2020,Suzy Lamplugh Trust,Stalking advocacy,2020-04,2023-03,"171,000","£540,925","2021\n2022"',
        'SLT-2023,Suzy Lamplugh Trust,Stalking advocacy,2023,2025,490000,490000.00,',
      ),
    );
    expect(said(faults)).toEqual([]);
    expect(items.map(({ value }) => value)).toEqual([
      example('slt-2020').agreement,
      example('slt-2023').agreement,
    ]);
    expect(items.map(({ at }) => at.printed)).toEqual(['line 2', 'line 4']);
  });

  it('take sums by year from columns of their own, changes with decision and sum, and conditions', () => {
    const { items } = agreementsIn(
      csv(
        'Reference,Recipient,Project,From,Until,Awarded 2024/25,Maximum 2024/25,Maximum 2025/26,Changes,Conditions',
        '12/A,A body,A project,2024-04-01,2026-03-31,100,100,50,"2025-01-31 | PCD 12 | 50","Reports are due.\nNo resale."',
      ),
    );
    expect(items[0]!.value).toMatchObject({
      awarded: { kind: 'by-year', byYear: [{ year: '2024/25', pence: 10_000 }] },
      maximum: {
        byYear: [
          { year: '2024/25', pence: 10_000 },
          { year: '2025/26', pence: 5_000 },
        ],
      },
      changes: [
        { on: '2025-01-31', decision: 'PCD 12', change: { kind: 'unsplit', pence: 5_000 } },
      ],
      conditions: ['Reports are due.', 'No resale.'],
    });
  });

  it('have every fault listed by line and column, and the sound rows are read', () => {
    const { items, faults } = agreementsIn(
      csv(
        HEAD,
        ',A body,A project,2023,2025,1,1',
        'B-1,A body,"A project, of two\nlines",2023,2022,1,1',
        'B-2,A body,A project,March,2025,one,1',
        'B-3,A body,A project,2023,2025,2,1',
        'B-4,A body,A project,2023,2025',
        'B-5,A body,A project,2023,2025,1,1',
      ),
    );
    expect(said(faults)).toEqual([
      'line 7 must have 7 cells, as the first line has; it has 5',
      'line 2, column 1 (reference) is required',
      'line 3, column 3 (project) must stand on one line',
      'line 5, column 6 (awarded) must be a sum in pounds, like 220,000 or 1250.50',
      'line 5, column 4 (from) must be a year, month or day, like 2025, 2020-04 or 2024-03-18',
      'line 6, column 7 (maximum) must be the award and its changes together, £2',
    ]);
    expect(items.map(({ value }) => value.reference)).toEqual(['B-5']);
  });

  it('are refused with a column nobody knows, one twice, or one missing', () => {
    const { faults } = agreementsIn(csv('reference,recipient,project,from,colour,reference', 'x'));
    expect(said(faults)).toEqual([
      'line 1, column 5 (colour) is not a known column',
      'line 1, column 6 (reference) must stand only once',
      'line 1 must have a column “until”',
    ]);
    expect(said(agreementsIn(csv('')).faults)).toEqual(['line 1 must name the columns']);
  });
});

describe('CSV', () => {
  const columns = { required: [], known: () => true };
  it('keeps commas, quotes and line ends within quotes, with or without a byte order mark', () => {
    const { items } = readCsv('\uFEFFa,b\n"x, ""y""\r\nz",2\n\n', columns);
    expect(items.map(({ value }) => value.cells)).toEqual([{ a: 'x, "y"\nz', b: '2' }]);
  });

  it('says where a quote is open, and where text follows one', () => {
    expect(said(readCsv('a,b\n1,"open\n2,3', columns).faults)).toEqual([
      'line 2, column 2 must have a closing quote',
    ]);
    expect(said(readCsv('a,b\n"1"x,2', columns).faults)).toEqual([
      'line 2, column 1 must end at its closing quote: write a quote inside it twice',
    ]);
    expect(said(readCsv('a,b\n1"x,2', columns).faults)).toHaveLength(1);
  });

  it('gives back whatever was written as it should be', () => {
    const cell = fc.stringMatching(/^[a-z",\n ]{0,8}$/).map((text) => text.trim());
    const row = fc.tuple(cell, cell).filter(([one, other]) => `${one}${other}` !== '');
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const text = ['a,b', ...rows.map((cells) => cells.map(quoted).join(','))].join('\n');
        const { items, faults } = readCsv(text, columns);
        expect(faults).toEqual([]);
        expect(items.map(({ value }) => [value.cells.a, value.cells.b])).toEqual(rows);
      }),
    );
  });

  it('is never too hard to read, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readCsv(text, columns).items).toBeInstanceOf(Array);
      }),
    );
    expect(readCsv(`a\n${'"'.repeat(100_001)}`, columns).faults).toHaveLength(1);
  });
});

describe('agreements out of JSON', () => {
  const { agreement } = example('slt-2023');
  const read = (value: unknown) => agreementsIn({ format: 'json', value });

  it('stand alone, in a list, by name, or in envelopes', () => {
    const envelope = example('slt-2023');
    for (const value of [agreement, envelope, [agreement, envelope], { agreements: [envelope] }]) {
      const { items, faults } = read(value);
      expect(said(faults)).toEqual([]);
      for (const item of items) expect(item.value).toEqual(agreement);
    }
  });

  it('have every fault listed by its pointer, and nothing unknown is dropped', () => {
    const bad = { ...agreement, from: '2025-02-30', colour: 'red', changes: [{ on: '2022' }] };
    expect(said(read({ agreements: [agreement, bad] }).faults)).toEqual([
      '/agreements/1/from must be a year, month or day, like 2025, 2020-04 or 2024-03-18',
      '/agreements/1/colour is not a known property',
    ]);
    expect(said(read([]).faults)).toEqual(['the whole must hold agreements']);
    expect(said(read(null).faults)).toEqual(['the whole must be an object']);
  });
});

describe('an agreement', () => {
  const sound = example('slt-2023').agreement;
  const faultsOf = (changed: object) => {
    const parsed = readAgreement({ ...sound, ...changed });
    return 'faults' in parsed ? parsed.faults : [];
  };

  it('may have nothing in force yet, but not an award without a maximum', () => {
    const { awarded, maximum, ...rest } = sound as Record<string, unknown>;
    expect(readAgreement(rest)).toHaveProperty('value');
    expect(readAgreement({ ...rest, awarded })).toMatchObject({
      faults: [{ pointer: '/maximum' }],
    });
    expect(readAgreement({ ...rest, maximum })).toMatchObject({
      faults: [{ pointer: '/awarded' }],
    });
  });

  it('begins before it ends and before it is changed, has each year once, and no address of ours', () => {
    expect(faultsOf({ recipient: '?!' })).toMatchObject([{ pointer: '/recipient' }]);
    expect(faultsOf({ recipient: '\uFDFA'.repeat(200) })).toMatchObject([
      { pointer: '/recipient' },
    ]);
    expect(faultsOf({ until: '2022' })).toMatchObject([{ pointer: '/until' }]);
    expect(faultsOf({ changes: [{ on: '2022-12' }] })).toMatchObject([
      { pointer: '/changes/0/on' },
    ]);
    const year = { year: '2024/25', pence: 1 };
    expect(faultsOf({ maximum: { kind: 'by-year', byYear: [year, year] } })).toMatchObject([
      { pointer: '/maximum/byYear/1/year' },
    ]);
    expect(faultsOf({ reference: 'Import' })).toMatchObject([{ pointer: '/reference' }]);
    for (const reference of ['../x', 'a?b', '-1', 'a\u202Eb', '']) {
      expect(faultsOf({ reference })).toMatchObject([{ pointer: '/reference' }]);
    }
  });
});

describe('payments out of CSV', () => {
  it('are read row by row, and every fault by line and column', () => {
    const { items, faults } = paymentsIn(
      csv(
        'reference,agreement,date,year,amount,kind,note',
        'PAY-1,SLT-2023,2024-03-20,,"245,000",,Eight quarters',
        'PAY-2,SLT-2023,2024-13-20,2024/26,-5,refund,',
        'PAY-3,SLT-2023,2024-03-21,2024/25,10.50,recovery,',
        'PAY-4,SLT-2023,2024-03-21,,0,,',
      ),
    );
    expect(items.map(({ value }) => value)).toEqual([
      {
        reference: 'PAY-1',
        agreement: 'SLT-2023',
        kind: 'payment',
        on: '2024-03-20',
        pence: 24_500_000,
        note: 'Eight quarters',
      },
      {
        reference: 'PAY-3',
        agreement: 'SLT-2023',
        kind: 'recovery',
        on: '2024-03-21',
        year: '2024/25',
        pence: 1050,
      },
    ]);
    expect(said(faults)).toEqual([
      'line 3, column 5 (amount) must be a sum in pounds, like 220,000 or 1250.50',
      'line 3, column 6 (kind) must be one of payment, recovery',
      'line 3, column 3 (date) must be a day that exists, like 2024-03-18',
      'line 3, column 4 (year) must be a financial year, like 2024/25',
      'line 5, column 5 (amount) must be more than £0',
    ]);
  });
});

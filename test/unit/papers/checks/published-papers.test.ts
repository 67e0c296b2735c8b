import { type Finding } from '../../../../src/kernel/findings';
import { check, example, type ExampleName, ledger } from './examples';

/** code · severity · JSON Pointer · printed by our numbering · number in the published paper · words */
type Row = [
  code: string,
  severity: 'stop' | 'warn',
  pointer: string,
  printed: string,
  published: string,
  words?: string,
];

/**
 * Everything the checks may say of the two published papers, and not one finding more. The fifth
 * column is the published paper's own number, where it differs: PCD 1653 prints 5.2 twice, lost the
 * headings of its sections, and has neither a subsidy statement nor a data protection position.
 */
const PCD_1653: Row[] = [
  ['period-not-named', 'stop', '/recommendations/0/money', 'recommendation 1', 'recommendation 1'],
  [
    'nobody-authorised-to-sign',
    'stop',
    '/recommendations/1/matter',
    'recommendation 2',
    '4.4, 5.2',
  ],
  ['authority-not-cited', 'warn', '/recommendations/1/matter', 'recommendation 2', '4.4, 5.2'],
  ['headroom-used-up', 'stop', '/recommendations/1/money', 'recommendation 2', 'recommendation 2'],
  ['money-past-agreement', 'stop', '/recommendations/1/money', 'recommendation 2', '5.2'],
  [
    'money-undetermined',
    'stop',
    '/recommendations/2/money',
    'recommendation 3',
    'recommendation 3',
  ],
  ['reference-not-listed', 'warn', '/sections/0/blocks/1/text', '1.2', '1.2', 'PCD 1307'],
  ['reference-not-listed', 'warn', '/sections/0/blocks/1/text', '1.2', '1.2', 'DMPCD 1446'],
  ['up-to-against-exact', 'stop', '/sections/2/blocks/0/text', '3.1', '3.1', 'up to £480,000'],
  [
    'period-differs',
    'stop',
    '/sections/2/blocks/0/text',
    '3.1',
    '3.1',
    '2023/24, 24/25 and 2025/26',
  ],
  [
    'to-against-by',
    'stop',
    '/sections/4/blocks/1/text',
    '5.2',
    '5.2, the first',
    'by a maximum of £240,000 per year',
  ],
  ['subsidy-not-stated', 'stop', '/subsidy', 'subsidy statement', '5'],
  ['data-protection-not-stated', 'stop', '/dataProtection', 'data protection statement', '7'],
];

const PCD_664: Row[] = [
  ['period-differs', 'stop', '/sections/2/blocks/1/text', '3.2', '3.2', '2-year period'],
  ['power-not-stated', 'stop', '/powers', 'statutory powers', '4, which has no heading'],
];

const AGAINST: Record<'pcd-1653' | 'pcd-664', (string | undefined)[]> = {
  'pcd-1653': [
    '/recommendations/1/money',
    '/delegations',
    '/delegations',
    '/recommendations/2/money',
    '/recommendations/1/agreement/until',
    '/recommendations/0/money',
    '/supportingPapers',
    '/supportingPapers',
    '/recommendations/0/money',
    '/recommendations/1/money',
    '/recommendations/1/money',
    undefined,
    undefined,
  ],
  'pcd-664': ['/sections/2/blocks/2', undefined],
};

const rowsOf = (findings: Finding[]): unknown[] =>
  findings.map(({ code, severity, at }) => [
    code,
    severity,
    at.pointer,
    at.printed,
    ...(at.words === undefined ? [] : [at.words]),
  ]);

const withoutPublished = (rows: Row[]): unknown[] =>
  rows.map(([code, severity, pointer, printed, , words]) => [
    code,
    severity,
    pointer,
    printed,
    ...(words === undefined ? [] : [words]),
  ]);

const withAndWithout = [
  ['without a ledger', undefined],
  ['with the two earlier agreements', ledger()],
] as const;

describe.each(withAndWithout)('the published papers, %s', (_title, agreements) => {
  const papers: ['pcd-1653' | 'pcd-664', Row[]][] = [
    ['pcd-1653', PCD_1653],
    ['pcd-664', PCD_664],
  ];
  it.each(papers)('%s has exactly the findings of its table', (name, rows) => {
    const findings = check(example(name, agreements && [...agreements]));
    expect(rowsOf(findings)).toEqual(withoutPublished(rows));
    expect(findings.map(({ against }) => against?.pointer)).toEqual(AGAINST[name]);
  });

  it.each<ExampleName>(['pcd-1653-corrected', 'pcd-664-corrected'])('%s has none', (name) => {
    expect(check(example(name, agreements && [...agreements]))).toEqual([]);
  });
});

describe('a finding', () => {
  it('quotes words that stand in the text at its place', () => {
    for (const name of ['pcd-1653', 'pcd-664'] as const) {
      const one = example(name);
      for (const { at } of check(one)) {
        if (at.words === undefined) continue;
        const text = at.pointer
          .split('/')
          .slice(1)
          .reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], one.paper);
        expect(text).toContain(at.words);
      }
    }
  });

  it('is the same when the checks run again', () => {
    expect(check(example('pcd-1653'))).toEqual(check(example('pcd-1653')));
  });
});

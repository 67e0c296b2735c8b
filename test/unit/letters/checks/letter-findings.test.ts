import fc from 'fast-check';
import { letterFindings } from '../../../../src/letters/checks/letter-findings';
import { isOfLetter, wordsOfLetterFinding } from '../../../../src/letters/checks/letter.words';
import { type LetterBasis } from '../../../../src/letters/content/letter-basis';
import { type LetterTerms } from '../../../../src/letters/content/letter-terms';
import { letterCase, MOMENT, SOUND } from '../letter-cases';

const { basis: sound, terms: soundTerms } = letterCase(SOUND);
const AUTHORITY = sound.authority!;
const [PAYMENT] = soundTerms.payments;
const [OUTCOME] = soundTerms.performance;

interface Changed {
  basis?: Partial<LetterBasis>;
  terms?: Partial<LetterTerms>;
  at?: { today: string; now: Date };
}

const findings = ({ basis = {}, terms = {}, at = MOMENT }: Changed = {}) =>
  letterFindings({ ...sound, ...basis }, { ...soundTerms, ...terms }, at);
const codes = (changed: Changed): string[] =>
  findings(changed).map(({ code, at }) => `${code} ${at.pointer}`.trim());

const authority = (changed: Partial<typeof AUTHORITY>): Changed => ({
  basis: { authority: { ...AUTHORITY, ...changed } },
});
const on = (today: string): Changed => ({ at: { today, now: new Date(`${today}T12:00:00Z`) } });
const HALF = { '2024/25': 11_000_000 };

it('finds nothing wrong with a sound letter', () => {
  expect(findings()).toEqual([]);
});

it.each<[string, Changed, string[]]>([
  [
    'the decision is not signed yet',
    authority({ usableFrom: '2024-04-03T00:00:00Z' }),
    ['letter-not-usable-yet'],
  ],
  [
    'the time of the decision is over',
    authority({ usableUntil: '2024-04-01' }),
    ['letter-lapsed', 'letter-reply-by-too-late /replyBy'],
  ],
  [
    'the decision names somebody else',
    authority({ recipient: 'Another Trust' }),
    ['letter-other-recipient'],
  ],
  [
    'no decision stands behind the money',
    { basis: { authority: undefined } },
    ['letter-no-authority'],
  ],
  ['it would be a deed', { basis: { executedAs: 'deed' } }, ['letter-deed']],
  ['nobody may sign for the body', { basis: { signing: undefined } }, ['letter-nobody-signs']],
  ['nobody may bind the recipient', { basis: { signatory: undefined } }, ['letter-no-signatory']],
  [
    'the recipient lacks an address',
    { basis: { recipient: { ...sound.recipient, lacking: ['an address'] } } },
    ['letter-recipient-lacks'],
  ],
  [
    'more is taken of a year than the decision leaves, and in all',
    { basis: { available: { '2024/25': 21_999_999, '2025/26': 22_000_000 } } },
    ['letter-above-share /money/2024~125', 'letter-above-total /money'],
  ],
  [
    'a year is charged that has no money',
    { basis: { available: { '2024/25': 44_000_000 } } },
    ['letter-above-share /money/2025~126'],
  ],
  [
    'the payments of a year are a penny short',
    { terms: { payments: [{ ...PAYMENT!, pence: 10_999_999 }, ...soundTerms.payments.slice(1)] } },
    ['letter-payments-differ /payments'],
  ],
  [
    'the payments are right in all and wrong by year',
    {
      terms: {
        payments: soundTerms.payments.map((line) => ({ ...line, share: '2025/26' })),
      },
    },
    [
      'letter-payments-differ /payments',
      'letter-payments-differ /payments',
      'letter-due-outside /payments/0/dueOn',
    ],
  ],
  [
    'the schedules are empty',
    { terms: { payments: [], performance: [] } },
    [
      'letter-payments-differ /payments',
      'letter-payments-differ /payments',
      'letter-no-payments /payments',
      'letter-no-performance /performance',
    ],
  ],
  [
    'it is about money and moves none',
    { terms: { money: {}, payments: [] } },
    ['letter-no-money /money', 'letter-no-payments /payments'],
  ],
  [
    'it is about the term and moves money',
    { basis: { kind: 'term' } },
    ['letter-money-without-kind /money'],
  ],
  [
    'it is about the term and there is no new end',
    { basis: { kind: 'term', newEndDate: undefined }, terms: { money: {}, payments: [] } },
    ['letter-no-new-end'],
  ],
  ['it awards what is in force', { basis: { kind: 'award' } }, ['letter-award-of-old /money']],
  [
    'the new end is after the last day of the decision',
    { basis: { newEndDate: '2026-04-01' } },
    ['letter-end-outside'],
  ],
  [
    'the changes begin before the decision does',
    { terms: { effectiveFrom: '2024-03-31' } },
    ['letter-effective-outside /effectiveFrom'],
  ],
  [
    'a report is due before the work',
    { terms: { performance: [{ ...OUTCOME!, reportOn: ['2024-03-31', '2024-10-31'] }] } },
    ['letter-report-outside /performance/0/reportOn/0'],
  ],
  ['no day to reply by is set', { terms: { replyBy: undefined } }, ['letter-no-reply-by /replyBy']],
  ['the day to reply by is past', on('2024-04-27'), ['letter-reply-by-past /replyBy']],
])('refuses when %s', (_when, changed, expected) => {
  expect(codes(changed)).toEqual(expected);
});

it('takes the day to reply by itself, and an advance on the last day of its year', () => {
  expect(codes(on('2024-04-26'))).toEqual([]);
  const [first, ...rest] = soundTerms.payments;
  const advance = (dueOn: string): Changed => ({
    terms: { payments: [{ ...first!, timing: 'advance', dueOn }, ...rest] },
  });
  expect(codes(advance('2025-03-31'))).toEqual([]);
  expect(codes(advance('2025-04-01'))).toEqual(['letter-due-outside /payments/0/dueOn']);
});

it('cuts no more than the decision cuts, and nothing below nil', () => {
  const cut = (pence: number, more: Partial<LetterBasis> = {}): Changed => ({
    basis: { previous: { '2024/25': 22_000_000 }, available: { '2024/25': -5_000_000 }, ...more },
    terms: { money: { '2024/25': pence }, payments: [{ ...PAYMENT!, pence }] },
  });
  expect(codes(cut(-5_000_000))).toEqual([]);
  expect(codes(cut(-5_000_001))).toEqual(['letter-below-cut /money/2024~125']);
  expect(codes(cut(-5_000_000, { previous: { '2024/25': 4_999_999 } }))).toEqual([
    'letter-below-nothing /money/2024~125',
  ]);
});

it('lets a letter about the schedules alone go without a decision', () => {
  const { basis, terms } = letterCase('schedules alone');
  const whole = { ...basis, signing: sound.signing, signatory: sound.signatory };
  expect(letterFindings(whole, terms, MOMENT)).toEqual([]);
  const empty = { ...terms, performance: [] };
  expect(letterFindings(whole, empty, MOMENT).map(({ code }) => code)).toEqual([
    'letter-no-performance',
  ]);
});

it('tells every reason at once', () => {
  const all = codes({
    basis: { executedAs: 'deed', signing: undefined, available: {} },
    terms: { replyBy: undefined, performance: [] },
  });
  expect(all).toEqual([
    'letter-nobody-signs',
    'letter-deed',
    'letter-above-share /money/2024~125',
    'letter-above-share /money/2025~126',
    'letter-above-total /money',
    'letter-no-performance /performance',
    'letter-no-reply-by /replyBy',
  ]);
});

it('never lets more be taken than is left, whatever is asked and left', () => {
  const sums = fc.dictionary(
    fc.constantFrom('unsplit', '2024/25', '2025/26'),
    fc.integer({ min: -50_000_000, max: 50_000_000 }),
  );
  fc.assert(
    fc.property(sums, sums, (available, money) => {
      const isRefused = findings({ basis: { available }, terms: { money } }).some(({ code }) =>
        ['letter-above-share', 'letter-above-total', 'letter-below-cut'].includes(code),
      );
      const isOver = Object.entries(money).some(([share, asked]) => {
        const left = available[share] ?? 0;
        return asked > Math.max(0, left) || -asked > Math.max(0, -left);
      });
      const total = (of: Record<string, number>) => Object.values(of).reduce((a, b) => a + b, 0);
      expect(isRefused).toBe(isOver || total(money) > Math.max(0, total(available)));
    }),
  );
});

it('has words for each finding, without the full stop and with its facts', () => {
  const all = [
    ...findings({ basis: { available: HALF, executedAs: 'deed', signing: undefined } }),
    ...findings({ terms: { replyBy: '2024-04-01', effectiveFrom: '2020-01-01', payments: [] } }),
  ];
  for (const finding of all) {
    expect(isOfLetter(finding)).toBe(true);
    const words = wordsOfLetterFinding(finding);
    expect(words).not.toMatch(/undefined|\.$/);
    for (const fact of Object.values(finding.params)) expect(words).toContain(fact);
  }
});

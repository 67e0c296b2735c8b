import { LETTER_LIMITS, readLetterTerms } from '../../../../src/letters/content/read-letter-terms';
import { letterCase, letterCases, SOUND } from '../letter-cases';

const terms = () => letterCase(SOUND).terms;
const faultsOf = (value: unknown): string[] => {
  const read = readLetterTerms(value);
  return 'faults' in read ? read.faults.map(({ pointer }) => pointer) : [];
};

it.each(letterCases())('reads the terms of a letter: $name', ({ terms: given }) => {
  expect(readLetterTerms(given)).toEqual({ value: given });
});

it('refuses what nobody may type, whatever it is called', () => {
  const typed = { ...terms(), number: '937-09', previous: { unsplit: 1 } };
  expect(faultsOf(typed)).toEqual(['/number', '/previous']);
});

it('tells every fault at once, each at its place', () => {
  const sound = terms();
  const [payment] = sound.payments;
  const [outcome] = sound.performance;
  const wrong = {
    ...sound,
    money: { '2024/26': 5, 'no year': 5, '2024/25': 0.5 },
    payments: [{ ...payment, pence: '110000', dueOn: '2024-02-30', timing: 'later', extra: true }],
    performance: [{ ...outcome, reportOn: [] }],
    replyBy: 'Friday',
  };
  expect(faultsOf(wrong)).toEqual([
    '/money/2024~126',
    '/money/no year',
    '/money/2024~125',
    '/payments/0/pence',
    '/payments/0/timing',
    '/payments/0/dueOn',
    '/payments/0/extra',
    '/performance/0/reportOn',
    '/replyBy',
  ]);
});

it.each([
  ['payments', LETTER_LIMITS.payments],
  ['performance', LETTER_LIMITS.performance],
  ['specialConditions', LETTER_LIMITS.conditions],
] as const)('reads at most its number of %s', (list, most) => {
  const sound = terms();
  const many = (count: number) => ({ ...sound, [list]: Array(count).fill(sound[list][0]) });
  expect(faultsOf(many(most))).toEqual([]);
  expect(faultsOf(many(most + 1))).toEqual([`/${list}`]);
});

it('reads no text that is too long, blank or holds what nobody can see', () => {
  const condition = (text: string) => faultsOf({ ...terms(), specialConditions: [text] });
  expect(condition('x'.repeat(LETTER_LIMITS.condition))).toEqual([]);
  for (const text of ['x'.repeat(LETTER_LIMITS.condition + 1), '  ', 'a\u202eb']) {
    expect(condition(text)).toEqual(['/specialConditions/0']);
  }
});

it('reads the days of a report only in their order, each once', () => {
  const [outcome] = terms().performance;
  const days = (...reportOn: string[]) =>
    faultsOf({ ...terms(), performance: [{ ...outcome, reportOn }] });
  expect(days('2024-10-31', '2025-04-30')).toEqual([]);
  expect(days('2025-04-30', '2024-10-31')).toEqual(['/performance/0/reportOn/1']);
  expect(days('2024-10-31', '2024-10-31')).toEqual(['/performance/0/reportOn/1']);
});

it.each([[null], [[]], ['terms'], [{}]])('reads nothing out of %j', (value) => {
  expect(faultsOf(value).length).toBeGreaterThan(0);
});

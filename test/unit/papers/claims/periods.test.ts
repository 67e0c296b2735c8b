import { type PeriodClaim } from '../../../../src/papers/claims/claim';
import { claimsOfKind } from './claims-in';

const periods = (text: string): PeriodClaim[] => claimsOfKind('period', text);

describe('financial years in the prose', () => {
  it.each([
    ['in 2024/25', [['2024/25']]],
    ['in 24/25', [['2024/25']]],
    ['in 2020-21', [['2020/21']]],
    ['in 2020–21', [['2020/21']]],
    ['in (2020-2021)', [['2020/21']]],
    ['in 1999/00', [['1999/00']]],
    ['across 2023/24, 24/25 and 2025/26', [['2023/24', '2024/25', '2025/26']]],
    ['in 2019/20-2021/22', [['2019/20', '2020/21', '2021/22']]],
    ['from 2019/20 to 2021/22', [['2019/20', '2020/21', '2021/22']]],
    ['between 2019/20 and 2021/22', [['2019/20', '2020/21', '2021/22']]],
    ['in 2024/25; later in 2026/27', [['2024/25'], ['2026/27']]],
  ])('%s', (words, years) => {
    expect(periods(`Money runs ${words}.`).map((one) => one.years)).toEqual(years);
  });

  it.each([
    '24/7',
    '3/4 of cases',
    '2024/26',
    '24/25 March',
    'DMPCD 2015-16',
    'SI 2011/3050',
    '£2024/25',
    '020 2020 2021',
    'page 2024/25/26',
  ])('%s names none', (words) => {
    expect(periods(`See ${words} here.`)).toEqual([]);
  });

  it('quotes the whole list', () => {
    expect(periods('Across 2023/24, 24/25 and 2025/26.')[0]?.place.words).toBe(
      '2023/24, 24/25 and 2025/26',
    );
  });
});

describe('spans in the prose', () => {
  it.each([
    ['April 2020 to March 2021', '2020-04', '2021-03'],
    ['from 1 April 2024 to 31 March 2026', '2024-04-01', '2026-03-31'],
    ['between April 2020 and March 2021', '2020-04', '2021-03'],
    ['Apr 2020 – Mar 2021', '2020-04', '2021-03'],
    ['October to March 2025', '2024-10', '2025-03'],
    ['1 April to 30 September 2024', '2024-04-01', '2024-09-30'],
    ['between 2023 and 2025', '2023', '2025'],
    ['from 2023 to 2025', '2023', '2025'],
    ['the Plan (2017-21)', '2017', '2021'],
  ])('%s', (words, from, until) => {
    expect(periods(`Services run ${words}.`).map((one) => one.span)).toEqual([{ from, until }]);
  });

  it.each(['27 February 2019', 'in March 2020', 'introduced in 2020', 'in 2021 and again in 2022'])(
    '%s is none',
    (words) => expect(periods(`It was ${words}.`)).toEqual([]),
  );
});

describe('lengths in the prose', () => {
  it.each([
    ['for a 2-year period', 24, true],
    ['for a one-year period', 12, true],
    ['for 2 years', 24, true],
    ['for two years', 24, true],
    ['over the next 18 months', 18, true],
    ['for a year', 12, true],
    ['over three financial years', 36, true],
    ['in two-year plans', 24, false],
    ['every 3 months', 3, false],
    ['after a further 12 months', 12, false],
  ])('%s', (words, months, lasts) => {
    expect(periods(`It runs ${words}.`)).toMatchObject([{ months, lasts }]);
  });

  it.each([
    '£240,000 per year',
    'a year ago',
    '18 years old',
    'over the last two years',
    '0 years',
  ])('%s is none', (words) => expect(periods(`It is ${words}.`)).toEqual([]));
});

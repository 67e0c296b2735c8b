import { changed, codesOf, type ExampleName, reworded } from './examples';

const C1653 = 'pcd-1653-corrected';
const C664 = 'pcd-664-corrected';

describe('one change of the words', () => {
  const rows: [ExampleName, from: string, to: string, codes: string[]][] = [
    [C1653, '£480,000 over two years', '£481,000 over two years', ['total-differs']],
    [C1653, '£480,000 over two years', '£480,000 over three years', ['period-differs']],
    [
      C1653,
      'exactly £480,000: £240,000 in 2024/25',
      'exactly £480,000: £240,000 in 2023/24',
      ['period-differs'],
    ],
    [C1653, 'exactly £480,000: £240,000', 'exactly £480,000: £230,000', ['total-differs']],
    [C1653, 'will pay exactly £480,000', 'will pay up to £480,000', ['up-to-against-exact']],
    [C1653, 'raised by up to £440,000', 'raised to a maximum of £440,000', ['to-against-by']],
    [C1653, 'raised by up to £440,000', 'raised by up to £444,000', ['total-differs']],
    [C1653, 'The other £40,000 is held back', 'The other £60,000 is held back', ['total-differs']],
    [
      C1653,
      'has a maximum of £490,000',
      'has a maximum of £480,000',
      ['agreement-maximum-differs'],
    ],
    [
      C1653,
      'by up to £440,000, to £930,000.',
      'by up to £440,000, to £920,000.',
      ['total-differs'],
    ],
    [C1653, 'Its new maximum, £930,000,', 'Its new maximum, £940,000,', ['total-differs']],
    [
      C1653,
      'budgets for 2024/25 and 2025/26',
      'budgets for 2023/24 and 2024/25',
      ['period-differs'],
    ],
    [C1653, 'PCD 1307 and', 'PCD 1308 and', ['reference-not-listed']],
    [C664, 'Three grants of up to £672,000', 'Three grants of up to £627,000', ['total-differs']],
    [
      C664,
      'up to £672,000 in total, all in 2020/21',
      'up to £672,000 in total, all in 2021/22',
      ['period-differs'],
    ],
    [
      C664,
      'grants of up to £672,000 to Suzy',
      'grants of £672,000 to Suzy',
      ['up-to-against-exact'],
    ],
    [C664, 'the one-year period from April', 'the two-year period from April', ['period-differs']],
    [C664, 'April 2020 to March 2021', 'April 2020 to March 2022', ['period-differs']],
    [
      C664,
      'April 2020 for a one-year period',
      'April 2020 for a 2-year period',
      ['period-differs'],
    ],
    [C664, 'by PCD 448 and', 'by PCD 484 and', ['reference-not-listed']],
  ];
  it.each(rows)('%s: “%s” becomes “%s”', (...[name, from, to, codes]) => {
    expect(codesOf(changed(name, reworded(from, to)))).toEqual(codes);
  });
});

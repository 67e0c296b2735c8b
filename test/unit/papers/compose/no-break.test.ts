import { keepTogether } from '../../../../src/documents/no-break';

describe('a line is never broken', () => {
  it.each([
    '31 March 2026',
    '3 May',
    'April 2020',
    'up to £440,000',
    'by up to £171,000.50',
    '£15 million',
    'PCD 1653',
    'DMPCD 2015 24',
    'paragraph 4.8',
    'section 143(1)(b)',
    'Recommendation 2',
    'Table 1',
    '18 months',
  ])('inside %s', (whole) => {
    const held = whole.replaceAll(' ', '\u00a0');
    expect(keepTogether(`before ${whole} after`)).toBe(`before ${held} after`);
  });
});

it('nothing but spaces changes, and other spaces stay', () => {
  const text = 'May 3 of them decide by 4 and section a? PCD is a series. In 2024 nothing.';
  expect(keepTogether(text)).toBe(text);
});

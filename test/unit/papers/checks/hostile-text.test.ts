import { addTo, changed } from './examples';

describe('the checks', () => {
  it.each([
    'The agreement has a maximum of '.repeat(600) + '£1.',
    'accept £1 in 2024/25 for two years '.repeat(500),
    'Vary the grant by up to £220,000 per year for 2 years (£440k total), '.repeat(250),
    'the grant of '.repeat(1_500) + 'will be reduced',
    'Recommendations 1, 2 and 3 award £1 to Suzy Lamplugh Trust; '.repeat(300),
    'see the table in 2024/25, '.repeat(700),
  ])(
    'come to an end before the time of the test is up (%#)',
    (text) => {
      const findings = changed('pcd-1653-corrected', addTo('financial', text.slice(0, 20_000)));
      expect(findings.every(({ code }) => code.length > 0)).toBe(true);
    },
    10_000,
  );
});

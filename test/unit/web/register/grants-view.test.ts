import {
  type PublishedGrant,
  type PublishedGrantInForce,
} from '../../../../src/register/published-decision';
import { grantViews } from '../../../../src/web/register/grants.view';

const GRANT: PublishedGrant = {
  recommendation: '2',
  recipient: 'A grantee',
  purpose: 'advocacy for victims',
  gives: 'change',
  money: { kind: 'up-to', pence: 44_000_000 },
};
const IN_FORCE: PublishedGrantInForce = {
  recommendation: '2',
  letterNumber: '937-01',
  agreement: '937',
  inForceOn: '2024-03-25',
  recipient: 'A grantee',
  purpose: 'advocacy for victims',
  reasons: ['Stalking is rising.', 'The funder pays for advocates.'],
  conditions: ['Publish the evaluation.', 'Keep records'],
  money: { '2024/25': 22_000_000, '2025/26': 22_000_000 },
  newEndDate: '2026-03-31',
};

const rowsOf = (...inForce: PublishedGrantInForce[]) =>
  grantViews([GRANT], inForce)[0]!.rows.map(({ key, value }) => [
    key,
    value.replaceAll('\u00a0', ' '),
  ]);

describe('a grant on the page of its decision', () => {
  it('is allowed, and not in force, while no letter has been signed by both', () => {
    expect(rowsOf().at(-1)).toEqual(['Letter', expect.stringContaining('once both parties')]);
    const other = { ...IN_FORCE, recommendation: '3' };
    expect(rowsOf(other)).toEqual(rowsOf());
  });

  it('says since when it binds, by which letter, what money, until when, why and on what conditions', () => {
    expect(rowsOf(IN_FORCE).slice(-3)).toEqual([
      [
        'Letter 937-01',
        'In force since 25 March 2024: £220,000 in 2024/25 and £220,000 in 2025/26, until 31 March 2026',
      ],
      ['Reasons', 'Stalking is rising. The funder pays for advocates.'],
      ['Conditions', 'Publish the evaluation; Keep records'],
    ]);
  });

  it('names every letter, a cut as one, and the conditions of the last', () => {
    const cut = {
      ...IN_FORCE,
      ...{ letterNumber: '937-02', money: { unsplit: -10_000 }, conditions: [], reasons: [] },
    };
    const rows = rowsOf(IN_FORCE, cut);
    expect(rows.at(-1)).toEqual([
      'Letter 937-02',
      'In force since 25 March 2024: less £100, not split by year, until 31 March 2026',
    ]);
    expect(rows.filter(([key]) => key!.startsWith('Letter'))).toHaveLength(2);
  });
});

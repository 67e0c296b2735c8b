import { recipientsOfChanged } from '../../../src/register/decision-changes';
import {
  type PublishedDecision,
  type PublishedGrant,
} from '../../../src/register/published-decision';

const grant = (
  recipient: string,
  gives: PublishedGrant['gives'],
  agreement?: string,
): PublishedGrant => ({
  recommendation: '1',
  recipient,
  purpose: 'advocates',
  gives,
  money: { kind: 'up-to', pence: 100 },
  ...(agreement !== undefined && { agreement }),
});

const decision = (
  reference: string,
  decidedOn: string,
  {
    grants = [],
    reliesOn = [],
    at,
  }: { grants?: PublishedGrant[]; reliesOn?: string[]; at?: string },
): PublishedDecision => ({
  ...{ reference, decidedOn, grants, reliesOn, title: 'A title', body: 'A body' },
  decidedBy: 'Deputy Mayor for Policing and Crime',
  scheme: { title: 'Scheme', version: '1' },
  under: [],
  publishedOn: decidedOn,
  publishedAt: `${decidedOn}T12:00:00.000Z`,
  recommendations: [],
  filesHeldBack: 0,
  signatures: at ? [{ post: 'Deputy Mayor', act: 'decision', on: decidedOn, at }] : [],
  certificates: 'Development certificate',
});

const award = decision('PCD 7', '2024-03-18', { grants: [grant('The Trust', 'award')] });

describe('a later decision', () => {
  it('changes an award it relies on, by varying the grant to the same recipient', () => {
    const grants = [grant('Trust', 'change')];
    const later = decision('PCD 9', '2025-01-10', { grants, reliesOn: ['PCD 7'] });
    expect(recipientsOfChanged(later, award)).toEqual(['Trust']);
  });

  it('changes what varied the same agreement before, whether it relies on it or not', () => {
    const before = decision('PCD 7', '2024-03-18', { grants: [grant('Trust', 'change', '937')] });
    const of = (agreement: string) =>
      decision('PCD 9', '2025-01-10', {
        grants: [grant('Trust (new name)', 'new-maximum', agreement)],
        reliesOn: ['PCD 7'],
      });
    expect(recipientsOfChanged(of(' 937'), before)).toEqual(['Trust (new name)']);
    expect(recipientsOfChanged(of('938'), before)).toEqual([]);
  });

  it.each([
    ['it only awards another grant', [grant('Trust', 'award')], ['PCD 7']],
    ['it varies the grant of somebody else', [grant('Other', 'change')], ['PCD 7']],
    ['it does not rely on the decision', [grant('Trust', 'change')], ['PCD 8']],
  ])('changes nothing where %s', (_, grants, reliesOn) => {
    const later = decision('PCD 9', '2025-01-10', { grants, reliesOn });
    expect(recipientsOfChanged(later, award)).toEqual([]);
  });

  it('is the one signed later, on one day too; none changes itself', () => {
    const grants = [grant('Trust', 'change', '937')];
    const on = (reference: string, at: string) =>
      decision(reference, '2024-03-18', { grants, at: `2024-03-18T${at}:00.000Z` });
    const [first, second] = [on('PCD 7', '10:00'), on('PCD 8', '11:00')];
    expect(recipientsOfChanged(second, first)).toEqual(['Trust']);
    expect(recipientsOfChanged(first, second)).toEqual([]);
    expect(recipientsOfChanged(first, first)).toEqual([]);
  });
});

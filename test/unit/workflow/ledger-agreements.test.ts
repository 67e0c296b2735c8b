import { type KnownAgreement } from '../../../src/agreements/agreement-now';
import { agreementFactsFor } from '../../../src/workflow/ledger-agreements';
import { type Recommendation } from '../../../src/papers/content/recommendation';

const HELD: KnownAgreement = {
  reference: '937',
  recipientNames: ['A new name', 'An old name'],
  project: 'Advocacy',
  from: '2023',
  until: '2025',
  awarded: { kind: 'unsplit', pence: 1 },
  changes: [],
  maximum: { kind: 'unsplit', pence: 1 },
};
const award = (recipient: string): Recommendation => ({
  kind: 'award-grant',
  id: 'r1',
  matter: 'grant-award',
  recipient,
  money: { kind: 'exact', amount: { kind: 'unsplit', pence: 1 } },
  purpose: 'advocacy',
});

describe('what the ledger holds, for a paper', () => {
  it('stands under the name the paper uses, whichever of its names that is', () => {
    const [facts] = agreementFactsFor(
      { recommendations: [award('The old name'), award('An old name')] },
      [HELD],
    );
    expect(facts).toMatchObject({ reference: '937', recipient: 'An old name' });
    expect(facts).not.toHaveProperty('recipientNames');
  });

  it('stands under its own name where the paper means somebody else', () => {
    expect(agreementFactsFor({ recommendations: [award('Another body')] }, [HELD])).toMatchObject([
      { recipient: 'A new name' },
    ]);
  });
});

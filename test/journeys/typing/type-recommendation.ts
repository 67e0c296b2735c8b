import { type Money, type HeldBack, type SumOfMoney } from '../../../src/papers/content/money';
import { type Recommendation, type VaryGrant } from '../../../src/papers/content/recommendation';
import { KINDS } from '../../../src/web/papers/recommendations/recommendation-kinds';
import { type Typist, yearsOf } from './typist';

const GRID = 'money by financial year';

const sumIn = (money: Money): SumOfMoney | undefined =>
  money.kind === 'exact' || money.kind === 'up-to' ? money : undefined;

const heldIn = (one: Recommendation): HeldBack | undefined =>
  'holdsBack' in one ? one.holdsBack : undefined;

async function typeMoney(typist: Typist, one: Recommendation, column: string): Promise<void> {
  const sum = sumIn(one.money);
  const held = heldIn(one);
  const years = [...new Set([...yearsOf(sum?.amount), ...yearsOf(held?.amount)])].sort();
  await typist.years(GRID, years, 'Add a year');
  if (sum) await typist.amount(column, sum.amount);
  if (held) {
    await typist.amount('Hold back', held.amount);
    await typist.type('What the money held back is for, if any is', held.purpose);
  }
  if (one.money.kind === 'to-be-determined') {
    await typist.select(
      'If it is to be determined, out of which recommendation?',
      one.money.within,
    );
  }
}

async function typeSource(typist: Typist, one: Recommendation): Promise<void> {
  if (!('fundedBy' in one) || !one.fundedBy) return;
  if (one.fundedBy.kind === 'budget') {
    await typist.choose('What pays for it?', 'A budget');
    await typist.type('Name of the budget, if a budget pays', one.fundedBy.name);
    return;
  }
  if (one.fundedBy.kind === 'held-back') {
    await typist.choose('What pays for it?', 'Money that an earlier decision held back');
    await typist.type('Decision that holds it back, if one does', one.fundedBy.decision);
    return;
  }
  const source = `input[value="recommendation.${one.fundedBy.id}"]`;
  await typist.page.locator(source).check();
}

async function typeAgreement(typist: Typist, { agreement, as }: VaryGrant): Promise<void> {
  if (agreement.reference) await typist.type('Reference of the agreement', agreement.reference);
  if (agreement.from) await typist.date('Runs from', agreement.from);
  if (agreement.until) await typist.date('Runs until', agreement.until);
  if (agreement.maximum) {
    await typist.years('maximum now', yearsOf(agreement.maximum), 'Add a year to the maximum now');
    await typist.amount('Maximum now', agreement.maximum);
  }
  await typist.choose(
    'Is the sum an increase or the new maximum?',
    as === 'change'
      ? 'An increase: the maximum goes up by it'
      : 'The new maximum: the maximum becomes it',
  );
}

/** Labels of the texts of a kind; those of one name stand under one label in all kinds. */
const LABELS: Partial<Record<Recommendation['kind'], Record<string, string>>> = {
  'accept-funding': { funder: 'Who gives the funding?' },
  'award-grant': { recipient: 'Who receives the grant?' },
  'vary-grant': { recipient: 'Who holds the grant' },
  note: { text: 'What is to be noted?' },
  other: { text: 'What is asked?' },
  'delegate-authority': {
    to: 'Which post receives the authority?',
    function: 'What may the post then do?',
  },
};
const SHARED = { purpose: 'What the money is for', detail: 'A sentence of detail' };

async function typeWords(typist: Typist, one: Recommendation): Promise<void> {
  const labels = { ...LABELS[one.kind], ...SHARED };
  const texts = one as unknown as Record<string, string | undefined>;
  for (const [field, label] of Object.entries(labels)) {
    const text = texts[field];
    if (text !== undefined) await typist.type(label, text);
  }
  if ('matter' in one) await typist.select('Matter of the scheme of delegation', one.matter);
}

async function typeDates(typist: Typist, one: Recommendation): Promise<void> {
  if (one.kind === 'vary-grant' && one.newEndDate) {
    await typist.date('New end date', one.newEndDate);
  }
  if ('period' in one && one.period) {
    await typist.date('When does it start?', one.period.from);
    await typist.date('When does it end?', one.period.until);
  }
}

/** Adds one recommendation at the end of the paper's list. */
export async function typeRecommendation(
  typist: Typist,
  paper: string,
  one: Recommendation,
): Promise<void> {
  const { heading, column } = KINDS[one.kind];
  await typist.open(`${paper}/recommendations`);
  await typist.choose('Add a recommendation', heading);
  await typist.press('Add recommendation');
  await typist.page.locator(`input[name="money.kind"][value="${one.money.kind}"]`).check();
  if (one.kind === 'vary-grant') await typeAgreement(typist, one);
  await typeSource(typist, one);
  const shown = one.kind === 'vary-grant' && one.as === 'new-maximum' ? 'New maximum' : column;
  await typeMoney(typist, one, shown);
  await typeWords(typist, one);
  await typeDates(typist, one);
  await typist.unfold('Short name inside the paper');
  await typist.type('Short name', one.id);
  await typist.press('Save recommendation');
}

import { ImportAgreements } from '../../src/agreements/imports/import-agreements.action';
import { EnterBudget } from '../../src/agreements/budgets/enter-budget.action';
import { type VaryGrant } from '../../src/papers/content/recommendation';
import { example as agreement } from '../integration/agreements/ledger-house';
import { Cast, corrected, example } from '../integration/workflow/cast';
import { mainWords } from './form-in-page';
import { TestClock } from './test-service';

jest.setTimeout(120_000);

const ACTOR = { kind: 'system' } as const;
const POUND = 100;

let cast: Cast;
afterEach(() => cast.close());

/** What somebody reads on a page, or is answered. */
const open = async (post: 'policy-officer' | 'deputy-mayor', path: string) =>
  (await cast.service.signedIn(`${post}@example.org`)).agent.get(path);
const words = (text: string) => mainWords(text.replaceAll('><', '> <')).replaceAll('\u00a0', ' ');

it('an officer reads while drafting what the ledger says otherwise, on the page and by the API', async () => {
  cast = await Cast.gather();
  const value = [agreement('slt-2023')];
  await cast.get(ImportAgreements).run({ actor: ACTOR, source: { format: 'json', value } });
  const paper = corrected();
  const grant = paper.recommendations.find((one) => one.kind === 'vary-grant') as VaryGrant;
  grant.agreement.reference = 'SLT-2032';
  const number = await cast.draft(paper);
  const said =
    'Recommendation 2 varies SLT-2032, and the ledger holds no agreement in force under that reference.';
  expect(words((await open('policy-officer', `/papers/${number}/findings`)).text)).toContain(said);
  const { body } = await open('policy-officer', `/api/v1/papers/${number}/findings`);
  expect(JSON.stringify(body)).toContain('agreement-unknown');
  expect(JSON.stringify(body)).toContain(said);
});

it('a decision-maker is told why a decision is withheld that the money no longer allows', async () => {
  cast = await Cast.gather({}, new TestClock(new Date('2020-03-23T10:00:00Z')));
  const number = await cast.opened(example('pcd-664-corrected'));
  await cast.approve(number);
  await cast.get(EnterBudget).run(ACTOR, {
    name: 'Mayor’s VAWG Fund, Tranche 2',
    amount: { kind: 'unsplit', pence: 600_000 * POUND },
  });
  const page = await open('deputy-mayor', `/papers/${number}/decide`);
  expect(words(page.text)).toContain(
    'This paper draws £672,000 on Mayor’s VAWG Fund, Tranche 2, which holds £600,000: £72,000 over',
  );
});

import { FormVisitor } from './people-visitor';
import { mainWords } from './form-in-page';
import { type Visitor, startTestService, type TestService } from './test-service';

const ADDRESS = '/agreements/budgets';
const FUND = 'the VAWG Fund';
const POUND = 100;
const amount = { kind: 'by-year', byYear: [{ year: '2024/25', pence: 1_000_000 * POUND }] };

let service: TestService;
let visitor: Visitor;
let officer: FormVisitor;
beforeEach(async () => {
  service = await startTestService();
  await service.account('finance', 'finance-adviser');
  visitor = await service.signedIn('finance');
  officer = new FormVisitor(visitor);
});
afterEach(() => service.close());

const words = (text: string) =>
  mainWords(text.replaceAll('><', '> <').replaceAll('<br>', ' ')).replaceAll('\u00a0', ' ');

const post = async (path: string, body: object) =>
  visitor.agent
    .post(`/api/v1/budgets${path}`)
    .set('x-csrf-token', await visitor.token())
    .send(body);
const put = async (id: string, body: object) =>
  visitor.agent
    .put(`/api/v1/budgets/${id}`)
    .set('x-csrf-token', await visitor.token())
    .send(body);

describe('budgets by the form', () => {
  it('are entered by year, changed with a reason, and show what is left', async () => {
    const typed = { name: FUND, 'money.rows.0.year': '2024/25', 'money.rows.0.sum': '1,000,000' };
    const entered = await officer.send(`${ADDRESS}/new`, { ...typed, act: 'save' });
    expect(entered.status).toBe(303);
    const address = entered.headers.location!;
    expect(words((await officer.open(address)).text)).toContain(
      '2024/25 £1,000,000 £0 £0 £1,000,000',
    );
    const change = { ...typed, 'money.rows.0.sum': '900,000', version: '1', act: 'save' };
    const unexplained = await officer.send(`${address}/change`, change);
    expect(unexplained.status).toBe(400);
    expect(unexplained.text).toContain('why you change it');
    const changed = await officer.send(`${address}/change`, { ...change, reason: 'Cut' });
    expect(changed.status).toBe(303);
    expect(words((await officer.open(ADDRESS)).text)).toContain(
      'the VAWG Fund £900,000 £0 £0 £900,000',
    );
    const again = await officer.send(`${address}/change`, { ...change, reason: 'Cut' });
    expect(again.status).toBe(409);
    expect(words(again.text)).toContain('The budget was saved meanwhile');
  });

  it('name every field that is wrong, and keep what was typed', async () => {
    const refused = await officer.send(`${ADDRESS}/new`, { name: '', act: 'save' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Enter the name of the budget');
    expect(refused.text).toContain('Enter the sum it holds');
    const more = await officer.send(`${ADDRESS}/new`, { name: FUND, act: 'add:money.rows' });
    expect(more.status).toBe(200);
    expect(more.text).toContain(`value="${FUND}"`);
  });
});

describe('budgets by the API', () => {
  it('are entered once under a name however it is spelt', async () => {
    const entered = await post('', { name: FUND, amount });
    expect([entered.status, entered.body.left]).toEqual([201, { '2024/25': 1_000_000 * POUND }]);
    const again = await post('', { name: 'VAWG fund', amount });
    expect([again.status, again.body.findings[0].code]).toEqual([409, 'ledger-budget-exists']);
  });

  it('list every fault of a body with its place', async () => {
    const refused = await post('', { name: '', amount: { kind: 'unsplit', pence: -1 }, more: 1 });
    expect(refused.status).toBe(400);
    const pointers = (refused.body.errors as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(pointers.sort()).toEqual(['/amount/pence', '/more', '/name']);
  });

  it('are changed from the version that was read, or not at all', async () => {
    const { id } = (await post('', { name: FUND, amount })).body as { id: string };
    const budget = { name: FUND, amount: { kind: 'unsplit', pence: 5 } };
    const changed = await put(id, { budget, version: 1, reason: 'Approved' });
    expect([changed.status, changed.body.version, changed.body.left]).toEqual([
      200,
      2,
      { unsplit: 5 },
    ]);
    const stale = await put(id, { budget: { name: FUND, amount }, version: 1, reason: 'Late' });
    expect(stale.status).toBe(409);
    expect(stale.body.differences.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/amount',
    ]);
  });

  it('are not for who keeps no agreements', async () => {
    await service.account('author', 'policy-officer');
    visitor = await service.signedIn('author');
    expect((await visitor.agent.get('/api/v1/budgets')).status).toBe(403);
    await service.account('decider', 'deputy-mayor');
    visitor = await service.signedIn('decider');
    expect((await visitor.agent.get('/api/v1/budgets')).status).toBe(200);
    expect((await post('', { name: FUND, amount })).status).toBe(403);
  });
});

import Ajv2020 from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Response } from 'supertest';
import { insertAuthority } from '../../src/agreements/authority.repository';
import { UnitOfWork } from '../../src/record/unit-of-work.repository';
import { PERMISSIONS } from '../../src/web/permissions';
import { byYear, given } from '../unit/agreements/ledger-examples';
import { startTestService, type TestService, type Visitor } from './test-service';

const example = (name: string) =>
  (
    JSON.parse(
      readFileSync(join(__dirname, '../../examples/agreements', `${name}.json`), 'utf8'),
    ) as { agreement: object }
  ).agreement;

let service: TestService;
let keeper: Visitor;
let finance: Visitor;
let ajv: Ajv2020;
beforeAll(async () => {
  service = await startTestService();
  await service.account('commercial', 'commercial-adviser');
  await service.account('finance', 'finance-adviser');
  keeper = await service.signedIn('commercial');
  finance = await service.signedIn('finance');
  const { body } = await keeper.agent.get('/api/openapi.json');
  ajv = new Ajv2020({ strict: false, formats: { 'date-time': true, date: true, binary: true } });
  ajv.addSchema(body as object, 'api');
});
afterAll(() => service.close());

const PATHS = '/api/v1';
type Method = 'get' | 'post' | 'put' | 'delete';
const ask = async (visitor: Visitor, [method, path]: [Method, string], body?: object) => {
  const request = visitor.agent[method](PATHS + path).set('x-csrf-token', await visitor.token());
  return body === undefined ? request : request.send(body);
};
const call = (method: Method, path: string, body?: object) => ask(keeper, [method, path], body);

/** What an answer or a body has that its description does not allow. */
function faultsOf(name: string, value: unknown): unknown {
  const validate = ajv.getSchema(`api#/components/schemas/${name}`)!;
  return validate(value) ? [] : validate.errors;
}
function described(name: string, { status, body }: Response, expected = 200) {
  expect([name, status, body]).toEqual([name, expected, body]);
  expect([name, faultsOf(name, body)]).toEqual([name, []]);
  return body as never;
}
const codes = ({ body }: Response) =>
  (body as { findings?: { code: string }[] }).findings?.map(({ code }) => code);

/** A row of authority as a decision writes it, on a paper nobody looks at. */
async function decided(changed: Partial<Parameters<typeof given>[0]> = {}) {
  const { body } = (await service
    .signedIn('author')
    .then((author) => ask(author, ['post', '/papers'], { title: 'A paper' }))) as {
    body: { number: number };
  };
  const { manager } = service.database.dataSource;
  const paper = await manager.findOneByOrFail('paper', { workingNumber: body.number });
  const { id: paperId } = paper as unknown as { id: string };
  const event = { name: 'test.decided', subject: { kind: 'paper', id: paperId } };
  await service.app
    .get(UnitOfWork)
    .act({ kind: 'system' }, event, (tx) => insertAuthority(tx, given({ ...changed, paperId })));
  return `/authority/${paperId}/2`;
}

it('is open to nobody without the post, on any of its routes', async () => {
  await service.account('author', 'policy-officer');
  const author = await service.signedIn('author');
  const own = PERMISSIONS.filter(
    ({ path, permission }) => path.startsWith(PATHS) && permission.startsWith('agreement-'),
  );
  expect(own).toHaveLength(42);
  for (const { method, path } of own) {
    const filled = path.slice(PATHS.length).replace(/:\w+/g, 'x');
    const { status } = await ask(author, [method.toLowerCase() as Method, filled]);
    expect([method, path, status]).toEqual([method, path, 403]);
  }
});

it('enters, lists, gives and amends agreements', async () => {
  const agreement = example('slt-2023');
  expect(faultsOf('AgreementToEnter', { agreement })).toEqual([]);
  const made = await call('post', '/agreements', { agreement });
  described('AgreementAnswer', made, 201);
  expect(made.headers.location).toBe('/api/v1/agreements/SLT-2023');
  expect(codes(await call('post', '/agreements', { agreement }))).toEqual([
    'ledger-agreement-exists',
  ]);
  described('AgreementListAnswer', await call('get', '/agreements?words=suzy'));
  const got = await call('get', '/agreements/slt%202023');
  expect(got.headers.etag).toBe('"1"');
  const amendment = {
    agreement: { ...agreement, project: 'Another' },
    version: 1,
    reason: 'Typing',
  };
  expect(faultsOf('AgreementToAmend', amendment)).toEqual([]);
  described('AgreementAnswer', await call('put', '/agreements/SLT-2023', amendment));
  const stale = await call('put', '/agreements/SLT-2023', amendment);
  expect([stale.status, stale.body.code, stale.body.currentVersion]).toEqual([409, 'stale', 2]);
  const bad = await call('post', '/agreements', {
    agreement: { ...agreement, colour: 'red', from: 1 },
  });
  expect(bad.body.errors).toEqual([
    { pointer: '/agreement/from', detail: expect.stringContaining('must be a year') },
    { pointer: '/agreement/colour', detail: 'is not a known property' },
  ]);
  expect((await call('get', '/agreements/none')).status).toBe(404);
});

it('imports agreements and payments, first as a dry run, then all or none, and once', async () => {
  const agreements = [example('slt-2020')];
  expect(faultsOf('AgreementImport', { dryRun: true, agreements })).toEqual([]);
  const dry = await call('post', '/agreement-imports', { dryRun: true, agreements });
  expect(described('ImportAnswer', dry)).toMatchObject({ fresh: ['SLT-2020'], known: [] });
  expect((await call('get', '/agreements/SLT-2020')).status).toBe(404);
  described(
    'ImportAnswer',
    await call('post', '/agreement-imports', { dryRun: false, agreements }),
  );
  const csv =
    'reference,agreement,date,amount\nA,SLT-2020,2023-01-31,100\nB,SLT-2020,2023-01-31,540925';
  const judged = await ask(finance, ['post', '/payment-imports'], { dryRun: true, csv });
  expect(judged.body.findings).toMatchObject([
    {
      code: 'ledger-above-committed',
      at: { printed: 'line 3' },
      words: expect.stringContaining('£100 over'),
    },
  ]);
  const refused = await ask(finance, ['post', '/payment-imports'], { dryRun: false, csv });
  expect([refused.status, codes(refused)]).toEqual([409, ['ledger-above-committed']]);
  const payments = [
    { reference: 'A', agreement: 'SLT-2020', kind: 'payment', on: '2023-01-31', pence: 10_000 },
  ];
  expect(faultsOf('PaymentImport', { dryRun: false, payments })).toEqual([]);
  const body = { dryRun: false, payments };
  described('ImportAnswer', await ask(finance, ['post', '/payment-imports'], body));
  const again = await ask(finance, ['post', '/payment-imports'], body);
  expect(again.body).toMatchObject({ fresh: [], known: ['A'] });
  described('PaymentsAnswer', await call('get', '/agreements/SLT-2020/payments'));
  for (const wrong of [
    { dryRun: true },
    { dryRun: true, csv, payments },
    { csv },
    { dryRun: true, agreements },
  ]) {
    expect((await call('post', '/payment-imports', wrong)).status).toBe(400);
  }
});

it('records what became of authority: its agreement, a release, an end', async () => {
  const from = await decided({ agreement: {}, recipient: 'Suzy Lamplugh Trust' });
  const waiting = described('AuthorityListAnswer', await call('get', '/authority'));
  expect(waiting).toMatchObject({ authorities: [{ decision: 'PCD 1653' }] });
  const later = { decision: 'PCD 1700', decidedOn: '2024-09-01', heldBack: [] };
  const by = await decided({ ...later, agreement: {}, money: byYear({ '2024/25': 20_000 }) });
  const [, , paperId] = by.split('/');
  expect((await call('post', `${from}/assignment`, { agreement: 'none' })).status).toBe(404);
  expect((await call('post', `${from}/assignment`, { agreement: 'SLT-2023' })).status).toBe(204);
  const twice = await call('post', `${from}/assignment`, { agreement: 'SLT-2023' });
  expect(codes(twice)).toEqual(['ledger-assigned-already']);
  const money = { '2024/25': 2_000_000 };
  const release = { by: { paperId, recommendation: '2' }, money };
  expect(faultsOf('Release', release)).toEqual([]);
  expect((await call('post', `${from}/release`, release)).status).toBe(204);
  expect(codes(await call('post', `${from}/release`, release))).toEqual([
    'ledger-not-held-back',
    'ledger-release-above-authority',
  ]);
  const wrong = await call('post', `${from}/release`, { ...release, money: { 2024: 1 } });
  expect(wrong.body.errors).toEqual([{ pointer: '/money', detail: expect.any(String) }]);
  const closing = { decision: 'PCD 1701', decidedOn: '2024-10-01', reason: 'Another provider' };
  expect((await call('post', `${from}/closing`, { ...closing, decidedOn: 'soon' })).status).toBe(
    400,
  );
  expect((await call('post', `${from}/closing`, closing)).status).toBe(204);
  expect(described('AuthorityAnswer', await call('get', from))).toMatchObject({
    assigned: true,
    closing,
    releases: [{ decision: 'PCD 1700', money }],
  });
  described('AgreementAnswer', await call('get', '/agreements/SLT-2023'));
});

it('keeps organisations, and lets nobody verify a signatory they named', async () => {
  const organisation = {
    name: 'Example Trust',
    formerNames: ['Example Fund'],
    shortNames: ['ET'],
    kind: 'charity',
    address: '1 Example Street\nLondon',
    charityNumber: '1234567',
  };
  expect(faultsOf('OrganisationToEnter', organisation)).toEqual([]);
  const made = await call('post', '/organisations', organisation);
  const { id } = described('OrganisationAnswer', made, 201) as { id: string };
  const taken = await call('post', '/organisations', {
    ...organisation,
    name: 'The example trust',
    formerNames: [],
  });
  expect(codes(taken)).toEqual(['ledger-name-taken', 'ledger-name-taken']);
  described('OrganisationListAnswer', await call('get', '/organisations'));
  const named = {
    ...organisation,
    name: 'Example Foundation',
    formerNames: ['Example Trust', 'Example Fund'],
  };
  described(
    'OrganisationAnswer',
    await call('put', `/organisations/${id}`, { organisation: named, version: 1 }),
  );
  const signatory = {
    name: 'The director',
    post: 'Director',
    capacity: 'Director',
    email: 'director@example.org',
  };
  for (const email of ['nobody', 'a@b@example.org', '.a@example.org', 'a@example']) {
    expect(
      (await call('post', `/organisations/${id}/signatories`, { ...signatory, email })).status,
    ).toBe(400);
  }
  const who = await call('post', `/organisations/${id}/signatories`, signatory);
  const at = `/organisations/${id}/signatories/${(described('SignatoryNamedAnswer', who, 201) as { id: string }).id}`;
  const how = { how: 'Called back by the number of the register.' };
  expect(codes(await call('post', `${at}/verification`, how))).toEqual(['ledger-own-entry']);
  expect((await ask(finance, ['post', `${at}/verification`], how)).status).toBe(204);
  const read = described('OrganisationAnswer', await call('get', `/organisations/${id}`));
  expect(read).toMatchObject({ lacking: [], signatories: [{ verified: how }] });
  expect((await call('delete', at)).status).toBe(204);
  expect(codes(await call('delete', at))).toEqual(['ledger-signatory-ended']);
  const left = await call('get', `/organisations/${id}`);
  expect((left.body as { lacking: string[] }).lacking).toEqual([
    'a signatory whose contact has been verified',
  ]);
});

import Ajv2020 from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { FORMATS } from '../../src/papers/content/fields';
import { packagePath } from '../../src/platform/package-root';
import { PERMISSIONS } from '../../src/web/permissions';
import { startTestService, type TestService, type Visitor } from './test-service';

interface Described {
  responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>;
}
interface Description {
  openapi: string;
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, object> };
}

let service: TestService;
let officer: Visitor;
let description: Description;
let ajv: Ajv2020;
beforeAll(async () => {
  service = await startTestService();
  await service.account('officer');
  officer = await service.signedIn('officer');
  description = (await service.visitor().agent.get('/api/openapi.json').expect(200)).body;
  const formats = { ...FORMATS, 'date-time': true as const, date: true as const };
  ajv = new Ajv2020({ strict: false, discriminator: true, formats, allErrors: true });
  ajv.addSchema(description, 'api');
});
afterAll(() => service.close());

const asOpenApi = (path: string) => path.replace(/:(\w+)/g, '{$1}');

/** What an answer has that its description does not allow; empty when it holds. */
function faultsOf(name: string, answer: unknown): unknown {
  const validate = ajv.getSchema(`api#/components/schemas/${name}`)!;
  return validate(answer) ? [] : validate.errors;
}

/** Refusals that a route cannot be without. */
const owedBy = (method: string, path: string): string[] => [
  ...(path.includes(':number') ? ['404'] : []),
  ...(method === 'GET' ? [] : ['403']),
  ...(method === 'POST' || method === 'PUT' ? ['413', '415'] : []),
];

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and has every route of it, and no other', () => {
    expect(description.openapi).toBe('3.1.0');
    const described = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const routes = PERMISSIONS.filter(({ path }) => path.startsWith('/api/v1/')).map(
      ({ method, path }) => `${method} ${asOpenApi(path)}`,
    );
    expect(described.sort()).toEqual(routes.sort());
  });

  it('refers only to schemas that it has', () => {
    const names = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, reference]) => reference!,
    );
    expect(names.length).toBeGreaterThan(50);
    for (const name of names) {
      const [, schema] = /^#\/components\/schemas\/(\w+)$/.exec(name) ?? [];
      expect([name, schema && Object.hasOwn(description.components.schemas, schema)]).toEqual([
        name,
        true,
      ]);
    }
  });

  it('names the refusals of every route', () => {
    for (const { method, path, permission } of PERMISSIONS) {
      if (!path.startsWith('/api/v1/')) continue;
      const { responses } = description.paths[asOpenApi(path)]![method.toLowerCase()]!;
      const statuses = Object.keys(responses);
      expect([path, statuses.includes('401')]).toEqual([
        path,
        permission !== 'anyone' || (method === 'POST' && path === '/api/v1/session'),
      ]);
      expect([path, statuses]).toEqual([path, expect.arrayContaining(owedBy(method, path))]);
    }
  });

  it('holds for what the API answers', async () => {
    const token = await officer.token();
    const { paper } = JSON.parse(
      readFileSync(packagePath('examples', 'pcd-1653.json'), 'utf8'),
    ) as { paper: object };
    const made = await officer.agent
      .post('/api/v1/papers')
      .set('x-csrf-token', token)
      .send({ content: paper });
    const at = `/api/v1/papers/${made.body.number}`;
    const get = async (path: string) => (await officer.agent.get(path).expect(200)).body as never;
    const findings = (await get(`${at}/findings`)) as {
      findings: { key: string; severity: string }[];
    };
    const warning = findings.findings.find(({ severity }) => severity === 'warn')!;
    const answered = await officer.agent
      .put(`${at}/findings/${warning.key}/answer`)
      .set('x-csrf-token', token)
      .send({ answer: 'It is right as it stands.' });
    expect(answered.body.count.answered).toBe(1);
    for (const [name, answer] of [
      ['PaperAnswer', made.body],
      ['PaperAnswer', await get(at)],
      ['PaperListAnswer', await get('/api/v1/papers')],
      ['FindingsAnswer', findings],
      ['FindingsAnswer', answered.body],
      ['RevisionsAnswer', await get(`${at}/revisions`)],
      ['RevisionContentAnswer', await get(`${at}/revisions/1`)],
      ['RouteAnswer', await get(`${at}/route`)],
      ['PassageAnswer', await get(`${at}/passage`)],
      ['Paper', await get(`${at}/paper.json`)],
      ['SessionAnswer', await get('/api/v1/session')],
      ['PaperToStart', { content: paper }],
      ['PaperToStart', { title: 'Blank' }],
      ['PaperToSave', { content: paper, version: 1 }],
      ['Problem', (await officer.agent.get('/api/v1/papers/99')).body],
    ] as const) {
      expect([name, faultsOf(name, answer)]).toEqual([name, []]);
    }
    expect(faultsOf('PaperToStart', { content: paper, title: 'Both' })).not.toEqual([]);
    expect(faultsOf('Paper', { ...paper, status: 'approved' })).not.toEqual([]);
  });

  it('refuses an answer that is blank, too long or no text', async () => {
    const token = await officer.token();
    for (const answer of ['', '  ', 'x'.repeat(2001), 7, null, ['a']]) {
      const { status, body } = await officer.agent
        .put('/api/v1/papers/1/findings/0000000000000000/answer')
        .set('x-csrf-token', token)
        .send({ answer });
      expect([answer, status]).toEqual([answer, 400]);
      expect(body.errors).toEqual([expect.objectContaining({ pointer: '/answer' })]);
    }
    const unknown = await officer.agent
      .put('/api/v1/papers/1/findings/0000000000000000/answer')
      .set('x-csrf-token', token)
      .send({ answer: 'Yes.', severity: 'none' });
    expect(unknown.body.errors).toEqual([
      { pointer: '/severity', detail: 'is not a known property' },
    ]);
  });
});

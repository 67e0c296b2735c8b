import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { packagePath } from '../../src/platform/package-root';
import { UPLOADS } from '../../src/web/limits';
import { PERMISSIONS } from '../../src/web/permissions';
import { startTestService, type TestService, type Visitor } from './test-service';

let service: TestService;
let officer: Visitor;
let token: string;
let names: string[];
const PAGES = PERMISSIONS.filter(
  ({ method, path }) =>
    path.startsWith('/papers') &&
    (method === 'GET' || !UPLOADS.some((upload) => upload.path.test(path))),
);
const address = (path: string, key: string) =>
  path.replace(':number', '1').replace(/:\w+/, encodeURIComponent(key));

beforeAll(async () => {
  service = await startTestService();
  await service.account('officer');
  officer = await service.signedIn('officer');
  token = await officer.token();
  const { paper } = JSON.parse(readFileSync(packagePath('examples', 'pcd-1653.json'), 'utf8')) as {
    paper: object;
  };
  await officer.agent.post('/api/v1/papers').set('x-csrf-token', token).send({ content: paper });
  names = await fieldNames();
});
afterAll(() => service.close());

/** Every field of every form, as the pages print them. */
async function fieldNames(): Promise<string[]> {
  const found = new Set<string>();
  for (const { path } of PAGES.filter(({ method }) => method === 'GET')) {
    for (const key of ['financial', 'legal', '2']) {
      const { text = '' } = await officer.agent.get(address(path, key));
      for (const [, name] of text.matchAll(
        /<(?:input|select|textarea|button)[^>]* name="([^"]+)"/g,
      )) {
        found.add(name!);
      }
    }
  }
  return [...found].filter((name) => name !== '_csrf');
}

const ODD = ['', '1', '-1', '1e9', '999999999', '__proto__', 'constructor', 'x\u0000y', '2024/25'];

describe('whatever is sent to a page', () => {
  it('is never a 5xx', async () => {
    expect(names.length).toBeGreaterThan(50);
    const name = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...names) },
      { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'a[b]', 'toString') },
    );
    const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...ODD));
    const fields = fc.array(fc.tuple(name, value), { maxLength: 40 });
    const key = fc.constantFrom(
      '1',
      '2',
      '0',
      'new',
      'financial',
      'legal',
      'constructor',
      '__proto__',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...PAGES),
        fields,
        key,
        async ({ method, path }, sent, at) => {
          const form = new URLSearchParams(sent).toString();
          const answer =
            method === 'GET'
              ? await officer.agent.get(`${address(path, at)}?${form}`)
              : await officer.agent
                  .post(address(path, at))
                  .type('form')
                  .send(`_csrf=${token}&${form}`);
          expect(answer.status).toBeLessThan(500);
        },
      ),
      { numRuns: 60 },
    );
  });
});

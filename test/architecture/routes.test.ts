import { type Express } from 'express';
import { UPLOADS } from '../../src/web/limits';
import { PERMISSIONS } from '../../src/web/permissions';
import { startTestService, type TestService } from '../web/test-service';

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

let service: TestService;
let routes: string[];
beforeAll(async () => {
  service = await startTestService();
  const server = service.app.getHttpAdapter().getInstance() as Express;
  const layers = server.router.stack as unknown as Layer[];
  routes = layers.flatMap(({ route }) =>
    route
      ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`)
      : [],
  );
});
afterAll(() => service.close());

/** Acts on a paper under way: whose they are is judged with the paper, by post, state and person. */
const ACTS =
  /^\/api\/v1\/papers\/:number$|\/papers\/:number\/(attachments|sections|publication|submit|advise|approve|decide|resume|clear|withdraw|submission|advice|interests|dispensation|re-route|clearance|return|withdrawal|approval|decision|refusal|postponement|resumption|publish|correct|correction)(\/|$)/;

const listed = PERMISSIONS.map(({ method, path }) => `${method} ${path}`);

describe('the list of permissions', () => {
  it('has a line for every route of the router, and no line without a route', () => {
    expect(routes.length).toBeGreaterThan(20);
    expect([...listed].sort()).toEqual([...routes].sort());
  });

  it('names no route twice', () => {
    expect(listed.filter((route, at) => listed.indexOf(route) !== at)).toEqual([]);
  });

  it('lets nobody write a paper without being a policy officer, but parts that are an adviser’s own', () => {
    const writing = PERMISSIONS.filter(
      ({ method, path }) =>
        method !== 'GET' && /^(\/api\/v1)?\/papers/.test(path) && !ACTS.test(path),
    );
    expect(writing.length).toBeGreaterThan(0);
    for (const { path, permission } of writing) {
      expect([path, permission]).toEqual([path, 'policy-officer']);
    }
  });
});

const filled = (path: string) => path.replace(/:\w+/g, '1');

describe('a visitor who is not signed in', () => {
  it('reaches exactly the routes that are open to anyone', async () => {
    for (const { method, path, permission } of PERMISSIONS) {
      const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
      const answer = await service.visitor().agent[verb](filled(path));
      const toSignIn = answer.status === 303 && answer.headers.location === '/sign-in';
      const turnedAway = answer.status === 401 || (toSignIn && path !== '/sign-out');
      expect([method, path, turnedAway]).toEqual([method, path, permission !== 'anyone']);
    }
  });
});

describe('a person of another post', () => {
  it('reaches no route of the policy officer', async () => {
    await service.account('adviser', 'finance-adviser');
    const adviser = await service.signedIn('adviser');
    const token = await adviser.token();
    const theirs = PERMISSIONS.filter(({ permission }) => permission === 'policy-officer');
    for (const { method, path } of theirs) {
      const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
      const request = adviser.agent[verb](filled(path)).set('x-csrf-token', token);
      const withForm = () =>
        UPLOADS.some((upload) => upload.path.test(path))
          ? request.field('_csrf', token)
          : request.type('form').send({ _csrf: token });
      const needsForm = method !== 'GET' && !path.startsWith('/api/');
      const answer = await (needsForm ? withForm() : request);
      expect([path, answer.status]).toEqual([path, 403]);
    }
  });
});

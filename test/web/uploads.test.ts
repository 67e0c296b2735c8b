import { type ClientRequest, request as httpRequest } from 'node:http';
import { type AddressInfo } from 'node:net';
import { AttachingVisitor } from './attaching-visitor';
import { PaperVisitor } from './paper-visitor';
import { PASSWORD, startTestService, type TestService } from './test-service';

/** Of 20 MB each, half a gigabyte. */
const MORE_THAN_ROOM = 24;

let service: TestService;
let officer: PaperVisitor;
let at: AttachingVisitor;
beforeAll(async () => {
  service = await startTestService();
  await service.account('officer');
  officer = await PaperVisitor.signedIn(service, 'officer');
  at = await AttachingVisitor.of(officer);
  await new Promise<void>((resolve) => service.server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => service.close());

/** The officer's session at another browser. */
async function cookieOfOfficer(): Promise<string> {
  const { agent, token } = service.visitor();
  const csrfToken = await token();
  const answer = await agent
    .post('/api/v1/session')
    .set('x-csrf-token', csrfToken)
    .send({ signInName: 'officer', password: PASSWORD })
    .expect(200);
  return String(answer.headers['set-cookie']).split(';')[0]!;
}

/** An upload that was begun and does not go on. */
function halfUpload(cookie: string): ClientRequest {
  const { port } = service.server.address() as AddressInfo;
  const sending = httpRequest({
    ...{ port, host: '127.0.0.1', method: 'POST', path: at.api },
    headers: { cookie, 'content-type': 'multipart/form-data; boundary=half' },
  });
  sending.on('error', () => undefined);
  sending.write('--half\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhalf');
  return sending;
}

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('it never came to hold');
};

describe('uploads', () => {
  it('are read only so many at once; whoever comes then comes again, and room is made', async () => {
    const silent = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
    const cookie = await cookieOfOfficer();
    const half = Array.from({ length: MORE_THAN_ROOM }, () => halfUpload(cookie));
    await until(async () => (await at.addByApi()).status === 503);
    const refused = await at.addByApi();
    expect(refused.headers['retry-after']).toBe('5');
    half.forEach((one) => one.destroy());
    await until(async () => (await at.addByApi({ name: 'after.pdf' })).status !== 503);
    expect((await at.listed()).length).toBeGreaterThan(0);
    silent.mockRestore();
  });

  it('by nobody are not read', async () => {
    const answer = await service
      .visitor()
      .agent.post(at.api)
      .attach('file', Buffer.alloc(1_000_000, 'a'), 'a.txt');
    expect(answer.status).toBe(401);
  });
});

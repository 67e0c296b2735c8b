import request from 'supertest';
import { type Paper } from '../../src/papers/content/paper';
import { FileStore } from '../../src/platform/file-store.adapter';
import { heldOf } from '../../src/workflow/passage/held';
import { Cast, corrected } from '../integration/workflow/cast';

jest.setTimeout(120_000);

let cast: Cast;
let signed: Buffer;
beforeAll(async () => {
  cast = await Cast.gather();
  const number = await cast.decided();
  const { decision } = heldOf((await cast.standing('auditor', number)).passage);
  signed = await cast.get(FileStore).get(decision!.sha256);
  await cast.publish(number);
});
afterAll(() => cast.close());

const ONE = '/decisions/pcd-1';
const get = (path: string) => request(cast.service.server).get(path);

describe('a published decision that a later one changes', () => {
  const LATER = '/decisions/pcd-2';
  const varying = (): Paper => ({
    ...corrected(),
    supportingPapers: [{ kind: 'decision', reference: 'PCD 1' }, ...corrected().supportingPapers],
  });
  const told = async () => (await get('/api/v1/decisions/pcd-1').expect(200)).body.changedBy;
  let later: number;
  beforeAll(async () => {
    cast.service.clock.pass(60);
    later = await cast.decided(varying());
  });

  it('says nothing of it before that is published', async () => {
    expect(await told()).toEqual([]);
    for (const path of [ONE, `${ONE}/paper`]) {
      const { text } = await get(path).expect(200);
      expect(text).not.toContain('PCD\u00a02');
      expect(text).not.toContain('Later decision');
    }
  });

  it('is named to whoever is to publish the later one', async () => {
    const { agent } = await cast.service.signedIn('governance@example.org');
    const { text } = await agent.get(`/papers/${later}/publish`).expect(200);
    expect(text).toContain(`on the page of <a class="govuk-link" href="${ONE}">PCD\u00a01</a>`);
  });

  it('says so first thing from then on, and each leads to the other', async () => {
    await cast.publish(later);
    for (const path of [ONE, `${ONE}/paper`]) {
      const { text } = await get(path).expect(200);
      const banner = text.indexOf('Changed by <a');
      expect(banner).toBeGreaterThan(0);
      expect(banner).toBeLessThan(text.indexOf('<h1'));
      expect(text).toContain(`href="${LATER}">decision PCD\u00a02</a>`);
      expect(text).toContain('It varies the grant to Suzy Lamplugh Trust.');
    }
    const { text } = await get(LATER).expect(200);
    expect(text).toContain(
      `<a class="govuk-link" href="${ONE}">PCD\u00a01</a>, changed by this decision`,
    );
    expect(text).not.toContain('Later decision');
  });

  it('says so as data', async () => {
    const change = { decidedOn: '2024-03-18', recipients: ['Suzy Lamplugh Trust'] };
    expect(await told()).toEqual([
      expect.objectContaining({ ...change, reference: 'PCD 2', href: LATER }),
    ]);
    const { body } = await get('/api/v1/decisions/pcd-2').expect(200);
    expect(body.changes).toEqual([
      expect.objectContaining({ ...change, reference: 'PCD 1', href: ONE }),
    ]);
    expect(body.changedBy).toEqual([]);
  });

  it('says so to whoever checks a genuine copy', async () => {
    const answer = await request(cast.service.server)
      .post('/verify')
      .attach('file', signed, 'copy.pdf')
      .expect(200);
    expect(answer.text).toContain('as it was published');
    expect(answer.text).toContain('Changed by <a');
  });
});

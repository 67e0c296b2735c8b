import Ajv2020 from 'ajv/dist/2020';
import { AgreementReader } from '../../src/agreements/agreement.reader';
import { readLetterExample } from '../../src/cli/letter-example.adapter';
import { FORMATS } from '../../src/papers/content/fields';
import { ReplyHouse } from '../integration/letters/reply-house';
import { type Post } from '../integration/workflow/cast';
import { PASSWORD, type Visitor } from './test-service';

const AT = '/api/v1/letters/SLT-2023-01';

let house: ReplyHouse;
let commercial: Visitor;
let finance: Visitor;
let chief: Visitor;
let ajv: Ajv2020;
const as = (post: Post) => house.cast.service.signedIn(`${post}@example.org`);
beforeAll(async () => {
  house = await ReplyHouse.open();
  [commercial, finance, chief] = [
    await as('commercial-adviser'),
    await as('finance-adviser'),
    await as('chief-executive-officer'),
  ];
  const { body } = await commercial.agent.get('/api/openapi.json').expect(200);
  const formats = { ...FORMATS, 'date-time': true as const, date: true as const };
  ajv = new Ajv2020({ strict: false, discriminator: true, formats, allErrors: true });
  ajv.addSchema(body as object, 'api');
}, 60_000);
afterAll(() => house.close());

/** What an answer has that its description does not allow; empty when it holds. */
function faultsOf(name: string, answer: unknown): unknown {
  const validate = ajv.getSchema(`api#/components/schemas/${name}`)!;
  return validate(answer) ? [] : validate.errors;
}

async function post({ agent, token }: Visitor, path: string, body: object = {}) {
  return agent
    .post(path)
    .set('x-csrf-token', await token())
    .send(body);
}

interface Letter {
  version: number;
  state: string;
  signatoryId: string;
  findings: { code: string }[];
  yours: { act: string; shown?: string; withheld: unknown[] }[];
}
const read = async ({ agent }: Visitor) => (await agent.get(AT).expect(200)).body as Letter;
const shownTo = async (visitor: Visitor, act: string) =>
  (await read(visitor)).yours.find((one) => one.act === act)!.shown;

describe('the letters of the API', () => {
  it('are begun under an agreement, with everything they lack said at once', async () => {
    const { facts } = await house.cast.get(AgreementReader).one('SLT-2023');
    const { paperId, recommendation } = facts.authorities[0]!.given;
    const path = '/api/v1/agreements/SLT-2023/letters';
    const begun = await post(commercial, path, { authority: { paperId, recommendation } });
    expect([begun.status, begun.headers.location]).toEqual([201, AT]);
    expect(faultsOf('LetterAnswer', begun.body)).toEqual([]);
    const letter = await read(commercial);
    expect(letter.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['letter-no-payments', 'letter-no-performance', 'letter-no-reply-by']),
    );
    const refused = await post(commercial, `${AT}/proposal`, { version: letter.version });
    expect([refused.status, refused.body.code]).toEqual([409, 'refused']);
    expect(refused.body.findings.length).toBeGreaterThanOrEqual(3);
  });

  it('take the terms whole, name every wrong place, and refuse what has moved on', async () => {
    const { version, signatoryId } = await read(commercial);
    const { terms } = readLetterExample();
    const put = async (body: object) =>
      commercial.agent
        .put(`${AT}/terms`)
        .set('x-csrf-token', await commercial.token())
        .send(body);
    const wrong = await put({ version, terms: { ...terms, number: '937-09', replyBy: 'soon' } });
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors).toEqual([
      expect.objectContaining({ pointer: '/terms/replyBy' }),
      expect.objectContaining({ pointer: '/terms/number' }),
    ]);
    const saved = await put({ version, terms, signatoryId });
    expect([saved.status, saved.body.findings]).toEqual([200, []]);
    expect(faultsOf('LetterAnswer', saved.body)).toEqual([]);
    const stale = await put({ version, terms, signatoryId });
    expect([stale.status, stale.body.code]).toEqual([409, 'stale']);
  });

  it('are led through their acts, each bound to what was shown, each by its own post', async () => {
    const { version } = await read(commercial);
    expect((await post(commercial, `${AT}/proposal`, { version })).body.state).toBe('to-clear');
    expect((await post(finance, `${AT}/clearance`, { shown: '0'.repeat(64) })).status).toBe(403);
    const stale = await post(chief, `${AT}/clearance`, { shown: '0'.repeat(64) });
    expect([stale.status, stale.body.code]).toEqual([409, 'stale']);
    const shown = await shownTo(chief, 'clear');
    expect((await post(chief, `${AT}/clearance`, { shown })).body.state).toBe('cleared');
    const issued = await post(commercial, `${AT}/issue`, {
      shown: await shownTo(commercial, 'issue'),
    });
    expect(issued.body.state).toBe('issued');
    await house.deliver();
    expect(JSON.stringify(await read(commercial))).not.toContain(house.token());
    const pdf = await commercial.agent.get(`${AT}/letter.pdf`).expect(200);
    expect(pdf.headers['content-type']).toBe('application/pdf');
  });

  it('record a reply with its scan, and have it confirmed by another person', async () => {
    const record = async () =>
      commercial.agent
        .post(`${AT}/record-reply`)
        .set('x-csrf-token', await commercial.token())
        .field('how', 'paper')
        .field('name', 'Name of the director')
        .field('post', 'Director')
        .field('on', '2024-03-18')
        .field('reason', 'Their mail does not take our link')
        .attach('file', Buffer.from('%PDF-1.7 signed'), 'scan.pdf');
    const recorded = await record();
    expect([recorded.status, recorded.body.state]).toEqual([200, 'issued']);
    expect(faultsOf('LetterAnswer', recorded.body)).toEqual([]);
    const shown = await shownTo(finance, 'confirm-elsewhere');
    expect((await post(commercial, `${AT}/reply-confirmation`, { shown })).status).toBe(403);
    const confirmed = await post(finance, `${AT}/reply-confirmation`, { shown });
    expect([confirmed.status, confirmed.body.state]).toEqual([200, 'accepted']);
  });

  it('are signed with the password again, which brings them into force and opens what is owed', async () => {
    const shown = await shownTo(chief, 'sign');
    const wrong = await post(chief, `${AT}/signature`, { shown, password: 'another' });
    expect(wrong.status).toBe(403);
    const signed = await post(chief, `${AT}/signature`, { shown, password: PASSWORD });
    expect([signed.status, signed.body.state]).toEqual([200, 'in-force']);
    expect(faultsOf('LetterAnswer', signed.body)).toEqual([]);
    const { body } = await commercial.agent.get(`${AT}/obligations`).expect(200);
    expect(faultsOf('ObligationsAnswer', body)).toEqual([]);
    const [first] = (body as { obligations: { id: string }[] }).obligations;
    const done = await post(commercial, `${AT}/obligations/${first!.id}`, { note: 'It came' });
    expect(done.status).toBe(204);
    const list = await commercial.agent.get('/api/v1/letters?which=in-force').expect(200);
    expect([list.body.total, faultsOf('LetterListAnswer', list.body)]).toEqual([1, []]);
  });

  it('are not there for others', async () => {
    const author = await as('policy-officer');
    await author.agent.get(AT).expect(403);
    await commercial.agent.get('/api/v1/letters/937-99').expect(404);
  });
});

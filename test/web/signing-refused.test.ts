import { PaperEntity } from '../../src/papers/paper.entity';
import { Cast } from '../integration/workflow/cast';
import { SigningVisitor } from './signing-visitor';
import { PASSWORD } from './test-service';

jest.setTimeout(120_000);

const SHOWN = 'a'.repeat(64);
const WORDS = {
  declaration: '1',
  reason: 'Because',
  postponeReason: 'Because',
  refuseReason: 'Because',
  interests: 'still',
  password: PASSWORD,
  to: 'mayor',
};

interface Page {
  act: string;
  /** Who does it where it can be done. */
  by: 'deputy-mayor' | 'chief-executive-officer';
  isBound: boolean;
  fields: object;
}

const PAGES: Page[] = [
  { act: 'interests', by: 'deputy-mayor', isBound: true, fields: { interests: 'none' } },
  { act: 'dispensation', by: 'chief-executive-officer', isBound: true, fields: WORDS },
  { act: 're-route', by: 'chief-executive-officer', isBound: false, fields: WORDS },
  { act: 'approve', by: 'chief-executive-officer', isBound: true, fields: WORDS },
  { act: 'decide', by: 'deputy-mayor', isBound: true, fields: WORDS },
  {
    act: 'decide/otherwise',
    by: 'deputy-mayor',
    isBound: true,
    fields: { ...WORDS, outcome: 'refuse' },
  },
  {
    act: 'decide/otherwise',
    by: 'deputy-mayor',
    isBound: false,
    fields: { ...WORDS, outcome: 'postpone' },
  },
  { act: 'resume', by: 'deputy-mayor', isBound: true, fields: WORDS },
];

let cast: Cast;
let stranger: SigningVisitor;
let auditor: SigningVisitor;
const visitors = new Map<string, SigningVisitor>();
let decided: number;
let opened: number;
let unsigned: number;

beforeAll(async () => {
  cast = await Cast.gather();
  await cast.service.account('stranger@example.org', 'police-service');
  stranger = await SigningVisitor.signedIn(cast, 'stranger');
  auditor = await SigningVisitor.signedIn(cast, 'auditor');
  for (const who of ['deputy-mayor', 'chief-executive-officer'] as const) {
    visitors.set(who, await SigningVisitor.signedIn(cast, who));
  }
  unsigned = await cast.opened();
  opened = await cast.opened();
  await cast.approve(opened);
  decided = await cast.opened();
  await cast.approve(decided);
  await cast.decide(decided);
});
afterAll(() => cast.close());

const rowOf = (number: number) =>
  cast.service.database.dataSource.manager.findOneByOrFail(PaperEntity, { workingNumber: number });

const post = async (who: SigningVisitor, path: string, fields: object) =>
  (await who.sendBare(path, { ...fields, _csrf: await who.token() })).status;

describe.each(PAGES)('the page $act', ({ act, by, fields }) => {
  const at = (number: number) => `/papers/${number}/${act}`;
  const sent = { ...fields, shown: SHOWN };

  it('is not there for whoever may not know of the paper, nor for a paper that is not', async () => {
    for (const path of [at(opened), at(999), `/papers/none/${act}`]) {
      expect((await stranger.open(path)).status).toBe(404);
      expect(await post(stranger, path, sent)).toBe(404);
    }
  });

  it('is refused to somebody who knows of the paper in another post', async () => {
    const before = await rowOf(opened);
    expect((await auditor.open(at(opened))).status).toBe(403);
    expect(await post(auditor, at(opened), sent)).toBe(403);
    expect(await rowOf(opened)).toEqual(before);
  });

  it('does nothing once its time is past', async () => {
    const before = await rowOf(decided);
    expect((await visitors.get(by)!.open(at(decided))).status).toBe(200);
    expect(await post(visitors.get(by)!, at(decided), sent)).toBe(409);
    expect(await rowOf(decided)).toEqual(before);
  });

  it('takes nothing from a page of another session', async () => {
    const before = await rowOf(opened);
    const answer = await visitors.get(by)!.sendBare(at(opened), { ...sent, _csrf: 'f'.repeat(64) });
    expect(answer.status).toBe(403);
    expect(await rowOf(opened)).toEqual(before);
  });
});

describe('a fingerprint that is none', () => {
  it.each(PAGES.filter(({ isBound }) => isBound))('is not taken by $act', async (one) => {
    const number = one.act === 'approve' ? unsigned : opened;
    const before = await rowOf(number);
    const fields = { ...one.fields, shown: 'none' };
    const status = await post(visitors.get(one.by)!, `/papers/${number}/${one.act}`, fields);
    expect(status).toBe(400);
    expect(await rowOf(number)).toEqual(before);
  });
});

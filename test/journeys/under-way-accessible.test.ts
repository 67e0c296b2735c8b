import { mkdirSync } from 'node:fs';
import { CALLED, Cast, example, type Post } from '../integration/workflow/cast';
import { sayOnTop } from '../integration/workflow/say-on-top';
import { withEquality } from '../integration/workflow/with-equality';
import { ReturnPaper } from '../../src/workflow/return-paper.action';
import { BrowserVisit, describeInBrowser } from './browser';
import { Typist } from './typing/typist';

/** Folder for a picture of every state, where somebody wants to look at them. */
const PICTURES = process.env.SCREEN_PICTURES;

interface Papers {
  stopped: number;
  ready: number;
  returned: number;
  advised: number;
  changed: number;
  objected: number;
  toClear: number;
  toApprove: number;
  voided: number;
  decided: number;
}

interface State {
  name: string;
  by: Post;
  reach: (typist: Typist, papers: Papers, cast: Cast) => Promise<void>;
}

const open = (name: string, by: Post, path: (papers: Papers) => string): State => ({
  name,
  by,
  reach: (typist, papers) => typist.open(path(papers)),
});

const STATES: State[] = [
  open('work of the author', 'policy-officer', () => '/work'),
  open('work of the decision-maker', 'deputy-mayor', () => '/work'),
  open('work of an adviser', 'legal-adviser', () => '/work'),
  open('nothing to do', 'auditor', () => '/work'),
  open('papers in every state', 'policy-officer', () => '/papers'),
  open('returned draft', 'policy-officer', ({ returned }) => `/papers/${returned}`),
  open('returned draft to others', 'auditor', ({ returned }) => `/papers/${returned}`),
  open('submit', 'policy-officer', ({ ready }) => `/papers/${ready}/submit`),
  open('submit withheld', 'policy-officer', ({ stopped }) => `/papers/${stopped}/submit`),
  open('paper with advisers', 'policy-officer', ({ objected }) => `/papers/${objected}`),
  open('paper to decide', 'deputy-mayor', ({ toApprove }) => `/papers/${toApprove}`),
  open('paper decided', 'auditor', ({ decided }) => `/papers/${decided}`),
  open('parts of the author', 'policy-officer', ({ advised }) => `/papers/${advised}/parts`),
  open('parts of an adviser', 'legal-adviser', ({ advised }) => `/papers/${advised}/parts`),
  open('findings under way', 'auditor', ({ advised }) => `/papers/${advised}/findings`),
  open('route under way', 'auditor', ({ advised }) => `/papers/${advised}/route`),
  open('advice to its readers', 'policy-officer', ({ objected }) => `/papers/${objected}/advice`),
  open('advice to others', 'equality-adviser', ({ objected }) => `/papers/${objected}/advice`),
  open('documents before', 'auditor', ({ advised }) => `/papers/${advised}/documents`),
  open('documents with a void one', 'auditor', ({ voided }) => `/papers/${voided}/documents`),
  open('timeline', 'auditor', ({ decided }) => `/papers/${decided}/timeline`),
  open('timeline with what fell', 'auditor', ({ changed }) => `/papers/${changed}/timeline`),
  open('audit record', 'auditor', () => '/audit'),
  open('revisions', 'auditor', ({ changed }) => `/papers/${changed}/revisions?from=1&to=2`),
  open('advise', 'legal-adviser', ({ advised }) => `/papers/${advised}/advise/legal`),
  open('advise again', 'equality-adviser', ({ changed }) => `/papers/${changed}/advise/equality`),
  open('answer', 'policy-officer', ({ objected }) => `/papers/${objected}/advise/legal/answer`),
  open('clear', 'head-of-service', ({ toClear }) => `/papers/${toClear}/clear`),
  open('clear withheld', 'head-of-service', ({ decided }) => `/papers/${decided}/clear`),
  open('return', 'head-of-service', ({ toClear }) => `/papers/${toClear}/return`),
  open('withdraw', 'policy-officer', ({ advised }) => `/papers/${advised}/withdraw`),
  {
    name: 'advice without a word',
    by: 'commercial-adviser',
    reach: async (typist, { advised }) => {
      await typist.open(`/papers/${advised}/advise/commercial`);
      await typist.page.getByLabel('Object', { exact: true }).check();
      await typist.press('Give advice');
    },
  },
  {
    name: 'a return without a reason',
    by: 'head-of-service',
    reach: async (typist, { toClear }) => {
      await typist.open(`/papers/${toClear}/return`);
      await typist.press('Return to the policy officer');
    },
  },
  {
    name: 'a paper that changed while it was read',
    by: 'equality-adviser',
    reach: async (typist, { advised }, cast) => {
      await typist.open(`/papers/${advised}/advise/equality`);
      await typist.page.getByLabel('Agree', { exact: true }).check();
      await cast.save(advised, withEquality('Other groups were considered, with evidence.'));
      await typist.press('Give advice');
    },
  },
  {
    name: 'an act that is announced',
    by: 'finance-adviser',
    reach: async (typist, { advised }) => {
      await typist.open(`/papers/${advised}/advise/finance`);
      await typist.page.getByLabel('Agree', { exact: true }).check();
      await typist.press('Give advice');
    },
  },
];

async function papersOf(cast: Cast): Promise<Papers> {
  const toClear = await cast.reviewed();
  const returned = await cast.reviewed();
  await cast.get(ReturnPaper).run({
    person: cast.id('head-of-service'),
    number: returned,
    reason: 'The table leaves out 2025/26.',
    rerun: 'touched',
  });
  const changed = await cast.submitted();
  for (const advice of CALLED) await cast.advise(changed, advice);
  await cast.save(changed, withEquality('The assessment was repeated in March 2024.'));
  const objected = await cast.submitted();
  await cast.advise(objected, 'legal', { kind: 'object', because: 'No power is stated.' });
  const toApprove = await cast.opened();
  const voided = await cast.opened();
  await cast.get(ReturnPaper).run({
    person: cast.id('chief-executive-officer'),
    number: voided,
    reason: 'Say when it begins.',
    rerun: 'everything',
  });
  const decided = await cast.opened();
  await cast.approve(decided);
  await cast.decide(decided);
  const ready = await cast.draft();
  const advised = await cast.submitted();
  for (const number of [toClear, objected, toApprove, ready, advised]) await sayOnTop(cast, number);
  return {
    ...{ toClear, returned, changed, objected, toApprove, voided, decided, ready, advised },
    stopped: await cast.draft(example('pcd-1653')),
  };
}

describeInBrowser('every page of a paper under way, without scripts', () => {
  let cast: Cast;
  let visit: BrowserVisit;
  let typist: Typist;
  let papers: Papers;
  let signedIn: Post | undefined;

  beforeAll(async () => {
    cast = await Cast.gather();
    visit = await BrowserVisit.at(cast.service);
    typist = new Typist(visit.page, visit.address);
    papers = await papersOf(cast);
    if (PICTURES) mkdirSync(PICTURES, { recursive: true });
  }, 120_000);
  afterAll(() => visit?.end());

  async function wrong(name: string): Promise<string[]> {
    const found = (await visit.violations()).map(
      ({ rule, places }) => `${rule} at ${places.join(', ')}`,
    );
    for (const width of [1024, 320]) {
      await visit.page.setViewportSize({ width, height: 900 });
      if (PICTURES) {
        const path = `${PICTURES}/${name.replace(/\W+/g, '-')}-${width}.png`;
        await visit.page.screenshot({ path, fullPage: true });
      }
      if ((await visit.sideways()) > 0) found.push(`scrolls sideways at ${width} px`);
    }
    await visit.page.setViewportSize({ width: 1024, height: 900 });
    return found;
  }

  it.each(STATES)(
    'is sound: $name',
    async ({ name, by, reach }) => {
      if (by !== signedIn) await visit.signIn(`${by}@example.org`);
      signedIn = by;
      await reach(typist, papers, cast);
      expect(await visit.page.title()).not.toContain('Sorry');
      expect(await wrong(name)).toEqual([]);
    },
    60_000,
  );
});

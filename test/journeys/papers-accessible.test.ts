import { mkdirSync } from 'node:fs';
import { blankPaper } from '../../src/papers/content/blank-paper';
import { examplePaper, PaperVisitor } from '../web/paper-visitor';
import { BrowserVisit, describeInBrowser } from './browser';
import { Typist } from './typing/typist';

/** Folder for a picture of every state, where somebody wants to look at them. */
const PICTURES = process.env.SCREEN_PICTURES;

const KINDS = [
  'accept-funding',
  'award-grant',
  'vary-grant',
  'delegate-authority',
  'note',
  'other',
];
const SECTIONS = [
  'introduction',
  'financial',
  'legal',
  'commercial',
  'data-protection',
  'equality',
  'supporting-papers',
];

/** Pages of a paper as they open, by the paper they are looked at with. */
const opened = (paper: string): string[] => [
  paper,
  `${paper}/summary`,
  `${paper}/recommendations`,
  ...SECTIONS.map((key) => `${paper}/sections/${key}`),
  `${paper}/publication`,
  `${paper}/findings`,
  `${paper}/route`,
];

interface State {
  name: string;
  reach: (typist: Typist, papers: Papers) => Promise<void>;
}
interface Papers {
  published: string;
  corrected: string;
  blank: string;
}

const STATES: State[] = [
  {
    name: 'no paper is found',
    reach: (typist) => typist.open('/papers?words=unicorn'),
  },
  {
    name: 'a blank paper without a title',
    reach: async (typist) => {
      await typist.open('/papers/new');
      await typist.press('Start a blank paper');
    },
  },
  {
    name: 'a summary without a title',
    reach: async (typist, { published }) => {
      await typist.open(`${published}/summary`);
      await typist.type('Title', '');
      await typist.press('Save title and summary');
    },
  },
  {
    name: 'a recommendation with everything missing',
    reach: async (typist, { published }) => {
      await typist.open(`${published}/recommendations/new?kind=vary-grant`);
      await typist.date('New end date', '2026-02-31');
      await typist.press('Save recommendation');
    },
  },
  {
    name: 'a recommendation over its money',
    reach: async (typist, { corrected }) => {
      await typist.open(`${corrected}/recommendations/2`);
      await typist.type('Increase by, 2024/25', '240,000');
      await typist.press('Update totals');
    },
  },
  {
    name: 'no kind of recommendation selected',
    reach: async (typist, { published }) => {
      await typist.open(`${published}/recommendations`);
      await typist.press('Add recommendation');
    },
  },
  {
    name: 'a recommendation about to be removed',
    reach: (typist, { published }) => typist.open(`${published}/recommendations/1/remove`),
  },
  {
    name: 'a table with a sum that cannot be stored',
    reach: async (typist, { corrected }) => {
      await typist.open(`${corrected}/sections/financial`);
      await typist.type('Income from NHS England, line 1', '22,00');
      await typist.press('Save section');
    },
  },
  {
    name: 'a table that does not add up',
    reach: async (typist, { corrected }) => {
      await typist.open(`${corrected}/sections/financial`);
      await typist.type('Income from NHS England, line 1', '250,000');
      await typist.press('Update totals of table 1');
    },
  },
  {
    name: 'a new table, its columns open',
    reach: async (typist, { blank }) => {
      await typist.open(`${blank}/sections/financial`);
      await typist.press('Add a table');
      await typist.unfold('Columns and totals of table 1');
    },
  },
  {
    name: 'data protection with words under an unselected heading',
    reach: async (typist, { corrected }) => {
      await typist.open(`${corrected}/sections/data-protection`);
      await typist.choose('Where does the assessment stand?', 'Not needed');
      await typist.press('Save section');
    },
  },
  {
    name: 'a publication with everything missing',
    reach: async (typist, { published }) => {
      await typist.open(`${published}/publication`);
      await typist.choose('Is there a Part 2?', 'Yes');
      await typist.press('Save publication');
    },
  },
  {
    name: 'an answer that says nothing',
    reach: async (typist, { published }) => {
      await typist.open(`${published}/findings`);
      await typist.page
        .getByRole('button', { name: /^Save answer/ })
        .first()
        .click();
    },
  },
  {
    name: 'a section that was saved meanwhile',
    reach: async (typist, { corrected }) => {
      const other = await typist.page.context().newPage();
      await typist.open(`${corrected}/sections/issues`);
      await other.goto(typist.page.url());
      const first = (page: typeof other) => page.getByLabel('Paragraph 2.1', { exact: true });
      await first(other).fill('What somebody else wrote.');
      await other.getByRole('button', { name: 'Save section', exact: true }).click();
      await other.close();
      await first(typist.page).fill('What you wrote.');
      await typist.press('Save section');
    },
  },
];

describeInBrowser('every page and state of a paper, without scripts', () => {
  let visit: BrowserVisit;
  let typist: Typist;
  let papers: Papers;

  beforeAll(async () => {
    visit = await BrowserVisit.begin();
    typist = new Typist(visit.page, visit.address);
    const ann = await PaperVisitor.signedIn(visit.service, 'ann');
    papers = {
      published: await ann.start(examplePaper('pcd-1653')),
      corrected: await ann.start(examplePaper('pcd-1653-corrected')),
      blank: await ann.start(blankPaper({ title: 'New', draftingOfficer: 'Policy officer' })),
    };
    if (PICTURES) mkdirSync(PICTURES, { recursive: true });
  }, 60_000);
  afterAll(() => visit?.end());

  async function picture(name: string, width: number): Promise<void> {
    if (!PICTURES) return;
    const file = `${PICTURES}/${name.replace(/\W+/g, '-')}-${width}.png`;
    await visit.page.screenshot({ path: file, fullPage: true });
  }

  /** What is wrong with the page as it stands: found by axe-core, or too wide for a small phone. */
  async function wrong(name: string): Promise<string[]> {
    const found = (await visit.violations()).map(
      ({ rule, places }) => `${name}: ${rule} at ${places.join(', ')}`,
    );
    await picture(name, 1024);
    await visit.page.setViewportSize({ width: 390, height: 844 });
    await picture(name, 390);
    await visit.page.setViewportSize({ width: 320, height: 640 });
    if ((await visit.sideways()) > 0) found.push(`${name}: scrolls sideways at 320 px`);
    await visit.page.setViewportSize({ width: 1024, height: 900 });
    return found;
  }

  it('is sound as it opens: with findings, without, and with nothing written', async () => {
    const kinds = KINDS.map((kind) => `${papers.blank}/recommendations/new?kind=${kind}`);
    const recommendations = [1, 2, 3].map((one) => `${papers.published}/recommendations/${one}`);
    const paths = [
      '/papers',
      '/papers/new',
      ...opened(papers.published),
      ...opened(papers.blank),
      papers.corrected,
      `${papers.corrected}/findings`,
      `${papers.corrected}/sections/financial`,
      ...kinds,
      ...recommendations,
    ];
    const found: string[] = [];
    for (const path of paths) {
      await typist.open(path);
      found.push(...(await wrong(path)));
    }
    expect(found).toEqual([]);
  }, 180_000);

  it.each(STATES)(
    'is sound with $name',
    async ({ name, reach }) => {
      await reach(typist, papers);
      expect(await wrong(name)).toEqual([]);
    },
    60_000,
  );
});

import fc from 'fast-check';
import { type Paper } from '../../../../src/papers/content/paper';
import { parsePaper } from '../../../../src/papers/content/parse';
import { valuesByName } from '../../../../src/web/papers/form/form.view';
import { listIn, typedFields } from '../../../../src/web/papers/form/typed-fields';
import { type PartPage } from '../../../../src/web/papers/page/part-page';
import { publicationPage } from '../../../../src/web/papers/publication/publication.page';
import { recommendationPage } from '../../../../src/web/papers/recommendations/recommendation.page';
import { sectionPage } from '../../../../src/web/papers/sections/section.page';
import { summaryPage } from '../../../../src/web/papers/summary/summary.page';
import { formsIn } from '../../../web/form-in-page';
import { paper as anyPaper, SECTION_KEYS } from './arbitrary-paper';
import { goodPapers } from './good-papers';
import { CONTEXT, judged } from './judged';
import { renderedPage } from './rendered-page';

const pagesOf = (paper: Paper): PartPage[] => {
  const saved = judged(paper, { findings: [] });
  return [
    summaryPage(saved),
    publicationPage(saved),
    ...paper.recommendations.map((_one, at) => recommendationPage(at + 1)(saved)),
    ...CONTEXT.manifest.sections.map(({ key }) => sectionPage(key)(saved)),
  ];
};

/** What is written, by name: an empty field and an absent one say the same. */
const written = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [name, value.trim()])
      .filter(([, value]) => value !== ''),
  );

const OWN = ['_csrf', 'version', 'revision', 'kind', 'finished'];

async function expectEveryField(paper: Paper): Promise<void> {
  for (const page of pagesOf(paper)) {
    const typed = page.fields(paper);
    const places = listIn(typed, 'blocks').map((_block, at) => at);
    const state = { judged: judged(paper, { findings: [] }), shown: paper, typed, places };
    const html = await renderedPage(
      page.template,
      page.view({ ...state, faults: [], isSaved: true }),
    );
    const form = formsIn(html).find(({ fields }) => 'version' in fields)!;
    const sent = valuesByName(typedFields(form.fields));
    for (const name of OWN) delete sent[name];
    expect(written(sent)).toEqual(written(valuesByName(typed)));
  }
}

describe('the pages of a paper', () => {
  it('send back every field exactly as they show it', async () => {
    await fc.assert(
      fc.asyncProperty(anyPaper, async (paper) => {
        fc.pre('value' in parsePaper(paper));
        await expectEveryField(paper);
      }),
      { numRuns: 5 },
    );
  }, 60_000);

  it.each(goodPapers())('send back every field of $name', ({ paper }) => expectEveryField(paper));

  it('are made for the sections the generated papers have', () => {
    const keys = CONTEXT.manifest.sections.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(SECTION_KEYS));
  });
});

import { type Paper } from '../../../src/papers/content/paper';
import { type Manifest } from '../../../src/papers/manifest';
import { numberingOf } from '../../../src/papers/numbering';
import { typeBlocks } from './type-blocks';
import { typeRecommendation } from './type-recommendation';
import { TYPED } from './type-statements';
import { type Typist } from './typist';

async function start(typist: Typist, { title, draftingOfficer }: Paper): Promise<string> {
  await typist.open('/papers/new');
  await typist.type('Title', title);
  await typist.type('Post of whoever drafts the paper', draftingOfficer);
  await typist.press('Start a blank paper');
  return new URL(typist.page.url()).pathname;
}

async function typeSections(
  typist: Typist,
  { address, paper, manifest }: { address: string; paper: Paper; manifest: Manifest },
): Promise<void> {
  const numbers = numberingOf(paper, manifest);
  let tablesBefore = 0;
  for (const rule of manifest.sections) {
    const blocks = paper.sections.find(({ key }) => key === rule.key)?.blocks ?? [];
    const section = numbers.sections.find((one) => one.rule.key === rule.key)?.number;
    await typist.open(`${address}/sections/${rule.key}`);
    await typeBlocks(typist, blocks, { section, tablesBefore });
    for (const statement of rule.prints) await TYPED[statement](typist, paper);
    await typist.page.getByLabel('I have finished this section').check();
    await typist.press('Save section');
    tablesBefore += blocks.filter(({ kind }) => kind === 'table').length;
  }
}

async function typePublication(typist: Typist, { publication }: Paper): Promise<void> {
  const { deferral, part2 } = publication;
  await typist.choose(
    'Is its publication to be delayed?',
    deferral.kind === 'no' ? 'No' : 'Yes, for as short as is strictly necessary',
  );
  if (deferral.kind === 'yes') {
    await typist.type('If it is delayed, why?', deferral.reason);
    await typist.date('If it is delayed, until when?', deferral.until);
  }
  await typist.choose('Is there a Part 2?', part2.kind === 'no' ? 'No' : 'Yes');
  if (part2.kind === 'yes') {
    await typist.page.locator('select').selectOption(part2.exemption);
    const question = 'If there is one, how does the public interest test come out?';
    await typist.type(question, part2.publicInterestTest ?? '');
    await typist.date('If there is one, when is it reviewed?', part2.reviewOn);
  }
  await typist.press('Save publication');
}

/**
 * Makes a paper from blank through the pages alone.
 * @returns its address: `/papers/1`
 */
export async function typePaper(typist: Typist, paper: Paper, manifest: Manifest): Promise<string> {
  const address = await start(typist, paper);
  await typist.open(`${address}/summary`);
  await typeBlocks(typist, paper.summary, { tablesBefore: 0 });
  await typist.press('Save title and summary');
  for (const one of paper.recommendations) await typeRecommendation(typist, address, one);
  await typeSections(typist, { address, paper, manifest });
  await typist.open(`${address}/publication`);
  await typePublication(typist, paper);
  return address;
}

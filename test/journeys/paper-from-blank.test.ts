import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../../src/kernel/canonical-json';
import { type Paper } from '../../src/papers/content/paper';
import { loadTemplate } from '../../src/papers/template.adapter';
import { BrowserVisit, describeInBrowser } from './browser';
import { typePaper } from './typing/type-paper';
import { Typist } from './typing/typist';

const EXAMPLES = ['pcd-1653-corrected', 'pcd-664-corrected'];

const paperOf = (name: string): Paper => {
  const file = join(__dirname, '../../examples', `${name}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { paper: Paper }).paper;
};

describeInBrowser('a paper made from blank through the pages alone, without scripts', () => {
  let visit: BrowserVisit;

  beforeAll(async () => {
    visit = await BrowserVisit.begin();
  }, 60_000);
  afterAll(() => visit?.end());

  it.each(EXAMPLES)(
    'is %s, byte for byte by RFC 8785',
    async (name) => {
      const paper = paperOf(name);
      const typist = new Typist(visit.page, visit.address);
      const address = await typePaper(typist, paper, loadTemplate(paper.template).manifest);
      const exported = await visit.download(`${address}/paper.json`);
      expect(exported).toBe(canonicalJson(paper));
    },
    120_000,
  );
});

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from '../../../src/papers/compose-paper';
import { paperView } from '../../../src/papers/paper-document';
import { loadTemplate, readTemplate } from '../../../src/papers/template.adapter';
import { packagePath } from '../../../src/platform/package-root';
import { FULL, paperOf, settingOf } from '../../unit/papers/compose/papers';
import { missingFacts } from '../../unit/papers/compose/printed-facts';
import { temporaryFolder } from '../temporary-folder';

const SHIPPED = packagePath('templates', 'papers', 'pcd.v1');
const paper = paperOf(FULL);
const setting = settingOf(paper, { reference: 'PCD 1653' });

const folders: ReturnType<typeof temporaryFolder>[] = [];
afterAll(() => folders.forEach((folder) => folder.remove()));

function newFolder(): string {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder.path;
}

/** A copy of the shipped template in which one file is changed. */
function changedTemplate(file: string, change: (source: string) => string) {
  const folder = newFolder();
  cpSync(SHIPPED, folder, { recursive: true });
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  return () => readTemplate(folder);
}

const rendering = (template: ReturnType<typeof readTemplate>): string =>
  template.render(paperView(paper, setting, template.manifest));

describe('a template', () => {
  it('is found in the package, whatever the working folder is', () => {
    const before = process.cwd();
    process.chdir(newFolder());
    try {
      expect(loadTemplate('pcd.v1').manifest.key).toBe('pcd.v1');
    } finally {
      process.chdir(before);
    }
  });

  it.each(['../pcd.v1', 'pcd', '', 'PCD.v1', 'pcd.v1/..'])(
    'is not loaded by the key "%s"',
    (key) => {
      expect(() => loadTemplate(key)).toThrow('is no key of a template');
    },
  );

  it('whose manifest is wrong is refused with the file and the place', () => {
    const load = changedTemplate('manifest.json', (source) =>
      source.replace('"always"', '"often"'),
    );
    expect(load).toThrow(/manifest\.json: \/sections\/0\/required/);
  });

  it.each([
    ['a value the view does not have', '{{nowhere}}', /nowhere/],
    ['what lies behind the constructor', '{{constructor.name}}', /not defined/],
    ['a helper that is not known', '{{shout title}}', /unknown helper shout/],
    ['a partial that is not a file', '{{> toString}}', /toString/],
  ])('that asks for %s fails instead of printing nothing', (_what, mark, message) => {
    const load = changedTemplate('paper.hbs', (source) =>
      source.replace('<body>', `<body>${mark}`),
    );
    expect(() => rendering(load())).toThrow(message);
  });

  it('reaches no method of an object', () => {
    const mark = '<p>{{toString}}{{glance.toString}}</p>';
    const load = changedTemplate('paper.hbs', (source) =>
      source.replace('<body>', `<body>${mark}`),
    );
    expect(rendering(load())).toContain('<body><p></p>');
  });

  it('that writes outside the closed set is refused with the element and its place', () => {
    const load = changedTemplate('paper.hbs', (source) =>
      source.replace('<body>', '<body><div>x</div>'),
    );
    expect(() => compose(paper, setting, load())).toThrow(/body.*<div>/);
  });

  it.each([
    ['recommendations.hbs', '{{what}}', '/recommendations/0/funder'],
    ['recommendations.hbs', '<p>{{paragraph}}</p>', '/recommendations/0/purpose'],
    ['recommendations.hbs', '<p class="sum">{{sum}}</p>', '/recommendations/5/money/amount/pence'],
    ['block.hbs', '{{> inlines inlines}}', '/summary/0/text'],
    ['block.hbs', '<h3>{{heading}}</h3>', '/sections/0/blocks/0/text'],
    ['block.hbs', '{{#with list}}{{> list}}{{/with}}', '/equalityEvidence/0/text'],
    ['block.hbs', '{{#with table}}{{> table}}{{/with}}', '/sections/1/blocks/1/caption'],
    ['cell.hbs', '>{{text}}</td>', '/sections/1/blocks/1/rows/1/cells/1/pence'],
    ['paper.hbs', '{{#each details}}<dd>{{this}}</dd>{{/each}}', '/publication/part2/reviewOn'],
  ])('%s that drops %s drops a fact, and the test sees it', (file, printed, fact) => {
    const kept = /^>|^{{what/.test(printed) ? printed.replace(/{{.*}}/, 'words') : '';
    const template = changedTemplate(file, (source) => source.replace(printed, kept))();
    const missing = missingFacts(paper, compose(paper, setting, template), template.manifest);
    expect(missing.map((line) => line.split(':')[0])).toContain(fact);
  });
});

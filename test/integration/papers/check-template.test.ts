import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateFaults, type Trial } from '../../../src/papers/check-template.adapter';
import { packagePath } from '../../../src/platform/package-root';
import { FULL, paperOf, settingOf } from '../../unit/papers/compose/papers';
import { temporaryFolder } from '../temporary-folder';

const SHIPPED = packagePath('templates', 'papers', 'pcd.v1');
const paper = paperOf(FULL);
const acts = { advice: [{ advice: 'finance', on: '2024-03-19' }] };
const TRIALS: Trial[] = [
  { name: 'signed', paper, setting: settingOf(paper, { reference: 'PCD 1653', acts }) },
  { name: 'draft', paper, setting: settingOf(paper, { workingNumber: 27 }) },
];

const folders: ReturnType<typeof temporaryFolder>[] = [];
afterAll(() => folders.forEach((folder) => folder.remove()));

function copyOf(template: string): string {
  const folder = temporaryFolder();
  folders.push(folder);
  cpSync(template, folder.path, { recursive: true });
  return folder.path;
}

/** Faults of the shipped template after one change of one file. */
function faultsAfter(file: string, from: string, to: string): string[] {
  const folder = copyOf(SHIPPED);
  const before = readFileSync(join(folder, file), 'utf8');
  expect(before).toContain(from);
  writeFileSync(join(folder, file), before.replace(from, to));
  return templateFaults(folder, TRIALS);
}

it('finds nothing wrong in what is shipped', () => {
  expect(templateFaults(SHIPPED, TRIALS)).toEqual([]);
});

it.each<[string, [file: string, from: string, to: string], string[]]>([
  [
    'a field no paper has, even where no trial prints it',
    ['paper.hbs', '<body>', '<body>{{#if never}}{{nowhere}}{{/if}}'],
    ['paper.hbs, line 15: no paper has the field nowhere'],
  ],
  [
    'a part that is not there',
    ['paper.hbs', '{{#each access}}', '{{#if attachments}}{{> missing}}{{/if}}{{#each access}}'],
    ['there is no file missing.hbs'],
  ],
  [
    'a part that nothing uses, with the facts that are lost',
    ['paper.hbs', '{{> signature approval}}', ''],
    ['signed: /approval/heading is not printed: “Officer approval”'],
  ],
  [
    'an element outside the closed set',
    ['paper.hbs', '<body>', '<body><div>x</div>'],
    ['signed: line 1', '<div> is not allowed in <body>'],
  ],
  [
    'a heading that skips a level',
    ['paper.hbs', '{{> glance glance}}', '<h3>Early</h3>{{> glance glance}}'],
    ['draft: line', 'heading “Early” skips a level'],
  ],
  [
    'a section under another’s number',
    [
      'paper.hbs',
      '<span class="n">{{number}}</span> {{title}}',
      '<span class="n">1</span> {{title}}',
    ],
    ['signed: section 1 stands where 2 belongs', '/sections/*/number is not printed'],
  ],
  [
    'a fact that is printed of no paper',
    ['recommendations.hbs', '{{#if sum}}<p class="sum">{{sum}}</p>{{/if}}', ''],
    ['signed: /recommendations/*/sum is not printed: “£480,000”'],
  ],
  [
    'a fact that is printed of a draft alone',
    ['paper.hbs', '{{> table declarations}}', '{{#if draft}}{{> table declarations}}{{/if}}'],
    ['signed: /declarations/groups/*/*/*/text is not printed'],
  ],
  [
    'a manifest that is wrong',
    ['manifest.json', '"always"', '"often"'],
    ['/sections/0/required is missing or wrong'],
  ],
  ['a mark that is not closed', ['paper.hbs', '{{/each}}', ''], ['Parse error']],
])('finds %s', (_what, change, expected) => {
  const faults = faultsAfter(...change).join('\n');
  for (const each of expected) expect(faults).toContain(each);
});

it('allows to leave out what the manifest lists', () => {
  const dropSum = [
    'recommendations.hbs',
    '{{#if sum}}<p class="sum">{{sum}}</p>{{/if}}',
    '',
  ] as const;
  expect(faultsAfter(...dropSum)).not.toEqual([]);
  const folder = copyOf(SHIPPED);
  const recommendations = join(folder, dropSum[0]);
  writeFileSync(recommendations, readFileSync(recommendations, 'utf8').replace(dropSum[1], ''));
  const manifest = join(folder, 'manifest.json');
  const listed = {
    ...JSON.parse(readFileSync(manifest, 'utf8')),
    notPrinted: ['/shortName', '/recommendations/*/sum'],
  };
  writeFileSync(manifest, JSON.stringify(listed));
  expect(templateFaults(folder, TRIALS)).toEqual([]);
});

it('tells the same fault of many papers for each, and of one paper once', () => {
  const faults = faultsAfter('cell.hbs', '>{{text}}</td>', '></td>');
  expect(new Set(faults).size).toBe(faults.length);
});

import { readFileSync } from 'node:fs';
import { type Paper } from '../../../src/papers/content/paper';
import { partHashes, partsChanged } from '../../../src/papers/parts-changed';
import { packagePath } from '../../../src/platform/package-root';

const example = (): Paper =>
  (JSON.parse(readFileSync(packagePath('examples', 'pcd-1653.json'), 'utf8')) as { paper: Paper })
    .paper;

describe('the parts changed between two contents', () => {
  const changes: [string, (paper: Paper) => void, string[]][] = [
    ['the title', (paper) => (paper.title = 'Another'), ['ask']],
    ['a recommendation', (paper) => paper.recommendations.pop(), ['ask']],
    ['the summary', (paper) => paper.summary.pop(), ['ask']],
    [
      'a table or paragraph of a section',
      (paper) => paper.sections.find(({ key }) => key === 'financial')!.blocks.pop(),
      ['section/financial'],
    ],
    [
      'a section that comes',
      (paper) => paper.sections.push({ key: 'annex', blocks: [] }),
      ['section/annex'],
    ],
    [
      'a section that goes',
      (paper) => (paper.sections = paper.sections.filter(({ key }) => key !== 'legal')),
      ['section/legal'],
    ],
    ['the powers', (paper) => paper.powers.push({ act: 'x', provision: 'y' }), ['powers']],
    ['the drafting officer', (paper) => (paper.draftingOfficer = 'Another officer'), ['form']],
    [
      'publication',
      (paper) => (paper.publication.deferral = { kind: 'yes', reason: 'x', until: '2024-05-01' }),
      ['publication'],
    ],
  ];
  it.each(changes)('are those of %s alone', (_what, change, parts) => {
    const after = example();
    change(after);
    expect(partsChanged(example(), after)).toEqual(parts);
  });

  it('are none when only the order of properties differs', () => {
    const { title, ...rest } = example();
    expect(partsChanged(example(), { ...rest, title } as Paper)).toEqual([]);
  });

  it('cover every property of the content', () => {
    for (const name of Object.keys(example())) {
      const after = { ...example(), [name]: [] } as unknown as Paper;
      if (JSON.stringify(after) === JSON.stringify(example())) continue;
      expect([name, partsChanged(example(), after).length]).not.toEqual([name, 0]);
    }
  });

  it('each have a SHA-256', () => {
    for (const hash of partHashes(example()).values()) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

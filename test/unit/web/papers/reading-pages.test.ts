import { blankPaper } from '../../../../src/papers/content/blank-paper';
import { type Paper } from '../../../../src/papers/content/paper';
import { type PaperPage } from '../../../../src/papers/paper.reader';
import { fixedFindings } from '../../../../src/web/papers/findings/fixed-findings';
import { paperListView } from '../../../../src/web/papers/list/paper-list.view';
import { clashRows } from '../../../../src/web/papers/page/clash.view';
import { placeLink } from '../../../../src/web/papers/page/place-link';
import { type Task } from '../../../../src/web/papers/task-list/task-status';
import { taskListView } from '../../../../src/web/papers/task-list/task-list.view';
import { goodPapers } from './good-papers';
import { CONTEXT, judged } from './judged';

const blank = blankPaper({ title: 'A new matter', draftingOfficer: 'Policy officer' });
const withSections = goodPapers().find(({ name }) => name === 'sections-and-table')!.paper;
const status = (tasks: Task[], text: RegExp): string =>
  tasks.find((task) => text.test(task.text))!.status.text;

describe('the task list', () => {
  it('says of a paper nobody has written in what is not yet started and what is not needed', () => {
    const { ask, sections, around } = taskListView(judged(blank), 0);
    expect(status(ask, /Title and summary/)).toBe('Not yet started');
    expect(status(ask, /Recommendations \(0\)/)).toBe('Not yet started');
    expect(status(sections, /Financial comments/)).toBe('Not yet started');
    expect(status(sections, /Public health approach/)).toBe('Not needed');
    expect(status(around, /Publication/)).toBe('Completed');
    expect(status(around, /Attachments \(0\)/)).toBe('None attached');
  });

  it('shows the worst that is found of a section, in words, before what is only unfinished', () => {
    const finding = (severity: 'stop' | 'warn') => ({
      code: 'total-differs',
      severity,
      at: { pointer: '/sections/0/blocks/0/text', printed: '1.1' },
      params: { said: '£1', recommendation: 'recommendation 1', expected: '£2' },
    });
    const first = (findings: ReturnType<typeof finding>[], finished: string[] = []) => {
      const key = withSections.sections[0]!.key;
      const { sections } = taskListView(judged(withSections, { findings, finished }), 0);
      return sections.find(({ href }) => href.endsWith(`/${key}`))!;
    };
    const stops = first([finding('warn'), finding('stop'), finding('stop')]);
    expect(stops.status).toEqual({ text: '2 stops', tag: 'red' });
    expect(stops.hint).toBe('Paragraph 1.1: a sum differs from the recommendation; and 2 more');
    expect(first([finding('warn')]).status.tag).toBe('yellow');
    expect(first([]).hint).toMatch(/^\d+ of \d+ words$/);
    expect(first([], [withSections.sections[0]!.key]).status).toEqual({ text: 'Completed' });
  });

  it('leads to a section its layout does not know, so that nothing is lost', () => {
    const odd: Paper = { ...blank, sections: [{ key: 'annex', blocks: [] }] };
    expect(taskListView(judged(odd), 2).sections.at(-1)).toMatchObject({
      text: 'Section ‘annex’',
      href: '/papers/412/sections/annex',
    });
  });
});

describe('a place of a finding', () => {
  const link = (pointer: string, printed = '3.1', paper: Paper = withSections) =>
    placeLink({ pointer, printed }, { number: 412, paper, manifest: CONTEXT.manifest });

  it.each([
    ['/recommendations/1/money', '/papers/412/recommendations/2'],
    ['/recommendations', '/papers/412/recommendations'],
    ['/title', '/papers/412/summary'],
    ['/summary/2/text', '/papers/412/summary#blocks.2.text'],
    ['/publication/deferral', '/papers/412/publication'],
    ['/powers/0', '/papers/412/sections/legal#powers'],
    ['/supportingPapers', '/papers/412/sections/supporting-papers#supportingPapers'],
    ['/sections/9/blocks/1', '/papers/412'],
    ['/elsewhere', '/papers/412'],
  ])('%s is changed at %s', (pointer, href) => expect(link(pointer).href).toBe(href));

  it('in a section is changed at its own paragraph or table', () => {
    const { key, blocks } = withSections.sections[0]!;
    const at = blocks.findIndex(({ kind }) => kind === 'table');
    expect(link('/sections/0/blocks/0/text').href).toBe(
      `/papers/412/sections/${key}#blocks.0.text`,
    );
    if (at >= 0) {
      expect(link(`/sections/0/blocks/${at}`).href).toBe(
        `/papers/412/sections/${key}#blocks.${at}.caption`,
      );
    }
  });

  it('that is printed as a number alone is called a paragraph', () => {
    expect(link('/sections/0/blocks/0/text').text).toBe('Paragraph 3.1');
    expect(link('/recommendations/1', 'recommendation 2').text).toBe('Recommendation 2');
  });
});

describe('two saves that clash', () => {
  const rows = (base: object, yours: object, theirs: object) =>
    clashRows({
      base: base as never,
      yours: yours as never,
      theirs: theirs as never,
      words: (name) => name,
    });

  it('differ where the other one changed a field, not where you alone did', () => {
    expect(
      rows({ a: '1', b: '1', c: '1' }, { a: '2', b: '1', c: '3' }, { a: '1', b: '2', c: '2' }),
    ).toEqual([
      { field: 'b', yours: '1', theirs: '2' },
      { field: 'c', yours: '3', theirs: '2' },
    ]);
  });

  it('do not differ where both wrote the same', () => {
    expect(rows({ a: '1' }, { a: '2' }, { a: '2' })).toEqual([]);
  });

  it('show a line that the other one added or took out', () => {
    const list = (...texts: string[]) => ({ blocks: texts.map((text) => ({ text })) });
    expect(rows(list('x'), list('x'), list('x', 'y'))).toEqual([
      { field: 'blocks.1.text', yours: '', theirs: 'y' },
    ]);
  });
});

describe('what was fixed', () => {
  const revision = (number: number, content: Paper) => ({
    number,
    content,
    sha256: '0'.repeat(64),
    savedBy: 'ann',
    savedAt: new Date(Date.UTC(2024, 2, number)),
  });
  const unstated = { ...withSections, dataProtection: { kind: 'not-stated' as const } };
  const stated = { ...withSections, dataProtection: { kind: 'done' as const, on: '2024' } };

  it('is what an earlier revision had and the newest has not, with the revision that mended it', () => {
    const fixed = fixedFindings(
      [revision(3, unstated), revision(4, stated), revision(5, stated)],
      CONTEXT,
    );
    expect(fixed).toEqual([
      expect.objectContaining({
        what: 'The data protection position is not stated',
        revision: 4,
        savedAt: new Date(Date.UTC(2024, 2, 4)),
      }),
    ]);
  });

  it('is not what came back', () => {
    const revisions = [revision(1, unstated), revision(2, stated), revision(3, unstated)];
    const fixed = fixedFindings(revisions, CONTEXT).map(({ what }) => what);
    expect(fixed).not.toContain('The data protection position is not stated');
  });
});

describe('the list of papers', () => {
  const page = (number: number, pages: number): PaperPage => ({
    papers: [],
    total: pages * 25,
    page: number,
    pages,
  });

  it('has no pages to turn while one holds all', () => {
    expect(paperListView('', page(1, 1)).pages).toBeUndefined();
  });

  it('leads to the pages around, the first and the last, and keeps the words searched for', () => {
    const { pages } = paperListView('a b', page(5, 9));
    expect(pages?.items.map(({ number, ellipsis }) => (ellipsis ? '…' : number))).toEqual([
      1,
      '…',
      4,
      5,
      6,
      '…',
      9,
    ]);
    expect(pages?.next?.href).toBe('/papers?words=a+b&page=6');
    expect(paperListView('', page(9, 9)).pages?.next).toBeUndefined();
  });

  it('says how many were found, and with which words', () => {
    expect(paperListView('stalking', { ...page(1, 1), total: 1 }).found).toBe(
      '1 paper with “stalking”',
    );
  });
});

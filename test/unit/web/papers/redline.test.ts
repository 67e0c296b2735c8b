import fc from 'fast-check';
import { type Paper } from '../../../../src/papers/content/paper';
import { contentChanges } from '../../../../src/web/papers/redline/content-changes';
import { readAssets } from '../../../../src/web/asset.adapter';
import { redline } from '../../../../src/web/papers/redline/redline.view';
import { wordChanges } from '../../../../src/web/papers/redline/word-changes';
import { screenTemplates } from '../../../../src/web/template.adapter';
import { corrected } from '../../../integration/workflow/cast';
import { CONTEXT } from './judged';

const rows = (before: Paper, after: Paper) => redline(before, after, CONTEXT.manifest);
const places = (before: Paper, after: Paper): string[] =>
  rows(before, after).map(({ place }) => place);

const inSection = (
  key: string,
  blocks: (were: Paper['sections'][number]['blocks']) => object[],
) => {
  const paper = corrected();
  const sections = paper.sections.map((section) =>
    section.key === key ? { ...section, blocks: blocks(section.blocks) } : section,
  );
  return { ...paper, sections } as Paper;
};

describe('the words of two texts', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é'), maxLength: 60 });
  const without = (mark: string, one: string, other: string): string =>
    wordChanges(one, other)
      .filter((segment) => segment.mark !== mark)
      .map((segment) => segment.text)
      .join('');

  it('are all there: without what was added the earlier, without what was removed the later', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(without('added', one, other)).toBe(one);
        expect(without('removed', one, other)).toBe(other);
      }),
    );
  });

  it('mark only the words that differ', () => {
    expect(wordChanges('open since 2019 in London', 'open since 2018 in London')).toEqual([
      { mark: 'same', text: 'open since ' },
      { mark: 'removed', text: '2019 ' },
      { mark: 'added', text: '2018 ' },
      { mark: 'same', text: 'in London' },
    ]);
  });

  it('are shown one after the other where they have little in common', () => {
    expect(
      wordChanges('the duty to have regard to the need of all', 'Victims of every sort'),
    ).toEqual([
      { mark: 'removed', text: 'the duty to have regard to the need of all' },
      { mark: 'added', text: 'Victims of every sort' },
    ]);
  });

  it('are shown as wholes where comparing them word by word would take too long', () => {
    const [one, other] = ['a '.repeat(2000), 'b '.repeat(2000)];
    expect(wordChanges(one, other).map(({ mark }) => mark)).toEqual(['removed', 'added']);
  });
});

describe('a redline', () => {
  it('is empty for the same content', () => {
    expect(rows(corrected(), corrected())).toEqual([]);
  });

  it('has a paragraph that came in as one change, not all that follow it', () => {
    const fresh = { kind: 'paragraph', text: 'Something new.' };
    const after = inSection('legal', ([first, ...rest]) => [first!, fresh, ...rest]);
    expect(places(corrected(), after)).toEqual(['Paragraph 4.2']);
    expect(rows(corrected(), after)[0]!.words).toEqual([{ mark: 'added', text: 'Something new.' }]);
  });

  it('names what went by its place before', () => {
    const after = inSection('legal', (blocks) => blocks.slice(0, -1));
    const [row] = rows(corrected(), after);
    expect(row!.now).toEqual([]);
    expect(row!.place).toMatch(/^Paragraph 4\.\d$/);
    expect(row!.part).toBe('section/legal');
  });

  it('names a sum by its recommendation and year, in pounds', () => {
    const paper = corrected();
    const after = structuredClone(paper);
    const { money } = after.recommendations[0]!;
    if (!('amount' in money) || money.amount.kind !== 'by-year') throw new Error('no years');
    money.amount.byYear[1]!.pence = 25_000_000;
    const [row] = rows(paper, after);
    expect(row).toMatchObject({ place: 'Recommendation 1, money, 2025/26', part: 'ask' });
    expect(row!.was).toEqual([{ mark: 'removed', text: '£240,000' }]);
    expect(row!.now).toEqual([{ mark: 'added', text: '£250,000' }]);
  });

  it('says what kind of thing a statement became', () => {
    const paper = corrected();
    const after: Paper = { ...paper, dataProtection: { kind: 'not-stated' } };
    const [row] = rows(paper, after);
    expect(row!.part).toBe('dataProtection');
    expect(row!.now).toEqual([{ mark: 'added', text: 'Not stated' }]);
    expect(row!.was[0]!.text).toMatch(/^Done/);
  });

  it('says what a text became where its words are the same', () => {
    const paper = inSection('legal', () => [{ kind: 'paragraph', text: 'Powers' }]);
    const after = inSection('legal', () => [{ kind: 'sub-heading', text: 'Powers' }]);
    const [row] = rows(paper, after);
    expect(row!.words.map(({ mark, text }) => [mark, text])).toEqual([
      ['removed', 'paragraph'],
      ['added', 'sub heading'],
    ]);
  });

  it('leaves nothing out: every leaf that differs lies in one of its places', () => {
    const json = fc.object({ maxDepth: 3, values: [fc.string(), fc.integer(), fc.boolean()] });
    fc.assert(
      fc.property(json, json, (one, other) => {
        const changes = contentChanges(one, other);
        expect(changes.length === 0).toBe(
          JSON.stringify(sorted(one)) === JSON.stringify(sorted(other)),
        );
      }),
    );
  });
});

describe('a redline on a page', () => {
  const run = (before: string, after: string): string =>
    screenTemplates(readAssets())
      .renderString('{% import "papers/redline.njk" as redline %}{{ redline.run(words) }}', {
        words: wordChanges(before, after),
      })
      .trim();

  it('says “removed” and “added” to whoever hears it, with a space between the two', () => {
    expect(run('for 2023', 'for 2024')).toBe(
      'for <del><span class="govuk-visually-hidden">removed: </span>2023</del> ' +
        '<ins><span class="govuk-visually-hidden">added: </span>2024</ins>',
    );
  });

  it('leaves a space after a word that ends the one text and stands within the other', () => {
    expect(run('a b', 'a c d').replace(/<span[^>]*>[^<]*<\/span>/g, '')).toBe(
      'a <del>b</del> <ins>c d</ins>',
    );
  });
});

const sorted = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([name, within]) => [name, sorted(within)]),
      )
    : Array.isArray(value)
      ? value.map(sorted)
      : value;

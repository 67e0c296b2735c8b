import fc from 'fast-check';
import { nextYear } from '../../../../src/kernel/financial-year';
import { type Finding } from '../../../../src/kernel/findings';
import {
  type MoneyCell,
  type MoneyColumn,
  type Table,
} from '../../../../src/papers/content/section';
import { check, codesOf, example } from './examples';
import { otherFact, PAPERS, type RandomPaper, writtenOut } from './random-papers';
import { slotsIn } from './slots';

const { context } = example('pcd-1653-corrected');
const RUNS = { numRuns: 30 };

const findingsOf = (one: RandomPaper): Finding[] => check({ paper: writtenOut(one), context });

/** What is found at a block of the financial section, on either side. */
function foundAt(one: RandomPaper, block: number): string[] {
  const paper = writtenOut(one);
  const section = paper.sections.findIndex(({ key }) => key === 'financial');
  const place = `/sections/${section}/blocks/${block}`;
  const isThere = (pointer = ''): boolean => pointer === place || pointer.startsWith(`${place}/`);
  return codesOf(
    check({ paper, context }).filter(({ at, against }) =>
      [at.pointer, against?.pointer].some(isThere),
    ),
  );
}

/** The paper with one fact of one sentence changed, and which sentence; chance picks both. */
function withOneFactChanged(
  one: RandomPaper,
  kind: string,
  chance: number,
): { changed: RandomPaper; sentence: number } | undefined {
  const slots = one.sentences.flatMap((worded, sentence) =>
    slotsIn(worded).flatMap((at) => {
      const slot = worded[at]!;
      if (typeof slot === 'string' || slot.kind !== kind) return [];
      // Every grant of the paper ends on the same day, so that a name beside it may be any of them.
      const isBesideAnEnd = worded.some((part) => typeof part !== 'string' && part.kind === 'end');
      return kind === 'party' && isBesideAnEnd ? [] : [{ sentence, at, slot }];
    }),
  );
  if (slots.length === 0) return undefined;
  const { sentence, at, slot } = slots[chance % slots.length]!;
  const changed = structuredClone(one);
  changed.sentences[sentence]![at] = otherFact(slot, one, chance);
  return { changed, sentence };
}

describe('a sound paper, in whatever words', () => {
  it('has no finding', () => {
    fc.assert(
      fc.property(PAPERS, (one) => {
        expect(codesOf(findingsOf(one))).toEqual([]);
      }),
      RUNS,
    );
  });

  it.each(['sum', 'year', 'party', 'end'])(
    'has a finding at the sentence in which one %s is changed',
    (kind) => {
      fc.assert(
        fc.property(PAPERS, fc.nat({ max: 100_000 }), (one, chance) => {
          const mutant = withOneFactChanged(one, kind, chance);
          fc.pre(mutant !== undefined);
          expect(foundAt(mutant.changed, mutant.sentence)).not.toEqual([]);
        }),
        RUNS,
      );
    },
  );
});

const pick = <Some>(list: readonly Some[], chance: number): Some => list[chance % list.length]!;

/** Changes of a table that make it say something else. */
const CHANGES: Record<string, (one: RandomPaper, table: Table, chance: number) => void> = {
  'a sum': (_one, { rows }, chance) => {
    const { cells } = pick(rows, chance);
    const sums = cells.filter((cell): cell is MoneyCell => cell.kind === 'money');
    pick(sums, chance).pence += 100 * (1 + (chance % 999));
  },
  'the party of a row': ({ parties }, { rows }, chance) => {
    const [label] = pick(rows, chance).cells;
    if (label?.kind !== 'text') throw new Error('a row begins with its party');
    const { text } = label;
    label.text = pick(
      parties.filter((name) => name !== text),
      chance,
    );
  },
  'the heading of a year': (_one, table, chance) => {
    const column = yearColumn(table, chance);
    column.heading = nextYear(lastYear(table));
  },
  'the year of a column': (_one, table, chance) => {
    yearColumn(table, chance).year = nextYear(lastYear(table));
  },
  'a year with its heading': (_one, table, chance) => {
    const column = yearColumn(table, chance);
    column.heading = column.year = nextYear(lastYear(table));
  },
  'a row, which stands twice': (_one, { rows }, chance) => {
    rows.push(structuredClone(pick(rows, chance)));
  },
  'a total typed by hand': ({ years }, { rows }) => {
    const sums = years.map(() => ({ kind: 'money' as const, pence: 100 }));
    rows.push({ cells: [{ kind: 'text', text: 'Total' }, ...sums] });
  },
};

const columnsOf = ({ columns }: Table): MoneyColumn[] =>
  columns.filter((column): column is MoneyColumn => column.kind === 'money');
const yearColumn = (table: Table, chance: number): MoneyColumn => pick(columnsOf(table), chance);
const lastYear = (table: Table): string => columnsOf(table).at(-1)!.year!;

describe('the table of a sound paper', () => {
  it.each(Object.keys(CHANGES))('has a finding once one thing is changed: %s', (what) => {
    fc.assert(
      fc.property(PAPERS, fc.nat({ max: 100_000 }), (one, chance) => {
        const changed = structuredClone(one);
        CHANGES[what]!(one, changed.table, chance);
        expect(foundAt(changed, one.sentences.length)).not.toEqual([]);
      }),
      RUNS,
    );
  });
});

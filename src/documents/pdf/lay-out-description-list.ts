import type { DescriptionList, Inline } from '../tree';
import { setLines } from './lay-out-text';
import { FACT, GRID, SIGNATURE } from './page-geometry';
import { rowStrips, type RowColumn } from './row';
import { hairline, textRule } from './rules';
import type { Setting } from './setting';
import { NO_SPACE, space, spaced, strip, TIE, tieToNext, tieTogether, type Strip } from './strip';
import { addTag, type Tag } from './tag-tree';
import { coloured, RULE, semibold, TYPE, type TextStyle } from './type-scale';

const TERM_WIDTH = SIGNATURE.fieldX - GRID.text - GRID.columnGap;
const CELL_PADDING = 4;
/** Up to so many rows a list is read at a glance, and is kept whole where a page can hold it. */
const SMALL_LIST = 8;

type Entry = DescriptionList['entries'][number];

export function layOutDescriptionList(
  list: DescriptionList,
  parent: Tag,
  setting: Setting,
): Strip[] {
  const tag = addTag(parent, 'L', { attributes: { O: 'List', ListNumbering: 'None' } });
  return list.layout === 'columns'
    ? factStrips(list.entries, tag, setting)
    : rowsOfEntries(list.entries, tag, setting);
}

interface EntryLook {
  term: TextStyle;
  answer: (index: number) => TextStyle;
  termAt: { x: number; width: number };
  answerAt: { x: number; width: number };
}

function entryColumns(
  entry: Entry,
  look: EntryLook,
  { tag, setting }: { tag: Tag; setting: Setting },
) {
  const item = addTag(tag, 'LI');
  const column = (
    { inlines, tag: within, style }: { inlines: Inline[]; tag: Tag; style: TextStyle },
    width: number,
  ) => setLines({ inlines, tag: within, style, width }, setting).map((line) => ({ line, style }));
  const term = column(
    { inlines: entry.term, tag: addTag(item, 'Lbl'), style: look.term },
    look.termAt.width,
  );
  const body = addTag(item, 'LBody');
  const answers = entry.answers.flatMap((inlines, index) =>
    column({ inlines, tag: addTag(body, 'P'), style: look.answer(index) }, look.answerAt.width),
  );
  return { term, answers };
}

function factStrips(entries: Entry[], tag: Tag, setting: Setting): Strip[] {
  const strips: Strip[] = [];
  for (let at = 0; at < entries.length; at += FACT.inRow) {
    const columns = entries.slice(at, at + FACT.inRow).map((entry, index): RowColumn => {
      const place = { x: GRID.text + index * FACT.step, width: FACT.width };
      const look: EntryLook = {
        term: coloured(semibold(TYPE.table), setting.accent),
        answer: () => TYPE.table,
        termAt: place,
        answerAt: place,
      };
      const { term, answers } = entryColumns(entry, look, { tag, setting });
      return { x: place.x, align: 'start', lines: [...term, ...answers] };
    });
    strips.push(...spaced(rowStrips(columns, { above: 0, below: 0 }), space(8), space(8)));
  }
  return strips;
}

/** Term at the left, first answer SemiBold from the middle, what explains it on the lines below. */
function rowsOfEntries(entries: Entry[], tag: Tag, setting: Setting): Strip[] {
  const look: EntryLook = {
    term: TYPE.table,
    answer: (index) => (index === 0 ? semibold(TYPE.table) : TYPE.table),
    termAt: { x: GRID.text, width: TERM_WIDTH },
    answerAt: { x: SIGNATURE.fieldX, width: SIGNATURE.fieldWidth },
  };
  const top = strip(RULE.main, [textRule(0, { height: RULE.main })]);
  tieToNext(top, TIE.firm);
  const rows = entries.flatMap((entry, index) => {
    const { term, answers } = entryColumns(entry, look, { tag, setting });
    const columns: RowColumn[] = [
      { x: look.termAt.x, align: 'start', lines: term },
      { x: look.answerAt.x, align: 'start', lines: answers },
    ];
    const shape = { above: CELL_PADDING, below: CELL_PADDING + RULE.hairline };
    const strips = rowStrips(columns, shape);
    const last = strips.at(-1);
    last?.marks.push(hairline((last.height ?? 0) - RULE.hairline));
    if (index === 0) tieToNext(last, TIE.lines);
    return strips;
  });
  if (entries.length <= SMALL_LIST) tieTogether(rows, TIE.wish);
  tieToNext(rows.at(-2), TIE.lines);
  return spaced([top, ...rows], NO_SPACE, space(12));
}

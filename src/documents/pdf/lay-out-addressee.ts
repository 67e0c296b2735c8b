import type { Addressee, Inline } from '../tree';
import { setLines } from './lay-out-text';
import { GRID, SIGNATURE } from './page-geometry';
import { rowStrips, type RowLine } from './row';
import type { Setting } from './setting';
import { NO_SPACE, space, spaced, type Rule, type Strip } from './strip';
import { addTag, type Tag } from './tag-tree';
import { COLOUR, RULE, semibold, TYPE, type TextStyle } from './type-scale';

const ABOVE = 8;
const AFTER = space(18);
const PADDING = 3;
const LIST = { x: GRID.right - SIGNATURE.wordsWidth, width: SIGNATURE.wordsWidth };
const ADDRESS_WIDTH = LIST.x - GRID.text - GRID.columnGap;
/** Share of the list's width that a term may take. */
const TERM = 0.4;

/** A line of the list with its white and the rule below. */
const inList = (style: TextStyle): TextStyle => ({
  ...style,
  leading: style.leading + 2 * PADDING + RULE.hairline,
  baseline: style.baseline + PADDING + RULE.hairline,
});
const TERM_STYLE = inList(TYPE.table);
const ANSWER_STYLE = inList(semibold(TYPE.table));

/** Who the letter goes to at the left, its number and dates at the right: side by side, one after the other when heard. */
export function layOutAddressee(
  { lines, entries }: Addressee,
  parent: Tag,
  setting: Setting,
): Strip[] {
  const set = (inlines: Inline[], look: { tag: Tag; style: TextStyle; width: number }): RowLine[] =>
    setLines({ inlines, ...look }, setting).map((line) => ({ line, style: look.style }));
  const address = lines.flatMap((inlines) =>
    set(inlines, { tag: addTag(parent, 'P'), style: TYPE.body, width: ADDRESS_WIDTH }),
  );
  const list = addTag(parent, 'L', { attributes: { O: 'List', ListNumbering: 'None' } });
  const termWidth = LIST.width * TERM;
  const rows = entries.map(({ term, answer }) => {
    const item = addTag(list, 'LI');
    const label = { tag: addTag(item, 'Lbl'), style: TERM_STYLE, width: termWidth };
    const terms = set(term, label);
    const body = { tag: addTag(addTag(item, 'LBody'), 'P'), style: ANSWER_STYLE };
    const answers = set(answer, { ...body, width: LIST.width - termWidth - GRID.columnGap });
    return levelled(terms, answers);
  });
  const columns = [
    { x: GRID.text, align: 'start' as const, lines: address },
    { x: LIST.x, align: 'start' as const, lines: ruled(rows.map(({ terms }) => terms)) },
    { x: GRID.right, align: 'end' as const, lines: rows.flatMap(({ answers }) => answers) },
  ];
  return spaced(rowStrips(columns, { above: ABOVE, below: 0 }), NO_SPACE, AFTER);
}

/** Both with as many lines, so that what belongs together stands side by side. */
function levelled(terms: RowLine[], answers: RowLine[]) {
  const count = Math.max(terms.length, answers.length);
  const filled = (lines: RowLine[], style: TextStyle): RowLine[] =>
    Array.from({ length: count }, (_, at) => lines[at] ?? { line: { spans: [], width: 0 }, style });
  return { terms: filled(terms, TERM_STYLE), answers: filled(answers, ANSWER_STYLE) };
}

const rule = (y: number): Rule => ({
  kind: 'rule',
  ...LIST,
  y,
  height: RULE.hairline,
  colour: COLOUR.hairline,
});

/** A hairline above each entry and one below the last. */
function ruled(entries: RowLine[][]): RowLine[] {
  return entries.flatMap((lines, at) =>
    lines.map((line, index) => {
      const isEnd = at === entries.length - 1 && index === lines.length - 1;
      const beside = [
        ...(index === 0 ? [rule(0)] : []),
        ...(isEnd ? [rule(TERM_STYLE.leading)] : []),
      ];
      return beside.length > 0 ? { ...line, beside } : line;
    }),
  );
}

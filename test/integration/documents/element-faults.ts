import { textOf } from './pdf-objects';
import { nodes, plainText, type StructureNode } from './pdf-structure';

/** What is wrong with the elements themselves, whatever the document says: a sentence for each. */
export function elementFaults(structure: StructureNode): string[] {
  return [
    ...headingFaults(headingsOf(structure)),
    ...nodes(structure, 'Table').flatMap(tableFaults),
    ...nodes(structure, 'L').flatMap(listFaults),
    ...nodes(structure, 'Span').flatMap((span) =>
      span.lang ? [] : [`a passage has no language: “${said(span)}”`],
    ),
    ...nodes(structure, 'Figure').flatMap((figure) =>
      figure.alt ? [] : ['a figure has no alternative text'],
    ),
    ...objectFaults(structure, { type: 'Link', name: 'Contents' }),
    ...objectFaults(structure, { type: 'Form', name: 'TU' }),
  ];
}

const said = (node: StructureNode): string => plainText(node).slice(0, 40);

/** Level and words of every heading, in reading order. */
export function headingsOf(structure: StructureNode): { level: number; words: string }[] {
  return structure.children.flatMap((child) => {
    if (!('type' in child)) return [];
    const level = Number(/^H([1-6])$/.exec(child.type)?.[1]);
    return level ? [{ level, words: plainText(child) }] : headingsOf(child);
  });
}

/** ISO 14289-1, 7.4.2: one title, no level left out. */
function headingFaults(headings: { level: number; words: string }[]): string[] {
  const titles = headings.filter(({ level }) => level === 1).length;
  const skipped = headings.filter(
    ({ level }, at) => level > (at === 0 ? 0 : headings[at - 1]!.level) + 1,
  );
  return [
    ...(titles === 1 ? [] : [`there are ${titles} titles`]),
    ...skipped.map(({ words }) => `heading “${words.slice(0, 40)}” skips a level`),
  ];
}

const elements = (node: StructureNode): StructureNode[] =>
  node.children.filter((child) => 'type' in child);
const spanOf = ({ attributes }: StructureNode): number => Number(attributes.ColSpan ?? 1);
const isEmpty = (cell: StructureNode): boolean => plainText(cell).trim() === '';

/** ISO 14289-1, 7.5: heads are headers with their scope, rows have one width, the table a name. */
function tableFaults(table: StructureNode): string[] {
  const rows = nodes(table, 'TR');
  const name = said(nodes(table, 'Caption')[0] ?? table);
  const widths = new Set(
    rows.map((row) => elements(row).reduce((sum, cell) => sum + spanOf(cell), 0)),
  );
  const heads = nodes(table, 'THead').flatMap((head) => nodes(head, 'TR').flatMap(elements));
  const faults = [
    ...(nodes(table, 'Caption').length === 1 || table.attributes.Summary ? [] : ['has no name']),
    ...(heads.length > 0 ? [] : ['has no head']),
    ...(widths.size === 1 ? [] : ['has rows of several widths']),
    ...heads
      .filter((cell) => cell.type !== 'TH' && !isEmpty(cell))
      .map((cell) => `has a head that is none: “${said(cell)}”`),
    ...nodes(table, 'TH')
      .filter(({ attributes: { Scope } }) => Scope !== 'Column' && Scope !== 'Row')
      .map((cell) => `has a head without scope: “${said(cell)}”`),
  ];
  return faults.map((fault) => `table “${name}” ${fault}`);
}

const NUMBERINGS = ['None', 'Disc', 'Decimal', 'LowerAlpha', 'LowerRoman'];

function listFaults(list: StructureNode): string[] {
  const faults = [
    ...(NUMBERINGS.includes(String(list.attributes.ListNumbering)) ? [] : ['has no ListNumbering']),
    ...elements(list)
      .filter((item) => item.type !== 'LI')
      .map(({ type }) => `holds ${type}`),
    ...elements(list)
      .filter(
        (item) =>
          elements(item)
            .map(({ type }) => type)
            .join() !== 'Lbl,LBody',
      )
      .map((item) => `has an item without label and body: “${said(item)}”`),
  ];
  return faults.map((fault) => `list “${said(list)}” ${fault}`);
}

/** Links and fields have their object, and it says what it is (ISO 14289-1, 7.18). */
function objectFaults(
  structure: StructureNode,
  { type, name }: { type: string; name: string },
): string[] {
  return nodes(structure, type).flatMap((element) => {
    const spoken = element.children.flatMap((child) =>
      'annotation' in child ? [textOf(child.annotation.entries.get(name))] : [],
    );
    if (spoken.length === 1 && spoken[0]) return [];
    return [`${type} “${said(element)}” has no object with ${name}`];
  });
}

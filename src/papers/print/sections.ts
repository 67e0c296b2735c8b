import { type Paper } from '../content/paper';
import { type AnyList, type Block, type ListItem, type Paragraph } from '../content/section';
import { type CrossReferences, crossReferencesOf } from '../cross-references';
import { type InlineView, markdownView, textView } from '../markdown';
import { type NumberedSection, type Numbering, statementsOf } from '../numbering';
import { type StatementSources, statementView } from './statements';
import { type TableView } from '../../documents/table-view';
import { tableView } from './tables';

export interface ListView {
  /** `ul`, or `ol` with its type: `a`, or none for 1, 2, 3. */
  isBullets: boolean;
  isLettered: boolean;
  items: { inlines: InlineView[]; list: ListView | null }[];
}

/** Of the three exactly one is set. */
export interface BlockView {
  paragraph: { number: string | null; inlines: InlineView[]; list: ListView | null } | null;
  heading: string | null;
  table: TableView | null;
}

export interface SectionView {
  id: string;
  number: string;
  title: string;
  blocks: BlockView[];
}

const NOTHING: BlockView = { paragraph: null, heading: null, table: null };

function listView({ numbering, items }: AnyList, leadsTo: CrossReferences): ListView {
  return {
    isBullets: numbering === 'bullet',
    isLettered: numbering === 'letter',
    items: items.map(({ text, list }: ListItem) => ({
      inlines: markdownView(text, leadsTo),
      list: list ? listView(list, leadsTo) : null,
    })),
  };
}

const paragraphView = (
  paragraph: Paragraph,
  number: string | null,
  leadsTo: CrossReferences,
): BlockView => ({
  ...NOTHING,
  paragraph: {
    number,
    inlines: markdownView(paragraph.text, leadsTo),
    list: paragraph.list ? listView(paragraph.list, leadsTo) : null,
  },
});

/** Words of ours as a paragraph; with `points` a bulleted list of plain text below them. */
export const saidView = (
  words: string,
  number: string | null,
  points: string[] = [],
): BlockView => ({
  ...NOTHING,
  paragraph: {
    number,
    inlines: textView(words),
    list:
      points.length === 0
        ? null
        : {
            isBullets: true,
            isLettered: false,
            items: points.map((point) => ({ inlines: textView(point), list: null })),
          },
  },
});

function blockView(block: Block, number: string | undefined, leadsTo: CrossReferences): BlockView {
  switch (block.kind) {
    case 'paragraph':
      return paragraphView(block, number ?? null, leadsTo);
    case 'sub-heading':
      return { ...NOTHING, heading: block.text };
    case 'table':
      return { ...NOTHING, table: tableView(block, number ?? '') };
  }
}

const UNWRITTEN = 'This section has not been written.';

function sectionView(
  { rule, number, index }: NumberedSection,
  numbering: Numbering,
  sources: StatementSources,
): SectionView {
  const { paper } = sources;
  const leadsTo = crossReferencesOf(paper, numbering);
  const written = index === undefined ? [] : paper.sections[index]!.blocks;
  const blocks = written.map((block, at) =>
    blockView(block, numbering.numbers.get(`/sections/${index}/blocks/${at}`), leadsTo),
  );
  const said = statementsOf(paper, rule).map((statement) => {
    const { words, points } = statementView(statement, sources);
    return saidView(words, numbering.numbers.get(`/${statement}`) ?? null, points);
  });
  const all = [...blocks, ...said];
  const printed = all.length > 0 ? all : [saidView(UNWRITTEN, null)];
  return { id: rule.key, number, title: rule.title, blocks: printed };
}

/** Part 1: the numbered sections, each followed by the statements the manifest prints there. */
export const sectionViews = (numbering: Numbering, sources: StatementSources): SectionView[] =>
  numbering.sections.map((section) => sectionView(section, numbering, sources));

const NO_SUMMARY = 'No summary has been written.';

export function summaryView(paper: Paper, numbering: Numbering): BlockView[] {
  const leadsTo = crossReferencesOf(paper, numbering);
  return paper.summary.length > 0
    ? paper.summary.map((paragraph) => paragraphView(paragraph, null, leadsTo))
    : [saidView(NO_SUMMARY, null)];
}

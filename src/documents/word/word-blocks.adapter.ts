import {
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Tab,
  type Table as WordTable,
  TextRun,
} from 'docx';
import { byKind } from '../by-kind';
import { COLOUR, RULE } from '../pdf/type-scale';
import type { Block, DescriptionList, Heading, List, Panel, Paragraph as Text } from '../tree';
import { anchored, wordRuns } from './word-inlines.adapter';
import { wordRecommendations, wordSignature } from './word-asks.adapter';
import { hex, NUMBERED, TEXT_INDENT, twips } from './word-styles.adapter';
import { wordTable } from './word-table.adapter';

export type WordBlock = Paragraph | WordTable;

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

const STYLES: Record<NonNullable<Text['role']>, string> = {
  'body-name': 'BodyName',
  'document-kind': 'Small',
  reference: 'Reference',
  ask: 'Ask',
  'lead-in': 'Normal',
  small: 'Small',
  'small-strong': 'SmallStrong',
};

/** Turns blocks of the tree into those of Word; counts lists, so that each begins at its first number. */
export class WordBlocks {
  private lists = 0;

  constructor(private readonly of: { accent: string; hasOwnNumbers: boolean }) {}

  blocks(blocks: Block[], panel?: Panel['role']): WordBlock[] {
    return blocks.flatMap((block) => this.block(block, panel));
  }

  private block(block: Block, panel?: Panel['role']): WordBlock[] {
    return byKind(block, {
      heading: (heading) => [this.heading(heading, panel)],
      paragraph: (paragraph) => [this.paragraph(paragraph, panel)],
      list: (list) => this.list(list),
      recommendations: (items) => wordRecommendations(items, this.nextList()),
      table: (table) => wordTable(table, { isInPanel: panel !== undefined }),
      'description-list': (list) => this.entries(list, panel),
      addressee: ({ lines, entries }) => [
        ...lines.map((children) => this.paragraph({ kind: 'paragraph', children })),
        ...this.entries({
          kind: 'description-list',
          layout: 'rows',
          entries: entries.map(({ term, answer }) => ({ term, answers: [answer] })),
        }),
      ],
      panel: ({ blocks, role }) => this.blocks(blocks, role),
      signature: (signature) => wordSignature(signature),
    });
  }

  private nextList(): number {
    this.lists += 1;
    return this.lists;
  }

  private heading({ level, number, id, children }: Heading, panel?: Panel['role']): Paragraph {
    return new Paragraph({
      heading: LEVELS[level],
      ...this.numbered(number, 0),
      ...(panel ? grounded(panel, this.of.accent, true) : {}),
      children: [...this.typedNumber(number), ...anchored(id, wordRuns(children))],
    });
  }

  private paragraph({ role, number, id, children }: Text, panel?: Panel['role']): Paragraph {
    return new Paragraph({
      style: role ? STYLES[role] : 'Normal',
      keepNext: role === 'lead-in',
      ...this.numbered(number, 1),
      ...(panel ? grounded(panel, this.of.accent, false) : {}),
      children: [...this.typedNumber(number), ...anchored(id, wordRuns(children))],
    });
  }

  /** Word's own number, or room for the typed one. */
  private numbered(number: string | undefined, level: number): IParagraphOptions {
    if (number === undefined) return {};
    const indent = { left: twips(TEXT_INDENT), hanging: twips(TEXT_INDENT) };
    return this.of.hasOwnNumbers
      ? { numbering: { reference: NUMBERED.sections, level, instance: 0 } }
      : { indent };
  }

  private typedNumber(number: string | undefined): ParagraphChild[] {
    if (number === undefined || this.of.hasOwnNumbers) return [];
    return [new TextRun({ children: [number, new Tab()] })];
  }

  private list(list: List, level = 0): WordBlock[] {
    const instance = this.nextList();
    const last = level === 0 ? list.items.length - 1 : undefined;
    return list.items.flatMap(({ children, list: inner }, at) => [
      new Paragraph({
        numbering: { reference: list.numbering, level, instance },
        spacing: { after: twips(at === last ? 8 : 4) },
        children: wordRuns(children),
      }),
      ...(inner ? this.list(inner, level + 1) : []),
    ]);
  }

  /** Term in SemiBold, its answers below it. */
  private entries({ entries }: DescriptionList, panel?: Panel['role']): WordBlock[] {
    const ground = panel ? grounded(panel, this.of.accent, false) : {};
    return entries.flatMap(({ term, answers }) => [
      new Paragraph({
        style: 'SmallStrong',
        keepNext: true,
        ...ground,
        spacing: { before: twips(6), after: 0 },
        children: wordRuns(term),
      }),
      ...answers.map(
        (answer) =>
          new Paragraph({
            style: 'Small',
            ...ground,
            spacing: { after: 0 },
            children: wordRuns(answer),
          }),
      ),
    ]);
  }
}

/** The panel is a ground under its paragraphs, the notice a bar beside them. */
function grounded(role: Panel['role'], accent: string, isFirst: boolean): IParagraphOptions {
  const line = (points: number, colour: string) => ({
    style: BorderStyle.SINGLE,
    size: Math.round(points * 8),
    color: hex(colour),
    space: 6,
  });
  if (role === 'notice') return { border: { left: line(RULE.accent, COLOUR.ink) } };
  return {
    shading: { type: ShadingType.CLEAR, fill: hex(COLOUR.panel) },
    ...(isFirst ? { border: { top: line(RULE.accent, accent) } } : {}),
  };
}

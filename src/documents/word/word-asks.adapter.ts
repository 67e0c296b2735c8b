import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableRow,
  TabStopType,
  Tab,
  TextRun,
  WidthType,
} from 'docx';
import { GRID, SIGNATURE } from '../pdf/page-geometry';
import { COLOUR } from '../pdf/type-scale';
import type { Recommendations, Signature } from '../tree';
import { anchored, wordRuns } from './word-inlines.adapter';
import { hex, NUMBERED, TEXT_INDENT, twips } from './word-styles.adapter';

type Item = Recommendations['items'][number];

/** Each ask with its number, what at the left, sum at the right, then its sentences. */
export function wordRecommendations({ items }: Recommendations, instance: number): Paragraph[] {
  return items.flatMap((item) => wordAsk(item, instance));
}

function wordAsk({ id, what, sum, paragraphs }: Item, instance: number): Paragraph[] {
  const amount = sum
    ? [new TextRun({ children: [new Tab()], bold: true }), ...wordRuns(sum, { bold: true })]
    : [];
  const hairline = { style: BorderStyle.SINGLE, size: 4, color: hex(COLOUR.hairline), space: 4 };
  return [
    new Paragraph({
      numbering: { reference: NUMBERED.recommendations, level: 0, instance },
      keepNext: paragraphs.length > 0,
      border: { top: hairline },
      spacing: { before: twips(6), after: 0 },
      tabStops: [{ type: TabStopType.RIGHT, position: twips(GRID.right - GRID.number) }],
      children: [...anchored(id, wordRuns(what, { bold: true })), ...amount],
    }),
    ...paragraphs.map(({ children }) => new Paragraph({ children: wordRuns(children) })),
  ];
}

const BOX = { style: BorderStyle.SINGLE, size: 6, color: hex(COLOUR.ink) };

/** The words, then a box where the PDF has its field: a copy in Word is never what is signed. */
export function wordSignature({
  heading,
  paragraphs,
  label,
}: Signature): (Paragraph | WordTable)[] {
  return [
    new Paragraph({ heading: 'Heading3', children: wordRuns(heading.children) }),
    ...paragraphs.map(
      ({ children }) =>
        new Paragraph({ style: 'Small', keepNext: true, children: wordRuns(children) }),
    ),
    new Paragraph({ style: 'FieldLabel', keepNext: true, text: label }),
    new WordTable({
      indent: { size: twips(TEXT_INDENT), type: WidthType.DXA },
      width: { size: twips(SIGNATURE.fieldWidth), type: WidthType.DXA },
      columnWidths: [twips(SIGNATURE.fieldWidth)],
      borders: { top: BOX, bottom: BOX, left: BOX, right: BOX },
      rows: [
        new TableRow({
          cantSplit: true,
          height: { value: twips(SIGNATURE.fieldHeight), rule: HeightRule.ATLEAST },
          children: [
            new TableCell({
              children: [
                new Paragraph({
                  style: 'FieldLabel',
                  indent: { left: 0 },
                  text: 'Signed in the PDF of this document',
                }),
              ],
            }),
          ],
        }),
      ],
    }),
  ];
}

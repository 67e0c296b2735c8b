import {
  AlignmentType,
  type ILevelsOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  type INumberingOptions,
} from 'docx';
import { GRID } from '../pdf/page-geometry';
import { COLOUR } from '../pdf/type-scale';

/** Word counts lengths in twentieths of a point and type in halves. */
export const twips = (points: number): number => Math.round(points * 20);
export const halfPoints = (points: number): number => Math.round(points * 2);
/** Word wants colours without their mark. */
export const hex = (colour: string): string => colour.slice(1);

/** Everybody has it; Noto Sans would be replaced on most machines. */
const FONT = 'Arial';
/** From the edge of the page, where numbers stand, to the text. */
export const TEXT_INDENT = GRID.text - GRID.number;
/** The right edge of prose, counted from that of the page's content. */
export const PROSE_INDENT = GRID.right - GRID.text - GRID.proseWidth;

const heading = (size: number, before: number, after: number) => ({
  run: { font: FONT, size: halfPoints(size), bold: true, color: hex(COLOUR.ink) },
  paragraph: {
    keepNext: true,
    keepLines: true,
    spacing: { before: twips(before), after: twips(after), line: 264, lineRule: LineRuleType.AUTO },
    indent: { left: twips(TEXT_INDENT) },
  },
});

const small = (size: number, more: { bold?: boolean; color?: string } = {}) => ({
  basedOn: 'Normal',
  quickFormat: true,
  run: { size: halfPoints(size), ...more },
});

/** The styles a lawyer meets in Word: headings in its outline, the rest named for what it is. */
export function wordStyles({ lang, accent }: { lang: string; accent: string }): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: halfPoints(11),
          color: hex(COLOUR.ink),
          language: { value: lang },
        },
        paragraph: {
          spacing: { after: twips(8), line: 276, lineRule: LineRuleType.AUTO },
          indent: { left: twips(TEXT_INDENT) },
        },
      },
      heading1: heading(20, 2, 14),
      heading2: heading(15, 20, 6),
      heading3: heading(12, 14, 4),
      hyperlink: { run: { color: hex(accent), underline: {} } },
    },
    paragraphStyles: paragraphStyles(accent),
  };
}

function paragraphStyles(accent: string): IParagraphStyleOptions[] {
  return [
    { id: 'Reference', name: 'Reference', ...small(15, { bold: true, color: hex(accent) }) },
    { id: 'BodyName', name: 'Body name', ...small(12, { bold: true, color: hex(accent) }) },
    { id: 'Ask', name: 'What is asked', ...small(13, { bold: true }) },
    { id: 'Small', name: 'Small', ...small(10) },
    { id: 'SmallStrong', name: 'Small strong', ...small(10, { bold: true }) },
    { id: 'FieldLabel', name: 'Field label', ...small(9, { color: hex(COLOUR.grey) }) },
    {
      id: 'TableCaption',
      name: 'Table caption',
      ...small(10, { bold: true }),
      paragraph: { keepNext: true, spacing: { before: twips(12), after: twips(4) } },
    },
    {
      id: 'TableText',
      name: 'Table text',
      ...small(10),
      paragraph: { spacing: { before: twips(3), after: twips(3) }, indent: { left: 0 } },
    },
  ];
}

const LIST_STEP = GRID.listStep;
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8];

const hangingAt = (left: number, hanging: number) => ({
  paragraph: { indent: { left: twips(left), hanging: twips(hanging) } },
});

/** Levels of a list that differ in how deep they stand. */
function listLevels(format: ILevelsOptions['format'], text: (level: number) => string) {
  return LEVELS.map((level) => ({
    level,
    format,
    text: text(level),
    alignment: AlignmentType.START,
    style: hangingAt(TEXT_INDENT + LIST_STEP * (level + 1), LIST_STEP),
  }));
}

export const NUMBERED = { sections: 'sections', recommendations: 'recommendations' } as const;

/** Word's own numbers: `3` and `3.1`, recommendations, and the four kinds of list. */
export const WORD_NUMBERING: INumberingOptions = {
  config: [
    {
      reference: NUMBERED.sections,
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: '%1' },
        { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2' },
      ].map((level) => ({ ...level, style: hangingAt(TEXT_INDENT, TEXT_INDENT) })),
    },
    {
      reference: NUMBERED.recommendations,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1',
          style: { ...hangingAt(TEXT_INDENT, TEXT_INDENT), run: { bold: true } },
        },
      ],
    },
    { reference: 'bullet', levels: listLevels(LevelFormat.BULLET, () => '•') },
    { reference: 'decimal', levels: listLevels(LevelFormat.DECIMAL, (at) => `%${at + 1}.`) },
    {
      reference: 'lower-alpha',
      levels: listLevels(LevelFormat.LOWER_LETTER, (at) => `(%${at + 1})`),
    },
    {
      reference: 'lower-roman',
      levels: listLevels(LevelFormat.LOWER_ROMAN, (at) => `(%${at + 1})`),
    },
  ],
};

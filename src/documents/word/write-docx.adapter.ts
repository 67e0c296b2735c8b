import {
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  ShadingType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { GRID, LANDSCAPE, PAGE, PORTRAIT, type Sheet } from '../pdf/page-geometry';
import { COLOUR } from '../pdf/type-scale';
import type { Block, DocumentTree } from '../tree';
import { isNumberedInOrder } from './automatic-numbers';
import { steadyFile } from './steady-file.adapter';
import { WordBlocks } from './word-blocks.adapter';
import { wordColumns } from './word-columns';
import { hex, twips, WORD_NUMBERING, wordStyles } from './word-styles.adapter';

/**
 * The document as a Word file (ISO 29500) to comment on: headings, numbered paragraphs, lists and
 * heads of tables are Word's own. A table too wide for an upright page stands in a section of its
 * own, turned sideways. The same tree gives the same bytes.
 */
export async function writeDocx(tree: DocumentTree): Promise<Buffer> {
  const { title, author, description, lang, accent } = tree;
  const blocks = new WordBlocks({ accent, hasOwnNumbers: isNumberedInOrder(tree.blocks) });
  const document = new Document({
    title,
    subject: tree.reference,
    creator: author,
    lastModifiedBy: author,
    description,
    styles: wordStyles({ lang, accent }),
    numbering: WORD_NUMBERING,
    sections: stretches(tree.blocks).map(({ sheet, blocks: within }, at): ISectionOptions => ({
      properties: {
        type: SectionType.NEXT_PAGE,
        titlePage: at === 0,
        page: pageOf(sheet),
      },
      headers: headersOf(tree, sheet),
      footers: footersOf(tree, sheet),
      children: blocks.blocks(within),
    })),
  });
  return steadyFile(await Packer.toBuffer(document), tree.date);
}

interface Stretch {
  sheet: Sheet;
  blocks: Block[];
}

/** Neighbouring blocks of one sheet; a heading goes with the table below it. */
function stretches(blocks: Block[]): Stretch[] {
  const found: Stretch[] = [];
  for (const [at, block] of blocks.entries()) {
    const sheet = sheetOf(block, blocks.slice(at + 1));
    const last = found.at(-1);
    if (last?.sheet === sheet) last.blocks.push(block);
    else found.push({ sheet, blocks: [block] });
  }
  return found;
}

function sheetOf(block: Block, following: Block[]): Sheet {
  if (block.kind === 'table') return wordColumns(block).sheet;
  const [next, ...more] = following;
  return block.kind === 'heading' && next ? sheetOf(next, more) : PORTRAIT;
}

function pageOf(sheet: Sheet) {
  return {
    size: {
      // Word wants the upright measures and turns them itself.
      width: twips(PORTRAIT.width),
      height: twips(PORTRAIT.height),
      orientation: sheet === LANDSCAPE ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: twips(PAGE.top),
      bottom: twips(sheet.height - sheet.bottom),
      left: twips(GRID.number),
      right: twips(sheet.width - sheet.right),
      header: twips(PAGE.headLine),
      footer: twips(PAGE.headLine),
    },
  };
}

const rightEdge = (sheet: Sheet) => ({
  type: TabStopType.RIGHT,
  position: twips(sheet.right - GRID.number),
});

function headersOf(tree: DocumentTree, sheet: Sheet) {
  const draft = tree.draft ? [draftBand(tree.draft, sheet)] : [];
  const running = new Paragraph({
    style: 'Small',
    children: [new TextRun({ text: `${tree.reference}  `, bold: true }), new TextRun(tree.title)],
  });
  const first = draft.length > 0 ? draft : [new Paragraph('')];
  return {
    first: new Header({ children: first }),
    default: new Header({ children: [...draft, running] }),
  };
}

/** What it says is heard too: in Word it is text. */
function draftBand(draft: NonNullable<DocumentTree['draft']>, sheet: Sheet): Paragraph {
  const white = { color: hex(COLOUR.paper) };
  return new Paragraph({
    shading: { type: ShadingType.CLEAR, fill: hex(COLOUR.ink) },
    tabStops: [rightEdge(sheet)],
    children: [
      new TextRun({ text: draft.mark, bold: true, ...white }),
      new TextRun({ children: [new Tab(), draft.revision], ...white }),
    ],
  });
}

function footersOf(tree: DocumentTree, sheet: Sheet) {
  const foot = (): Footer =>
    new Footer({
      children: [
        new Paragraph({
          style: 'FieldLabel',
          tabStops: [rightEdge(sheet)],
          children: [
            new TextRun(tree.footline),
            new TextRun({
              children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
            }),
          ],
        }),
      ],
    });
  return { first: foot(), default: foot() };
}

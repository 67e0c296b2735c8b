import { escapeHtml } from './html/escape';
import { DOCUMENT_STYLES, PAGE_STYLES } from './html/stylesheet';
import { writeBlocks } from './html/write-blocks';
import type { Block, DocumentTree } from './tree';

/** A whole accessible page that stands by itself: no script, no request to anywhere. */
export function writeHtmlPage(tree: DocumentTree): string {
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(tree.lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(pageTitle(tree))}</title>`,
    `<meta name="author" content="${escapeHtml(tree.author)}">`,
    `<meta name="description" content="${escapeHtml(tree.description)}">`,
    `<style>\n${accentRule(tree.accent)}\n${PAGE_STYLES}\n${DOCUMENT_STYLES}\n</style>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#document">Skip to the document</a>',
    '<header>',
    ...(tree.draft ? [writeDraftBand(tree.draft)] : []),
    `<div class="page-head"><p>${escapeHtml(tree.footline)}</p></div>`,
    '</header>',
    '<main id="document" tabindex="-1">',
    writeArticle(tree.lang, tree.blocks),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/**
 * The article alone, for a page of the service that shows the title as its own `<h1>`: the
 * document's title is left out, everything else is there. Needs `DOCUMENT_STYLES`.
 */
export function writeHtmlBody(tree: DocumentTree): string {
  return writeArticle(
    tree.lang,
    tree.blocks.filter((block) => !(block.kind === 'heading' && block.level === 1)),
  );
}

function writeArticle(lang: string, blocks: Block[]): string {
  const open = `<article class="document" lang="${escapeHtml(lang)}">`;
  return [open, writeBlocks(blocks), '</article>'].join('\n');
}

function pageTitle(tree: DocumentTree): string {
  const title = `${tree.reference}: ${tree.title}`;
  return tree.draft ? `${tree.draft.mark}: ${title}` : title;
}

/** Only a colour may come into the style sheet. */
function accentRule(accent: string): string {
  if (!/^#[0-9A-Fa-f]{6}$/.test(accent))
    throw new Error(`“${accent}” is not a colour like #16365C`);
  return `:root{--document-accent:${accent}}`;
}

function writeDraftBand({ mark, revision }: NonNullable<DocumentTree['draft']>): string {
  return (
    `<div class="draft-band"><p><strong>${escapeHtml(mark)}</strong>` +
    ` <span>${escapeHtml(revision)}</span></p></div>`
  );
}

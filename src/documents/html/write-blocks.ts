import { byKind } from '../by-kind';
import { listLabel } from '../list-labels';
import type {
  Addressee,
  Block,
  DescriptionList,
  Heading,
  List,
  Panel,
  Paragraph,
  Recommendations,
  Signature,
} from '../tree';
import { escapeHtml } from './escape';
import { writeInline, writeNumber } from './write-inline';
import { writeTable } from './write-table';

export function writeBlocks(blocks: Block[]): string {
  return blocks.map(writeBlock).join('\n');
}

function writeBlock(block: Block): string {
  return byKind(block, {
    heading: writeHeading,
    paragraph: writeParagraph,
    list: writeList,
    recommendations: writeRecommendations,
    table: writeTable,
    'description-list': writeDescriptionList,
    addressee: writeAddressee,
    panel: writePanel,
    signature: writeSignature,
  });
}

function writeHeading(heading: Heading): string {
  const attributes = attributesOf(heading, []);
  const words = writeNumber(heading.number) + writeInline(heading.children);
  return `<h${heading.level}${attributes}>${words}</h${heading.level}>`;
}

function writeParagraph(paragraph: Paragraph): string {
  const attributes = attributesOf(paragraph, paragraph.role ? [paragraph.role] : []);
  return `<p${attributes}>${writeNumber(paragraph.number)}${writeInline(paragraph.children)}</p>`;
}

function attributesOf({ id, number }: { id?: string; number?: string }, classes: string[]): string {
  const all = number === undefined ? classes : [...classes, 'numbered'];
  const look = all.length > 0 ? ` class="${all.join(' ')}"` : '';
  return (id ? ` id="${escapeHtml(id)}"` : '') + look;
}

/** Labels of ordered lists are text, for people cite them; a bullet is drawn by the style sheet. */
function writeList(list: List): string {
  const name = list.numbering === 'bullet' ? 'ul' : 'ol';
  const items = list.items.map((item, index) => {
    const label = list.numbering === 'bullet' ? '' : writeNumber(listLabel(list.numbering, index));
    const inner = item.list ? `\n${writeList(item.list)}` : '';
    return `<li>${label}${writeInline(item.children)}${inner}</li>`;
  });
  const look = name === 'ol' ? ' class="labelled"' : '';
  return [`<${name} role="list"${look}>`, ...items, `</${name}>`].join('\n');
}

function writeRecommendations({ items }: Recommendations): string {
  const lines = items.map((item) => {
    const sum = item.sum ? ` <span class="sum">${writeInline(item.sum)}</span>` : '';
    const what = `<p class="what"><span>${writeInline(item.what)}</span>${sum}</p>`;
    const paragraphs = item.paragraphs.map(writeParagraph).join('\n');
    return `<li${attributesOf({ id: item.id }, [])}>${writeNumber(item.number)}${what}\n${paragraphs}</li>`;
  });
  return ['<ol role="list" class="recommendations">', ...lines, '</ol>'].join('\n');
}

function writeDescriptionList({ layout, entries }: DescriptionList): string {
  const lines = entries.map(({ term, answers }) => {
    const all = answers.map((answer) => `<dd>${writeInline(answer)}</dd>`).join('');
    return `<div><dt>${writeInline(term)}</dt>${all}</div>`;
  });
  return [`<dl class="${layout}">`, ...lines, '</dl>'].join('\n');
}

function writeAddressee({ lines, entries }: Addressee): string {
  const data = entries.map(({ term, answer }) => ({ term, answers: [answer] }));
  return [
    '<div class="addressee">',
    '<div>',
    ...lines.map((line) => `<p>${writeInline(line)}</p>`),
    '</div>',
    writeDescriptionList({ kind: 'description-list', layout: 'rows', entries: data }),
    '</div>',
  ].join('\n');
}

/** The label of the glance is a heading; nothing stands under that of a notice. */
function writePanel({ role, blocks }: Panel): string {
  const [label, ...rest] = blocks;
  const labelled =
    role === 'notice' && label?.kind === 'heading'
      ? `<p class="notice-label">${writeInline(label.children)}</p>`
      : writeBlocks(label ? [label] : []);
  return [`<section class="${role}">`, labelled, writeBlocks(rest), '</section>'].join('\n');
}

/** On the page the field is a box that says where the signature is. */
function writeSignature({ heading, paragraphs, label, field }: Signature): string {
  return [
    '<section class="signature">',
    '<div class="words">',
    writeHeading(heading),
    ...paragraphs.map(writeParagraph),
    '</div>',
    '<div class="field">',
    `<p class="field-label">${escapeHtml(label)}</p>`,
    `<div class="signature-field" role="img" aria-label="${escapeHtml(field.tooltip)}">`,
    '<span>Signed in the PDF of this document</span></div>',
    '</div>',
    '</section>',
  ].join('\n');
}

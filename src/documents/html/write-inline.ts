import type { Inline } from '../tree';
import { escapeHtml } from './escape';

export function writeInline(inlines: Inline[]): string {
  return inlines.map(writeOne).join('');
}

function writeOne(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escapeHtml(inline.text);
    case 'emphasis':
      return `<em>${writeInline(inline.children)}</em>`;
    case 'strong':
      return `<strong>${writeInline(inline.children)}</strong>`;
    case 'passage':
      return `<span lang="${escapeHtml(inline.lang)}">${writeInline(inline.children)}</span>`;
    case 'link':
      return `<a href="${escapeHtml(inline.href)}">${writeInline(inline.children)}</a>`;
  }
}

/** A printed number and a space, so that number and words are apart when spoken or copied. */
export function writeNumber(number: string | undefined): string {
  return number === undefined ? '' : `<span class="n">${escapeHtml(number)}</span> `;
}

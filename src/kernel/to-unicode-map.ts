/** At most so many lines stand in one section of a CMap (Adobe Technical Note 5014). */
const SECTION = 100;

const HEAD = [
  '/CIDInit /ProcSet findresource begin',
  '12 dict begin',
  'begincmap',
  '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
  '/CMapName /Adobe-Identity-UCS def',
  '/CMapType 2 def',
  '1 begincodespacerange',
  '<0000> <ffff>',
  'endcodespacerange',
];
const FOOT = ['endcmap', 'CMapName currentdict /CMap defineresource pop', 'end', 'end'];

/** A code of two bytes: `<0041>`. */
export const cmapCode = (code: number): string => `<${hex(code)}>`;

/** What is read at a code, in UTF-16BE: `<00660069>`. */
export function cmapText(text: string): string {
  let units = '';
  for (let at = 0; at < text.length; at += 1) units += hex(text.charCodeAt(at));
  return `<${units}>`;
}

const hex = (number: number): string => number.toString(16).padStart(4, '0');

/**
 * The way of a font back to Unicode (ISO 32000-1, 9.10.3), with which its text is found and spoken.
 * @param kind of every line: a code with its text, or a range of codes with the text of each
 */
export function toUnicodeMap(kind: 'bfchar' | 'bfrange', lines: readonly string[]): string {
  const sections: string[] = [];
  for (let from = 0; from < lines.length; from += SECTION) {
    const section = lines.slice(from, from + SECTION);
    sections.push(`${section.length} begin${kind}`, ...section, `end${kind}`);
  }
  return [...HEAD, ...sections, ...FOOT].join('\n');
}

import { PdfName, PdfReference, PdfString, type PdfValue } from './pdf-values';

/** A value as it is written into a file; what was read and written means the same. */
export function writeValue(value: PdfValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(value);
  if (value instanceof PdfName) return writeName(value.name);
  if (value instanceof PdfReference) return `${value.number} 0 R`;
  if (value instanceof PdfString) return writeString(value.bytes);
  if (Array.isArray(value)) return `[${value.map(writeValue).join(' ')}]`;
  const entries = [...value].map(([key, entry]) => `${writeName(key)} ${writeValue(entry)}`);
  return `<<${entries.join(' ')}>>`;
}

/** PDF knows no exponents (ISO 32000-1, 7.3.3). */
function writeNumber(value: number): string {
  const shortest = String(value);
  return shortest.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : shortest;
}

function writeName(name: string): string {
  return `/${name.replace(/[^!-~]|[#()<>[\]{}/%]/g, escaped)}`;
}

function escaped(character: string): string {
  return `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

function writeString(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  return /^[\x20-\x7e]*$/.test(text)
    ? `(${text.replace(/[\\()]/g, '\\$&')})`
    : `<${bytes.toString('hex').toUpperCase()}>`;
}

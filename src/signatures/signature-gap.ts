import { writeValue } from './pdf-reading/write-value';
import { pdfText } from './pdf-reading/pdf-values';

/** The text of a signature dictionary with room for what is known only afterwards. */
export interface SignatureGap {
  text: string;
  /** From the beginning of the text: the array of the byte range, and its length. */
  rangeAt: number;
  rangeLength: number;
  /** From the beginning of the text: the hexadecimal string with its angle brackets. */
  contentsAt: number;
  contentsLength: number;
}

const RANGE = '[0 0000000000 0000000000 0000000000]';

/** `D:20240322104200Z`, whole seconds, UTC (ISO 32000-1, 7.9.4). */
export function pdfDate(at: Date): string {
  return `D:${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;
}

const DATE = /^D:([0-9]{4})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})Z$/;

/** The instant a date of ours names; undefined for any other text. */
export function readPdfDate(text: string): Date | undefined {
  const [, year, month, day, hour, minute, second] = DATE.exec(text) ?? [];
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime()) || pdfDate(at) !== text ? undefined : at;
}

/**
 * The signature dictionary of a PAdES baseline signature (EN 319 142-1, 5.3 and 6.3): the time in
 * M, no Cert, and a Reason only of a seal, whose CMS holds no commitment type either. `reserve` is
 * the room for the CMS in bytes.
 */
export function signatureGap(
  { name, at, reason }: { name: string; at: Date; reason?: string },
  reserve: number,
): SignatureGap {
  const before = '<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange ';
  const between = `${before}${RANGE} /Contents `;
  const contents = `<${'0'.repeat(reserve * 2)}>`;
  const said = { M: pdfDate(at), Name: name, ...(reason !== undefined && { Reason: reason }) };
  const entries = Object.entries(said).map(
    ([key, text]) => ` /${key} ${writeValue(pdfText(text))}`,
  );
  const after = `${entries.join('')}>>`;
  return {
    text: `${between}${contents}${after}`,
    rangeAt: before.length,
    rangeLength: RANGE.length,
    contentsAt: between.length,
    contentsLength: contents.length,
  };
}

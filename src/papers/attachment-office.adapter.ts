import { inflateRawSync } from 'node:zlib';
import { type ArchiveEntry, archiveEntries, UnreadableArchive } from './attachment-archive';
import { type AttachmentKind } from './attachment-kind';
import { type ContentFacts } from './attachment-rules';

const TYPES = '[Content_Types].xml';
/** Main parts, those with macros included: what they are is said before what is wrong with them. */
const MAIN: readonly (readonly [AttachmentKind, RegExp])[] = [
  ['docx', /wordprocessingml\.document\.main|ms-word\.document\.macroEnabled/i],
  ['xlsx', /spreadsheetml\.sheet\.main|ms-excel\.sheet\.macroEnabled/i],
];

/** Content types (ECMA-376-2) of what runs; their names in the archive may be anything. */
const RUNNING: readonly (readonly [RegExp, string])[] = [
  [/macroEnabled|vbaProject|vbaData|macrosheet/i, 'a macro'],
  [/activeX|oleObject/i, 'an embedded program'],
];
const ELSEWHERE = 'something that is fetched from elsewhere when it is opened';
const FETCHED = /\/(attachedTemplate|oleObject|frame|subDocument|control)\b/i;

const MOST_UNPACKED = 200_000_000;
const LONGEST_LISTING = 1_000_000;
/** A listing repeats itself and packs well; what packs a thousandfold is made to. */
const MOST_RATIO = 1000;

const isOutside = (name: string): boolean =>
  name.includes('\\') || name.startsWith('/') || name.split('/').includes('..');

function contentOf(bytes: Buffer, { start, packed, method }: ArchiveEntry): Buffer {
  const content = bytes.subarray(start, start + packed);
  if (method === 0) return content;
  if (method !== 8) throw new UnreadableArchive();
  return inflateRawSync(content, { maxOutputLength: LONGEST_LISTING });
}

const CODE = /&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/gi;
const character = (code: number): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';

/** XML as words to look for: whatever its encoding, and with characters written by their code. */
const wordsOf = (xml: Buffer): string =>
  xml
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(CODE, (_, hex?: string, decimal?: string) =>
      character(hex === undefined ? Number(decimal) : parseInt(hex, 16)),
    );

const fetches = (relations: string): boolean =>
  relations
    .split('<')
    .some((one) => /TargetMode\s*=\s*["']External/i.test(one) && FETCHED.test(one));

function activeIn(types: string, listings: string[]): string[] {
  const running = RUNNING.filter(([type]) => type.test(types)).map(([, words]) => words);
  return [...running, ...(listings.some(fetches) ? [ELSEWHERE] : [])];
}

function isTooLarge(entries: ArchiveEntry[]): boolean {
  const all = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  return (
    all > MOST_UNPACKED || entries.some((one) => one.unpacked > one.packed * MOST_RATIO + 1000)
  );
}

function look(bytes: Buffer): ContentFacts {
  const entries = archiveEntries(bytes);
  const types = entries.find(({ name }) => name === TYPES);
  // An archive of something else.
  if (!types) return { active: [] };
  if (entries.some(({ name }) => isOutside(name))) throw new UnreadableArchive();
  const words = wordsOf(contentOf(bytes, types));
  const kind = MAIN.find(([, type]) => type.test(words))?.[0];
  const isEncrypted = entries.some((entry) => entry.isEncrypted);
  if (isTooLarge(entries)) return { kind, isTooLargeUnpacked: true, active: [] };
  const listings = entries.filter(({ name }) => name.toLowerCase().endsWith('.rels'));
  const relations = isEncrypted ? [] : listings.map((one) => wordsOf(contentOf(bytes, one)));
  return { kind, isEncrypted, active: kind ? activeIn(words, relations) : [] };
}

const UNPACKING = new Map<string | undefined, Partial<ContentFacts>>([
  ['ERR_BUFFER_TOO_LARGE', { isTooLargeUnpacked: true }],
  ['Z_DATA_ERROR', { isBroken: true }],
  ['Z_BUF_ERROR', { isBroken: true }],
]);

/** What a ZIP file is, if it is a Word document or an Excel workbook, and what it holds that it should not. */
export function officeFacts(bytes: Buffer): ContentFacts {
  try {
    return look(bytes);
  } catch (error) {
    if (error instanceof UnreadableArchive) return { isBroken: true, active: [] };
    const facts = UNPACKING.get((error as NodeJS.ErrnoException).code);
    if (!facts) throw error;
    return { active: [], ...facts };
  }
}

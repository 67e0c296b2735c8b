import { inflateSync } from 'node:zlib';
import { streamsIn, UnreadablePdf } from './attachment-pdf-objects';
import { type ContentFacts } from './attachment-rules';

/** Names of what acts by itself, or hides what does (ISO 32000-2, 12.6.4, 7.11.4, 13). */
const ACTIVE: readonly (readonly [string, string])[] = [
  ['JavaScript', 'a script'],
  ['Launch', 'a command that starts a program'],
  ['SubmitForm', 'a form that sends itself'],
  ['ImportData', 'a form that fetches what fills it'],
  ['XFA', 'a form that is a program'],
  ['EmbeddedFile', 'another file'],
  ['RichMedia', 'media that can run'],
  ['Rendition', 'media that can run'],
  ['Movie', 'media that can run'],
  ['Sound', 'media that can run'],
];

const DELIMITER = '(?=[\\x00\\t\\n\\f\\r ()<>\\[\\]{}/%]|$)';
/** Each letter as itself or by its code, `#4a` (ISO 32000-2, 7.3.5). */
const letter = (one: string): string =>
  `(?:${one}|#${one
    .charCodeAt(0)
    .toString(16)
    .replace(/[a-f]/g, (hex) => `[${hex}${hex.toUpperCase()}]`)})`;
const nameOf = (text: string): RegExp =>
  new RegExp(`/${[...text].map(letter).join('')}${DELIMITER}`);

const ACTIVE_NAMES = ACTIVE.map(([name, words]) => ({ name: nameOf(name), words }));
const ENCRYPT = nameOf('Encrypt');
/** The two keys no object stream does without (ISO 32000-2, 7.5.7). */
const OBJECT_STREAM = [nameOf('N'), nameOf('First')];
const FILTER = nameOf('Filter');
const PREDICTOR = nameOf('Predictor');
const FLATE = '/(?:FlateDecode|Fl)';
const PLAIN_FLATE = new RegExp(
  `${FILTER.source}\\s*(?:${FLATE}|\\[\\s*${FLATE}\\s*\\])${DELIMITER}`,
  'g',
);

const MOST_UNPACKED = 50_000_000;

/** As a text of its bytes. How else it could be packed nobody does without meaning to hide it. */
function unpacked(bytes: Buffer, dictionary: string, most: number): string {
  if (!FILTER.test(dictionary)) return '';
  const more = dictionary.replace(PLAIN_FLATE, '');
  if (FILTER.test(more) || PREDICTOR.test(more)) throw new UnreadablePdf();
  // What follows the packed bytes is not read, so that a false end mark within hides nothing.
  return inflateSync(bytes, { maxOutputLength: Math.max(most, 1) }).toString('latin1');
}

/** Every text in which objects are written: the file itself, and each object stream unpacked. */
function* textsOf(bytes: Buffer, text: string): Generator<string> {
  yield text;
  let left = MOST_UNPACKED;
  for (const { dictionary, start } of streamsIn(text)) {
    if (!OBJECT_STREAM.every((key) => key.test(dictionary))) continue;
    const inside = unpacked(bytes.subarray(start), dictionary, left);
    left -= inside.length;
    yield inside;
  }
}

const isWhole = (bytes: Buffer): boolean =>
  /^%PDF-[12]\.[0-9][\r\n ]/.test(bytes.toString('latin1', 0, 10)) &&
  bytes.subarray(-1024).includes('%%EOF');

function look(bytes: Buffer): Pick<ContentFacts, 'isEncrypted' | 'active'> {
  const text = bytes.toString('latin1');
  // Its streams could not be unpacked.
  if (ENCRYPT.test(text)) return { isEncrypted: true, active: [] };
  const active = new Set<string>();
  for (const each of textsOf(bytes, text)) {
    for (const { name, words } of ACTIVE_NAMES) if (name.test(each)) active.add(words);
  }
  return { active: [...active] };
}

const UNPACKING = new Map<string | undefined, Partial<ContentFacts>>([
  ['ERR_BUFFER_TOO_LARGE', { isTooLargeUnpacked: true }],
  ['Z_DATA_ERROR', { isBroken: true }],
  ['Z_BUF_ERROR', { isBroken: true }],
  ['Z_NEED_DICT', { isBroken: true }],
]);

/**
 * What a PDF holds that it should not. It is looked through, not understood: a name that stands
 * somewhere in the file is enough, in whatever revision, reached or not.
 */
export function pdfFacts(bytes: Buffer): ContentFacts {
  if (!isWhole(bytes)) return { kind: 'pdf', isBroken: true, active: [] };
  try {
    return { kind: 'pdf', ...look(bytes) };
  } catch (error) {
    if (error instanceof UnreadablePdf) return { kind: 'pdf', isBroken: true, active: [] };
    const facts = UNPACKING.get((error as NodeJS.ErrnoException).code);
    if (!facts) throw error;
    return { kind: 'pdf', active: [], ...facts };
  }
}

import { type TimelineEntry } from './timeline';

const COLUMNS: [name: string, of: (entry: TimelineEntry) => string][] = [
  ['When (UTC)', ({ at }) => at],
  ['What', ({ what }) => what],
  ['By', ({ by }) => by],
  ['Name', ({ name }) => name],
  ['Revision', ({ revision }) => String(revision)],
  ['Covers', ({ covers }) => covers],
  ['SHA-256', ({ sha256 }) => sha256],
  ['Words', ({ says, followed }) => [...says, ...followed].join(' ')],
];

/** A cell that begins like a formula is one to a spreadsheet, whoever wrote it (CWE-1236). */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** RFC 4180: every cell quoted, quotes doubled. */
const cell = (text: string): string => `"${harmless(text).replaceAll('"', '""')}"`;

/** The whole timeline as RFC 4180 has it, with a line of headings; lines end with CR LF. */
export const timelineCsv = (entries: readonly TimelineEntry[]): string =>
  [
    COLUMNS.map(([name]) => cell(name)),
    ...entries.map((entry) => COLUMNS.map(([, of]) => cell(of(entry)))),
  ]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('');

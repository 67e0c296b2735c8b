import fs from 'node:fs';
import path from 'node:path';
import { shareWords } from '../agreements/amount';
import { type Ledger, type LedgerRow, type LedgerSums } from '../agreements/ledger/ledger';
import { formatPounds } from '../kernel/money';
import { writeWhole } from '../platform/files.adapter';
import { trail, type WrittenFile } from './decision-files';
import { type LetterGone } from './letter-way';
import { pageOf } from './out-index';
import { type Gone } from './whole-way';

/** Of the output folder: made anew by each run. */
const LETTER_FOLDER = 'letter';

export const removeLetter = (out: string): void =>
  fs.rmSync(path.join(out, LETTER_FOLDER), { recursive: true, force: true });

const COLUMNS: [name: string, sum: keyof LedgerSums][] = [
  ['Authorised', 'authorised'],
  ['Issued', 'issued'],
  ['Committed', 'committed'],
  ['Paid', 'paid'],
  ['Left', 'left'],
  ['Held back', 'heldBack'],
];

const cells = (sums: LedgerSums): string =>
  COLUMNS.map(([, sum]) => `<td>${formatPounds(sums[sum])}</td>`).join('');

const row = (name: string, sums: LedgerSums): string =>
  `<tr><th scope="row">${name}</th>${cells(sums)}</tr>`;

const table = (caption: string, { rows, total }: Ledger): string => `<table>
<caption>${caption}</caption>
<thead><tr><th scope="col">Year</th>${COLUMNS.map(([name]) => `<th scope="col">${name}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((each: LedgerRow) => row(shareWords(each.share), each)).join('\n')}
${row('In all', total)}
</tbody></table>`;

const ledgerPage = ({ letter, before, after }: LetterGone): string =>
  pageOf(
    `Ledger of ${letter.agreement.reference}, before and after letter ${letter.number}`,
    `${table('Before: decided, in no letter', before.ledger)}\n${table('After: letter in force', after.ledger)}`,
  );

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** The letter in force and all that goes with it; gives what was written, the letter first. */
export async function writeLetter(
  out: string,
  gone: Gone,
  done: LetterGone,
): Promise<WrittenFile[]> {
  const { letter, signed, before, after } = done;
  const contents: [name: string, title: string, content: string | Uint8Array][] = [
    [
      `${letter.number.toLowerCase()}.pdf`,
      `Letter ${letter.number} with seal and signature`,
      signed,
    ],
    ['ledger.html', 'The ledger before and after', ledgerPage(done)],
    ['ledger-before.json', 'The ledger before, as data', json(before.ledger)],
    ['ledger-after.json', 'The ledger after, as data', json(after.ledger)],
    ['audit.jsonl', 'Audit trail to the letter in force, an event a line', await trail(gone)],
  ];
  fs.mkdirSync(path.join(out, LETTER_FOLDER), { recursive: true });
  for (const [name, , content] of contents) {
    await writeWhole(path.join(out, LETTER_FOLDER, name), content);
  }
  return contents.map(([name, title]) => ({ file: path.posix.join(LETTER_FOLDER, name), title }));
}

import { type ImportReport } from '../../../agreements/imports/import-report';
import { type LedgerFinding } from '../../../agreements/ledger/ledger-finding';
import { ledgerWords } from '../../../agreements/ledger/ledger.words';
import { capitalised } from '../../../kernel/sentences';
import { errorList } from '../../papers/form/form.view';
import { type FormFault } from '../../papers/form/form-reading';
import { AGREEMENTS } from '../agreement-address';

/** What is imported, and the words of its pages. */
export interface ImportKind<Item> {
  address: string;
  /** `agreement`, `agreements`. */
  one: string;
  many: string;
  heading: string;
  button: string;
  /** Columns of the CSV, each with what stands in it. */
  columns: { name: string; holds: string; required: boolean }[];
  example: string;
  /** One that would be written. */
  line: (item: Item) => string;
}

export interface ImportView {
  title: string[];
  backLink: { text: string; href: string };
  errors: { text: string; href: string }[];
  error?: { text: string };
  heading: string;
  action: string;
  many: string;
  columns: ImportKind<unknown>['columns'];
  example: string;
}

export interface ImportCheckedView {
  title: string[];
  backLink: { text: string; href: string };
  heading: string;
  action: string;
  button: string;
  many: string;
  /** `12 agreements would be entered. 2 are on record already.` */
  found: string;
  /** Every fault, one a line; with one of them nothing is imported. */
  faults: string[];
  moreFaults: number;
  lines: string[];
  moreLines: number;
  /** The file, carried along to be imported. */
  text: string;
}

const MOST_SHOWN = 500;
const MOST_LINES = 100;

export function importView(
  kind: Pick<ImportKind<unknown>, 'address' | 'heading' | 'many' | 'columns' | 'example'>,
  faults: readonly FormFault[] = [],
): ImportView {
  const { address, heading, many, columns, example } = kind;
  return {
    title: [heading],
    backLink: { text: 'Agreements', href: AGREEMENTS },
    errors: errorList(faults),
    ...(faults[0] && { error: { text: faults[0].message } }),
    ...{ heading, action: address, many, columns, example },
  };
}

const counted = (count: number, one: string, many: string): string =>
  `${count === 0 ? 'No' : count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

function foundWords<Item>(
  { one, many }: ImportKind<Item>,
  { fresh, known, findings }: ImportReport<Item>,
): string {
  if (findings.length > 0) {
    const faults = counted(findings.length, 'fault', 'faults');
    return `${faults} found. Nothing is imported while there is one.`;
  }
  const would = `${counted(fresh.length, one, many)} would be recorded.`;
  const are = known.length === 1 ? 'is' : 'are';
  return known.length === 0
    ? would
    : `${would} ${counted(known.length, one, many)} ${are} on record already.`;
}

/** With its line or pointer; a fault of the file names its own place, to the column. */
const faultLine = (finding: LedgerFinding): string =>
  finding.code === 'ledger-file-fault'
    ? capitalised(ledgerWords(finding))
    : `${capitalised(finding.at.printed)}: ${ledgerWords(finding)}`;

/** What the import would do, before it does it. */
export function importCheckedView<Item>(
  kind: ImportKind<Item>,
  report: ImportReport<Item>,
  text: string,
): ImportCheckedView {
  const { address, heading, button, many, line } = kind;
  const { fresh, findings } = report;
  const isSound = findings.length === 0 && fresh.length > 0;
  return {
    title: [isSound ? `Check before you import` : 'This file cannot be imported', heading],
    backLink: { text: heading, href: address },
    heading: isSound ? 'Check before you import' : 'This file is not imported',
    action: `${address}/confirm`,
    button: isSound ? button : '',
    many,
    found: foundWords(kind, report),
    faults: findings.slice(0, MOST_SHOWN).map(faultLine),
    moreFaults: Math.max(0, findings.length - MOST_SHOWN),
    lines: findings.length === 0 ? fresh.slice(0, MOST_LINES).map(line) : [],
    moreLines: findings.length === 0 ? Math.max(0, fresh.length - MOST_LINES) : 0,
    text: isSound ? text : '',
  };
}

import { type AgreementRead } from '../../../agreements/agreement.reader';
import { authorityName } from '../../../agreements/authority';
import { totalOf } from '../../../agreements/amount';
import { leftOf } from '../../../agreements/ledger/ledger';
import { ledgerWords } from '../../../agreements/ledger/ledger.words';
import { standing } from '../../../agreements/ledger/may-reserve';
import {
  earliest,
  formatDate,
  latest,
  type LocalDate,
  type PartialDate,
} from '../../../kernel/local-date';
import { formatPounds } from '../../../kernel/money';
import { asSentence, inSeries } from '../../../kernel/sentences';
import {
  AGREEMENTS,
  agreementAddress,
  authorityAddress,
  organisationAddress,
} from '../agreement-address';
import { agreementTag, type TagView } from './agreement-status';
import { historyRows, type HistoryRow } from './history.view';
import { ledgerView, type LedgerView } from './ledger.view';
import { leftWords } from './money-words';

export interface AgreementView {
  title: string[];
  backLink: { text: string; href: string };
  caption: string;
  heading: string;
  tag: TagView;
  /** `Until 31 March 2025. Letter 937-01 would extend it to 31 March 2026.` */
  term: string;
  facts: Fact[];
  ledger: LedgerView;
  history: HistoryRow[];
  conditions: string[];
  schedules: { title: string; text: string }[];
  organisation: { text: string; href: string };
  /** A new letter: what it may rest on, or why there can be none. */
  newLetter: { may: string[]; whyNot: string[] };
  address: string;
  /** Whether the viewer keeps agreements. */
  keeps: boolean;
}

/** One of the four facts: a sum, and what is said of it. */
interface Fact {
  key: string;
  sum: string;
  words: string;
  /** What the words end with. */
  decisions: { text: string; href: string; on: string }[];
}

/** Now, for what may be relied on today. */
export interface Moment {
  now: Date;
  today: LocalDate;
}

const untilWords = (until: PartialDate, today: LocalDate): string =>
  latest(until) < today ? `Ended ${formatDate(until)}.` : `Until ${formatDate(until)}.`;

function termWords({ agreement, until, facts }: AgreementRead, today: LocalDate): string {
  const begins = earliest(agreement.from) > today ? `From ${formatDate(agreement.from)}. ` : '';
  const waiting = facts.reservations.filter(
    ({ state, newEndDate }) => newEndDate && (state === 'reserved' || state === 'issued'),
  );
  const would = waiting.map(
    ({ letterNumber, newEndDate }) =>
      ` Letter ${letterNumber} would extend it to ${formatDate(newEndDate!)}.`,
  );
  return `${begins}${untilWords(until, today)}${would.join('')}`;
}

const decisionsOf = ({ facts }: AgreementRead): Fact['decisions'] =>
  facts.authorities
    .filter(({ closing }) => !closing)
    .map(({ given }) => ({
      text: given.decision,
      href: authorityAddress(given),
      on: formatDate(given.decidedOn),
    }));

function decidedWords(read: AgreementRead): string {
  return decisionsOf(read).length === 0 ? '. No decision of this service changes it.' : ', by ';
}

function leftWordsOf({ ledger, facts }: AgreementRead): string {
  if (ledger.total.left !== 0) return '';
  const open = facts.authorities.filter(({ closing }) => !closing);
  return open.length === 0 ? '. No decision is open.' : '. All decided money is in a letter.';
}

function heldWords({ ledger, facts }: AgreementRead): string {
  if (ledger.total.heldBack === 0) return '';
  const purposes = facts.authorities.flatMap(({ given }) =>
    (given.heldBack ?? []).map(({ purpose }) => purpose),
  );
  return `, for ${inSeries([...new Set(purposes)])}. No letter can use it.`;
}

/** Which decisions a letter may rest on today, with what is left; and all that keeps one from being made. */
function newLetterOf(read: AgreementRead, { now, today }: Moment): AgreementView['newLetter'] {
  const { facts, lacking, recipient } = read;
  const open = facts.authorities.map((authority) => ({
    authority,
    left: totalOf(leftOf(authority, facts)),
    findings: standing({ authority, today, now }),
  }));
  const usable = open.filter(({ findings }) => findings.length === 0);
  const may = usable
    .filter(({ left, authority }) => left !== 0 || authority.given.newEndDate !== undefined)
    .map(({ authority: { given }, left }) => {
      const name = authorityName(given);
      return left === 0
        ? `${name}: term and schedules alone, no money is left`
        : `${name}: ${formatPounds(left)} is left`;
    });
  const whyNot = [
    ...open.flatMap(({ findings }) => findings.map((finding) => asSentence(ledgerWords(finding)))),
    ...(open.length === 0 ? ['No decision changes this agreement.'] : []),
    ...(lacking.length > 0 ? [`Not on record yet of ${recipient}: ${inSeries(lacking)}.`] : []),
  ];
  return { may, whyNot };
}

const factsOf = (read: AgreementRead): Fact[] => {
  const { committed, authorised, left, heldBack } = read.ledger.total;
  const [inForce, decided] = [formatPounds(committed), formatPounds(authorised)];
  const decisions = decisionsOf(read);
  return [
    { key: 'Maximum in force', sum: inForce, words: '', decisions: [] },
    { key: 'Maximum decided', sum: decided, words: decidedWords(read), decisions },
    { key: 'Left for a new letter', sum: leftWords(left), words: leftWordsOf(read), decisions: [] },
    { key: 'Held back', sum: formatPounds(heldBack), words: heldWords(read), decisions: [] },
  ];
};

export function agreementView(read: AgreementRead, moment: Moment, keeps: boolean): AgreementView {
  const { agreement, recipient, ledger, organisation } = read;
  const { reference, project } = agreement;
  const heading = `${recipient}: ${project.charAt(0).toLowerCase()}${project.slice(1)}`;
  return {
    title: [heading, `Agreement ${reference}`],
    backLink: { text: 'Agreements', href: AGREEMENTS },
    caption: `Agreement ${reference}`,
    heading,
    tag: agreementTag(read.status),
    term: termWords(read, moment.today),
    facts: factsOf(read),
    ledger: ledgerView(agreement, ledger, read.facts),
    history: historyRows(read),
    conditions: agreement.conditions ?? [],
    schedules: agreement.schedules ?? [],
    organisation: { text: recipient, href: organisationAddress(organisation.id) },
    newLetter: newLetterOf(read, moment),
    address: agreementAddress(reference),
    keeps,
  };
}

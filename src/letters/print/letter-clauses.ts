import { isNothing, onlyWhere, sumsOf } from '../../agreements/amount';
import { formatDate } from '../../kernel/local-date';
import { asPhrase, forPurpose, inSeries, thePost } from '../../kernel/sentences';
import { type LetterAuthority, type LetterBasis } from '../content/letter-basis';
import { type LetterFigures } from '../content/letter-figures';
import { type LetterTerms } from '../content/letter-terms';
import { periodWords } from './letter-glance';
import { sumsWords } from './letter-sums';

/** What the clauses are worded from. */
export interface LetterSources {
  basis: LetterBasis;
  terms: LetterTerms;
  figures: LetterFigures;
  body: { name: string; shortName: string };
}

/** `, company number 01234567 and charity number 000000`. */
function numbersOf({ companyNumber, charityNumber }: LetterBasis['recipient']): string {
  const numbers = [
    companyNumber && `company number ${companyNumber}`,
    charityNumber && `charity number ${charityNumber}`,
  ].filter((one) => one);
  return numbers.length > 0 ? `, ${inSeries(numbers.map(String))}` : '';
}

function parties({ basis, body }: LetterSources): string {
  const { recipient, agreement, kind, authority } = basis;
  const giver = `${thePost(body.name).replace(/^t/, 'T')} (${body.shortName})`;
  const taker = `${recipient.name}${numbersOf(recipient)} (the Recipient),`;
  const { reference, project, from, until } = agreement;
  if (kind === 'award') {
    const purpose = authority ? ` ${forPurpose(authority.purpose)}` : '';
    return `${giver} awards ${taker} a grant${purpose} under agreement ${reference}, on the terms of this letter and its schedules.`;
  }
  const named = `grant agreement ${reference}, ${asPhrase(project)}, ${periodWords({ from, until })}`;
  return `${giver} and ${taker} vary their ${named}, as Schedule 1 sets out. Everything else in it stays as it is.`;
}

const MOST = 'up to ';

function schedules({ payments, performance }: LetterTerms): string {
  const parts = [
    payments.length > 0 && 'Schedule 2 says when it is paid',
    performance.length > 0 && 'Schedule 3 for which results',
  ].filter((one) => one !== false);
  return parts.length > 0 ? ` ${inSeries(parts)}.` : '';
}

function money({ basis, terms, figures: { change }, body }: LetterSources): string[] {
  const most = basis.authority?.ceiling === 'up-to' ? MOST : '';
  if (isNothing(change)) return basis.kind === 'award' ? [] : ['The maximum sum stays as it is.'];
  const more = onlyWhere(change, (pence) => pence > 0);
  const less = onlyWhere(change, (pence) => pence < 0);
  if (basis.kind === 'award') return [`The grant is ${sumsWords(more, most)}.${schedules(terms)}`];
  const deeds = [
    !isNothing(more) && `adds ${sumsWords(more, most)}`,
    !isNothing(less) && `takes away ${sumsWords(less)}`,
  ].filter((one) => one !== false);
  return [`${body.shortName} ${inSeries(deeds)}.${schedules(terms)}`];
}

const endClause = ({ kind, newEndDate, agreement }: LetterBasis): string[] =>
  newEndDate === undefined || kind === 'award'
    ? []
    : [
        `The agreement ends on ${formatDate(newEndDate)} and no longer ${untilWords(agreement.until)}.`,
      ];

const untilWords = (until: string): string =>
  `${until.length === 10 ? 'on' : 'in'} ${formatDate(until)}`;

function decided({
  decision,
  recommendation,
  decidedOn,
  decidedBy,
  ...rest
}: LetterAuthority): string {
  const limb = rest.limb ? ` (${rest.limb} limb)` : '';
  const powers = rest.powers.length > 0 ? `, using ${inSeries(rest.powers)}` : '';
  const period = rest.period ? `, for ${periodWords(rest.period)}` : '';
  return `${thePost(decidedBy).replace(/^t/, 'T')} decided this in ${decision}, recommendation ${recommendation}, on ${formatDate(decidedOn)}, under paragraph ${rest.paragraph}${limb}${powers}${period}.`;
}

function authority({ authority: given, signing }: LetterBasis): string[] {
  const signs = signing
    ? `${thePost(signing.post).replace(/^t/, 'T')} signs under paragraph ${signing.paragraph} of the ${signing.scheme}.`
    : '';
  const words = [given ? decided(given) : '', signs].filter((one) => one !== '');
  return words.length > 0 ? [words.join(' ')] : [];
}

function heldBack({ authority: given }: LetterBasis): string[] {
  const parts = (given?.heldBack ?? []).map(
    ({ amount, purpose }) => `${sumsWords(sumsOf(amount))} ${forPurpose(purpose)}`,
  );
  return parts.length > 0
    ? [`The decision holds back ${inSeries(parts)}: this letter commits none of it.`]
    : [];
}

/** Condition precedent and flow-down of the funder's terms. */
const funded = ({ authority: given }: LetterBasis): string[] =>
  given?.funder
    ? [
        `No payment for a year is due before the money of ${given.funder} for that year has been received. The terms of ${given.funder} bind the Recipient too.`,
      ]
    : [];

function accepting({ replyBy, effectiveFrom }: LetterTerms): string {
  const by = replyBy ? formatDate(replyBy) : 'a day still to be set';
  const changes = effectiveFrom
    ? `; what it says then counts from ${formatDate(effectiveFrom)}`
    : '';
  return `To accept, sign by ${by}. The letter takes effect on the date of the second signature${changes}.`;
}

/** What is agreed, a clause each. */
export function agreedClauses(sources: LetterSources): string[] {
  const { basis, terms, body } = sources;
  const end = basis.newEndDate ?? basis.agreement.until;
  return [
    parties(sources),
    ...money(sources),
    ...endClause(basis),
    ...authority(basis),
    ...heldBack(basis),
    ...funded(basis),
    `${body.shortName} does not undertake to fund anything after ${formatDate(end)}.`,
    accepting(terms),
  ];
}

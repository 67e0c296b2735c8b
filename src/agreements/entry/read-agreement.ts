import { type Fault, type Parsed } from '../../kernel/findings';
import { earliest, latest } from '../../kernel/local-date';
import { formatPounds } from '../../kernel/money';
import { isPartyName } from '../../kernel/party-name';
import { referenceKey } from '../../kernel/reference-key';
import { closed, listOf, optional, parsed } from '../../scheme/shape';
import {
  type AgreementTerms,
  type EarlierChange,
  LONGEST,
  type Schedule,
  TAKEN_REFERENCES,
} from '../agreement';
import { sumsOf, totalOf } from '../amount';
import { amount, atMost, line, matching, partialDay, prose } from './field-rules';

const REFERENCE = matching(
  new RegExp(`^[A-Za-z0-9](?:[A-Za-z0-9 ./_()-]{0,${LONGEST.reference - 2}}[A-Za-z0-9)])?$`),
  `must be 1 to ${LONGEST.reference} letters, digits, spaces and . / _ - ( ), like SLT-2023`,
);

const CHANGE = closed<EarlierChange>({
  on: partialDay,
  decision: optional(line(LONGEST.decision)),
  change: optional(amount),
});

const SCHEDULE = closed<Schedule>({ title: line(LONGEST.title), text: prose(LONGEST.schedule) });

const MOST = 50;

const TERMS = closed<AgreementTerms>({
  reference: REFERENCE,
  recipient: line(LONGEST.name),
  project: line(LONGEST.project),
  from: partialDay,
  until: partialDay,
  awarded: optional(amount),
  changes: atMost(MOST, listOf(CHANGE)),
  maximum: optional(amount),
  conditions: optional(atMost(MOST, listOf(line(LONGEST.condition)))),
  schedules: optional(atMost(MOST, listOf(SCHEDULE))),
});

const at = (pointer: string, holds: boolean, expected: string): Fault[] =>
  holds ? [] : [{ pointer, expected }];

/** Award and changes together, where every step is stated. */
function stepsTotal({ awarded, changes }: AgreementTerms): number | undefined {
  const steps = [awarded, ...changes.map(({ change }) => change)];
  if (steps.some((step) => step === undefined)) return undefined;
  return steps.reduce((total, step) => total + totalOf(sumsOf(step)), 0);
}

function moneyFaults(terms: AgreementTerms): Fault[] {
  const { awarded, changes, maximum } = terms;
  if (!awarded || !maximum) {
    return [
      ...at('/maximum', !awarded || !!maximum, 'is required where an award is given'),
      ...at('/awarded', !maximum || !!awarded, 'is required where a maximum is given'),
      ...at('/changes', changes.length === 0, 'must be empty where nothing was awarded'),
    ];
  }
  const steps = stepsTotal(terms);
  const isSound = steps === undefined || steps === totalOf(sumsOf(maximum));
  const expected = `must be the award and its changes together, ${formatPounds(steps ?? 0)}`;
  return at('/maximum', isSound, expected);
}

function linkFaults(terms: AgreementTerms): Fault[] {
  const { reference, recipient, from, until, changes } = terms;
  return [
    ...at(
      '/reference',
      !TAKEN_REFERENCES.includes(referenceKey(reference)),
      'must not be a word of the service’s own addresses',
    ),
    ...at('/recipient', isPartyName(recipient), 'must have letters or digits'),
    ...at('/until', earliest(from) <= latest(until), 'must not be before the beginning'),
    ...changes.flatMap(({ on }, n) =>
      at(`/changes/${n}/on`, latest(on) >= earliest(from), 'must not be before the beginning'),
    ),
    ...moneyFaults(terms),
  ];
}

/** An agreement out of parsed JSON, or every fault with its JSON Pointer; nothing unknown is dropped. */
export const readAgreement = (value: unknown): Parsed<AgreementTerms> =>
  parsed<AgreementTerms>(value, TERMS, linkFaults);

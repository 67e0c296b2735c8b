import { LONGEST } from '../../agreements/agreement';
import { ORGANISATION_KINDS } from '../../agreements/organisations/organisation';
import { type JsonSchema } from '../../papers/content/schema';
import { listOf, number, object, refTo, text } from './openapi-schemas';

const day: JsonSchema = { type: 'string', format: 'date' };
const instant: JsonSchema = { type: 'string', format: 'date-time' };
const pence: JsonSchema = { type: 'integer', minimum: 0 };
const flag: JsonSchema = { type: 'boolean' };
const upTo = (maxLength: number): JsonSchema => ({ type: 'string', minLength: 1, maxLength });
const partialDay: JsonSchema = {
  type: 'string',
  description: 'As much of a date as is known: 2025, 2025-03 or 2025-03-31.',
};
const share: JsonSchema = {
  type: 'string',
  description: 'A financial year, 2024/25, or `unsplit` for what no source splits by year.',
};
/** Pence by year or `unsplit`; less than nil in a cut. */
const sums: JsonSchema = { type: 'object', additionalProperties: { type: 'integer' } };

const amount: JsonSchema = {
  oneOf: [
    object({
      kind: { const: 'by-year' },
      byYear: listOf(object({ year: text, pence, budgetCode: text }, ['budgetCode'])),
    }),
    object({ kind: { const: 'unsplit' }, pence, budgetCode: text }, ['budgetCode']),
  ],
};

const key = { paperId: text, recommendation: text };
const closing = { decision: upTo(64), decidedOn: day, reason: upTo(500) };
const ledgerSums = {
  authorised: pence,
  issued: pence,
  committed: pence,
  paid: pence,
  left: { type: 'integer' },
  heldBack: pence,
} as const;

const organisationTerms = {
  name: upTo(LONGEST.name),
  formerNames: listOf(upTo(LONGEST.name)),
  shortNames: listOf(upTo(LONGEST.name)),
  kind: { enum: Object.keys(ORGANISATION_KINDS) },
  address: text,
  companyNumber: text,
  charityNumber: text,
};
const OPTIONAL_OF_ORGANISATION = ['kind', 'address', 'companyNumber', 'charityNumber'];
const signatory = { name: text, post: text, capacity: text, email: text, mobile: text };

const agreementTerms = object(
  {
    reference: upTo(LONGEST.reference),
    recipient: upTo(LONGEST.name),
    project: upTo(LONGEST.project),
    from: partialDay,
    until: partialDay,
    awarded: refTo('AgreementAmount'),
    changes: listOf(
      object({ on: partialDay, decision: text, change: refTo('AgreementAmount') }, [
        'decision',
        'change',
      ]),
    ),
    maximum: refTo('AgreementAmount'),
    conditions: listOf(text),
    schedules: listOf(object({ title: text, text })),
  },
  ['awarded', 'maximum', 'conditions', 'schedules'],
);

const standing = {
  reference: text,
  project: text,
  recipient: text,
  status: { enum: ['not-in-force', 'in-force', 'ended'] },
  until: partialDay,
  ledger: refTo('LedgerAnswer'),
};

/** What the API answers of agreements. */
export const AGREEMENT_ANSWERS: Record<string, JsonSchema> = {
  AgreementAmount: amount,
  AgreementTerms: agreementTerms,
  AuthorityKey: object(key),
  AuthorityGiven: {
    type: 'object',
    description: 'All that a decision lets be done with an agreement; `money` by year or unsplit.',
    properties: { ...key, decision: text, decidedOn: day, recipient: text, purpose: text },
    required: ['paperId', 'recommendation', 'decision', 'decidedOn', 'recipient', 'purpose'],
  },
  AuthorityAnswer: object(
    {
      authority: refTo('AuthorityGiven'),
      assigned: flag,
      closing: object(closing),
      releases: listOf(
        object({ by: refTo('AuthorityKey'), decision: text, decidedOn: day, money: sums }),
      ),
    },
    ['closing'],
  ),
  AuthorityListAnswer: object({ authorities: listOf(refTo('AuthorityGiven')) }),
  LedgerAnswer: object({
    rows: listOf(object({ share, ...ledgerSums })),
    total: object(ledgerSums),
  }),
  AgreementListAnswer: object({
    agreements: listOf(object(standing)),
    total: pence,
    page: number,
    pages: number,
  }),
  LedgerLetter: object(
    {
      letterId: text,
      letterNumber: text,
      authority: refTo('AuthorityKey'),
      money: sums,
      newEndDate: day,
      state: { enum: ['reserved', 'issued', 'in-force', 'released'] },
      inForceOn: day,
      releasedBecause: text,
    },
    ['authority', 'newEndDate', 'inForceOn', 'releasedBecause'],
  ),
  AgreementAnswer: object({
    ...standing,
    version: number,
    organisation: text,
    agreement: refTo('AgreementTerms'),
    authorities: listOf(refTo('AuthorityAnswer')),
    letters: listOf(refTo('LedgerLetter')),
    lacking: listOf(text),
  }),
  PaymentsAnswer: object({
    payments: listOf(
      object({ reference: text, kind: text, on: day, year: text, pence, note: text }, [
        'year',
        'note',
      ]),
    ),
  }),
  ImportAnswer: object({
    dryRun: flag,
    fresh: listOf(text),
    known: listOf(text),
    findings: listOf({ type: 'object' }),
  }),
  OrganisationTerms: object(organisationTerms, OPTIONAL_OF_ORGANISATION),
  OrganisationListAnswer: object({
    organisations: listOf(
      object({ id: text, version: number, organisation: refTo('OrganisationTerms') }),
    ),
  }),
  OrganisationAnswer: object({
    id: text,
    version: number,
    organisation: refTo('OrganisationTerms'),
    signatories: listOf(
      object(
        {
          id: text,
          ...signatory,
          verified: object({ at: instant, how: text }),
          endedAt: instant,
        },
        ['mobile', 'verified', 'endedAt'],
      ),
    ),
    lacking: listOf(text),
  }),
  SignatoryNamedAnswer: object({ id: text }),
  BudgetTerms: object({ name: upTo(LONGEST.name), amount: refTo('AgreementAmount') }),
  BudgetListAnswer: object({ budgets: listOf(refTo('BudgetAnswer')) }),
  BudgetAnswer: object({
    id: text,
    version: number,
    name: text,
    amount: refTo('AgreementAmount'),
    draws: listOf(
      object({
        authority: refTo('AuthorityKey'),
        decision: text,
        decidedOn: day,
        recipient: text,
        money: sums,
        heldBack: sums,
      }),
    ),
    left: sums,
  }),
};

/** What the API takes of them. */
export const AGREEMENT_BODIES: Record<string, JsonSchema> = {
  AgreementToEnter: object(
    { agreement: refTo('AgreementTerms'), awardedBy: refTo('AuthorityKey') },
    ['awardedBy'],
  ),
  AgreementToAmend: object({
    agreement: refTo('AgreementTerms'),
    version: number,
    reason: upTo(500),
  }),
  AgreementImport: {
    oneOf: [
      object({ dryRun: flag, csv: text }),
      object({ dryRun: flag, agreements: listOf(refTo('AgreementTerms')) }),
    ],
  },
  PaymentImport: {
    oneOf: [
      object({ dryRun: flag, csv: text }),
      object({ dryRun: flag, payments: listOf(refTo('PaymentEntry')) }),
    ],
  },
  PaymentEntry: object(
    {
      reference: upTo(64),
      agreement: upTo(LONGEST.reference),
      kind: { enum: ['payment', 'recovery'] },
      on: day,
      year: text,
      pence,
      note: text,
    },
    ['year', 'note'],
  ),
  Assignment: object({ agreement: upTo(LONGEST.reference) }),
  Closing: object(closing),
  Release: object({ by: refTo('AuthorityKey'), money: sums }),
  OrganisationToEnter: object(organisationTerms, OPTIONAL_OF_ORGANISATION),
  OrganisationToAmend: object({ organisation: refTo('OrganisationTerms'), version: number }),
  SignatoryToName: object(signatory, ['mobile']),
  Verification: object({ how: upTo(500) }),
  BudgetAmendment: object({ budget: refTo('BudgetTerms'), version: number, reason: upTo(500) }),
};

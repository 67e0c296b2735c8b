import { type AgreementTerms } from '../../agreements/agreement';
import { type Sums, UNSPLIT } from '../../agreements/amount';
import { type AuthorityKey } from '../../agreements/authority';
import { type ImportSource } from '../../agreements/entry/import-fault';
import { type BudgetTerms, readBudget } from '../../agreements/budgets/budget';
import { line, localDay, matching, prose } from '../../agreements/entry/field-rules';
import { readAgreement } from '../../agreements/entry/read-agreement';
import { type Closing } from '../../agreements/ledger/ledger-facts';
import { isFinancialYear } from '../../kernel/financial-year';
import { type Fault, type Parsed } from '../../kernel/findings';
import { closed, flag, optional, parsed, pence, type Rule, wholeNumber } from '../../scheme/shape';
import { MalformedBody } from '../errors/request-errors';
import { LARGEST_BODY } from '../limits';

/** Anything at all: what is inside is read by a rule of its own. */
const anything: Rule = () => [];
const nothing: Rule = (_value, pointer) => [{ pointer, expected: 'is not a known property' }];

const REASON = prose(500);
const MOST_VERSIONS = 1_000_000_000;

export const PAPER_ID = matching(
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  'must be the id of a decided paper',
);
const RECOMMENDATION = matching(/^[1-9]\d{0,2}$/, 'must be the number of a recommendation');
const AUTHORITY = closed<AuthorityKey>({ paperId: PAPER_ID, recommendation: RECOMMENDATION });

/** The value, or MalformedBody with every place that is wrong. */
export function bodyBy<T>(read: Parsed<T>, parent = ''): T {
  if ('value' in read) return read.value;
  throw new MalformedBody(
    read.faults.map(({ pointer, expected }) => ({ pointer: `${parent}${pointer}`, expected })),
  );
}

interface AgreementBody {
  agreement: AgreementTerms;
  awardedBy?: AuthorityKey;
}

export function readAgreementToEnter(body: unknown): AgreementBody {
  const { agreement, awardedBy } = bodyBy(
    parsed<AgreementBody>(
      body,
      closed<AgreementBody>({ agreement: anything, awardedBy: optional(AUTHORITY) }),
    ),
  );
  return { agreement: bodyBy(readAgreement(agreement), '/agreement'), awardedBy };
}

interface AmendmentBody {
  agreement: AgreementTerms;
  version: number;
  reason: string;
}

export function readAmendment(body: unknown): AmendmentBody {
  const read = bodyBy(
    parsed<AmendmentBody>(
      body,
      closed<AmendmentBody>({
        agreement: anything,
        version: wholeNumber(1, MOST_VERSIONS),
        reason: REASON,
      }),
    ),
  );
  return { ...read, agreement: bodyBy(readAgreement(read.agreement), '/agreement') };
}

interface ImportBody {
  dryRun: boolean;
  csv?: string;
  agreements?: unknown;
  payments?: unknown;
}

/** `{ dryRun, csv }`, or `{ dryRun, <many> }` with a list of them. */
export function readImport(
  body: unknown,
  many: 'agreements' | 'payments',
): { dryRun: boolean; source: ImportSource } {
  const rules = closed<ImportBody>({
    dryRun: flag,
    csv: optional(prose(LARGEST_BODY)),
    agreements: optional(many === 'agreements' ? anything : nothing),
    payments: optional(many === 'payments' ? anything : nothing),
  });
  const read = bodyBy(parsed<ImportBody>(body, rules));
  const list = read[many];
  if ((read.csv === undefined) === (list === undefined)) {
    throw new MalformedBody([{ pointer: '', expected: `must hold either csv or ${many}` }]);
  }
  const source: ImportSource =
    read.csv === undefined
      ? { format: 'json', value: { [many]: list } }
      : { format: 'csv', text: read.csv };
  return { dryRun: read.dryRun, source };
}

export const readAssignmentBody = (body: unknown): { agreement: string } =>
  bodyBy(
    parsed<{ agreement: string }>(body, closed<{ agreement: string }>({ agreement: line(60) })),
  );

export const readClosingBody = (body: unknown): Closing =>
  bodyBy(
    parsed<Closing>(
      body,
      closed<Closing>({ decision: line(64), decidedOn: localDay, reason: REASON }),
    ),
  );

const isShare = (share: string): boolean => share === UNSPLIT || isFinancialYear(share);

const sums: Rule = (value, pointer) => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return [{ pointer, expected: 'must be an object of pence by year' }];
  }
  return Object.entries(value).flatMap(([share, sum]): Fault[] =>
    isShare(share)
      ? pence(sum, `${pointer}/${share.replace('/', '~1')}`)
      : [{ pointer, expected: 'must have years like 2024/25, or unsplit' }],
  );
};

interface ReleaseBody {
  by: AuthorityKey;
  money: Sums;
}

export const readReleaseBody = (body: unknown): ReleaseBody =>
  bodyBy(parsed<ReleaseBody>(body, closed<ReleaseBody>({ by: AUTHORITY, money: sums })));

export const readBudgetToEnter = (body: unknown): BudgetTerms => bodyBy(readBudget(body));

interface BudgetAmendment {
  budget: BudgetTerms;
  version: number;
  reason: string;
}

export function readBudgetAmendment(body: unknown): BudgetAmendment {
  const rules = closed<BudgetAmendment>({
    budget: anything,
    version: wholeNumber(1, MOST_VERSIONS),
    reason: REASON,
  });
  const read = bodyBy(parsed<BudgetAmendment>(body, rules));
  return { ...read, budget: bodyBy(readBudget(read.budget), '/budget') };
}

export const readVerification = (body: unknown): { how: string } =>
  bodyBy(parsed<{ how: string }>(body, closed<{ how: string }>({ how: REASON })));

import { type Paper } from '../../../papers/content/paper';
import { type Statement } from '../../../papers/manifest';
import { type FormReading } from '../form/form-reading';
import { linesOf } from '../form/list-items';
import { type TypedGroup } from '../form/typed-fields';
import { dataProtectionFields, readDataProtection } from './data-protection.form';
import {
  readDelegations,
  readEvidence,
  readPowers,
  readSupportingPapers,
} from './listed-facts.form';
import { readSubsidy, subsidyFields } from './subsidy.form';

/** The facts of a paper that are printed as sentences at the end of a section. */
export type Statements = Pick<Paper, Statement>;

const FIELDS: Record<Statement, (paper: Statements) => TypedGroup> = {
  powers: ({ powers }) => ({
    powers: powers.map(({ act, provision }) => ({ act, provision })),
  }),
  delegations: ({ delegations }) => ({
    delegations: delegations.map(({ paragraph, limb = '' }) => ({ paragraph, limb })),
  }),
  dataProtection: (paper) => ({ dataProtection: dataProtectionFields(paper.dataProtection) }),
  equalityEvidence: (paper) => ({ equalityEvidence: linesOf(paper.equalityEvidence) }),
  subsidy: (paper) => ({ subsidy: subsidyFields(paper.subsidy) }),
  supportingPapers: ({ supportingPapers }) => ({
    supportingPapers: supportingPapers.map((paper) => ({
      reference: paper.kind === 'decision' ? paper.reference : '',
      title: paper.title ?? '',
    })),
  }),
};

export const statementFields = (paper: Statements, prints: readonly Statement[]): TypedGroup =>
  Object.assign({}, ...prints.map((statement) => FIELDS[statement](paper))) as TypedGroup;

const READERS: { [S in Statement]: (form: FormReading) => Paper[S] | undefined } = {
  powers: readPowers,
  delegations: readDelegations,
  dataProtection: (form) => readDataProtection(form.group('dataProtection')),
  equalityEvidence: readEvidence,
  subsidy: (form) => readSubsidy(form.group('subsidy')),
  supportingPapers: readSupportingPapers,
};

/** The facts that the section prints, and no others. */
export const readStatements = (
  form: FormReading,
  prints: readonly Statement[],
): Partial<Statements> =>
  Object.fromEntries(prints.map((statement) => [statement, READERS[statement](form)]));

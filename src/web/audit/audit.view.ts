import { capitalised } from '../../kernel/sentences';
import { type AuditChecked } from '../../record/audit-check.reader';
import { chainFaultWords } from '../../record/audit-chain-check.words';

export interface AuditView {
  title: string[];
  holds: boolean;
  /** `1,204 entries`. */
  entries: string;
  /** What is wrong at the first entry that is not as it was written; empty where all hold. */
  fault: string;
  checkedAt: Date;
}

export function auditView({ entries, fault, at }: AuditChecked): AuditView {
  const counted = `${entries.toLocaleString('en-GB')} ${entries === 1 ? 'entry' : 'entries'}`;
  return {
    title: [fault ? 'The audit record does not hold' : 'Audit record'],
    holds: fault === undefined,
    entries: counted,
    fault: fault ? `${capitalised(chainFaultWords(fault))}.` : '',
    checkedAt: at,
  };
}

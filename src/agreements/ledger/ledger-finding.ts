import { type Finding } from '../../kernel/findings';

/** What keeps money or a term from being reserved, committed, paid or recorded, with its facts. */
interface LedgerParams {
  'ledger-authority-unassigned': { decision: string };
  'ledger-other-agreement': { decision: string; agreement: string };
  'ledger-other-recipient': { decision: string; recipient: string; agreement: string };
  'ledger-not-usable-yet': { decision: string; from: string };
  'ledger-lapsed': { decision: string; until: string };
  'ledger-closed': { decision: string; by: string; on: string };
  'ledger-above-authority': {
    decision: string;
    share: string;
    wanted: string;
    left: string;
    over: string;
  };
  'ledger-no-such-share': { decision: string; share: string; wanted: string };
  'ledger-above-total': { decision: string; wanted: string; left: string; over: string };
  'ledger-below-cut': { decision: string; share: string; wanted: string; left: string };
  'ledger-end-not-decided': { decision: string; end: string };
  'ledger-end-too-late': { decision: string; end: string; last: string };
  'ledger-no-authority': object;
  'ledger-reserved-already': { letter: string };
  'ledger-not-reserved': object;
  'ledger-wrong-stage': { letter: string; state: string };
  'ledger-below-paid': { share: string; committed: string; paid: string };
  'ledger-above-committed': {
    payment: string;
    share: string;
    sum: string;
    committed: string;
    paid: string;
    over: string;
  };
  'ledger-recovery-above-paid': { payment: string; share: string; sum: string; paid: string };
  'ledger-payment-differs': { payment: string; fact: string };
  'ledger-no-agreement': { payment: string; agreement: string };
  'ledger-payment-in-future': { payment: string; on: string };
  'ledger-budget-exists': { budget: string };
  'ledger-agreement-exists': { reference: string };
  'ledger-fixed-term': { reference: string; fact: string };
  'ledger-agreement-differs': { reference: string; fact: string };
  'ledger-file-fault': { place: string; expected: string };
  'ledger-name-taken': { name: string; organisation: string };
  'ledger-name-needed': { name: string; agreement: string };
  'ledger-closed-already': { decision: string };
  'ledger-decided-earlier': { decision: string; on: string };
  'ledger-not-held-back': { decision: string; share: string; wanted: string; held: string };
  'ledger-release-above-authority': {
    decision: string;
    share: string;
    wanted: string;
    left: string;
  };
  'ledger-assigned-already': { decision: string; agreement: string };
  'ledger-assignment-in-use': { decision: string; letter: string };
  'ledger-verified-already': object;
  'ledger-own-entry': object;
  'ledger-signatory-ended': object;
}

export type LedgerCode = keyof LedgerParams;
export type LedgerParamsOf<Code extends LedgerCode> = LedgerParams[Code];

/** A finding of this room: always a stop, its words in `ledger.words.ts`. */
export interface LedgerFinding extends Finding {
  code: LedgerCode;
  severity: 'stop';
}

export interface LedgerPlace {
  /** JSON Pointer into what was sent: `/money`, `/payments/3`. */
  pointer: string;
  /** `2024/25`, `line 4`. */
  printed: string;
}

export const ledgerFinding = <Code extends LedgerCode>(
  code: Code,
  params: LedgerParamsOf<Code>,
  at: LedgerPlace = { pointer: '', printed: 'ledger' },
): LedgerFinding => ({
  code,
  severity: 'stop',
  at,
  params: { ...params } as Record<string, string>,
});

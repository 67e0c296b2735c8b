import { canonicalJson } from '../../kernel/canonical-json';
import { referenceKey } from '../../kernel/reference-key';
import { type Agreement, type AgreementTerms } from '../agreement';
import { type Placed, type ReadFile } from '../entry/import-fault';
import { ledgerFinding, type LedgerFinding } from '../ledger/ledger-finding';
import { type ImportReport, inFileOrder } from './import-report';

const WORDS: Record<keyof AgreementTerms, string> = {
  reference: 'spelling of its reference',
  recipient: 'recipient',
  project: 'project',
  from: 'beginning',
  until: 'end',
  awarded: 'award',
  changes: 'list of earlier changes',
  maximum: 'maximum',
  conditions: 'list of conditions',
  schedules: 'list of schedules',
};

/** What the two have otherwise, in words; undefined where they say the same. */
export function differingTerm(one: AgreementTerms, other: AgreementTerms): string | undefined {
  const terms = Object.keys(WORDS) as (keyof AgreementTerms)[];
  const differing = terms.find(
    (term) => canonicalJson(one[term] ?? null) !== canonicalJson(other[term] ?? null),
  );
  return differing && WORDS[differing];
}

function differs({ value, at }: Placed<AgreementTerms>, fact: string): LedgerFinding {
  return ledgerFinding('ledger-agreement-differs', { reference: value.reference, fact }, at);
}

/**
 * What a file of agreements comes to beside those on record. One on record already is nothing new
 * where it says the same, and a stop where it says something else; so is one that stands twice.
 * @param held - those on record, by the key of their reference
 */
export function agreementsToEnter(
  { items, faults }: ReadFile<AgreementTerms>,
  held: ReadonlyMap<string, Agreement>,
): ImportReport<AgreementTerms> {
  const seen = new Map<string, AgreementTerms>(held);
  const report: ImportReport<AgreementTerms> = { fresh: [], known: [], findings: [...faults] };
  for (const item of items) {
    const key = referenceKey(item.value.reference);
    const earlier = seen.get(key);
    const fact = earlier && differingTerm(earlier, item.value);
    if (fact) report.findings.push(differs(item, fact));
    else if (earlier) report.known.push(item.value.reference);
    else {
      report.fresh.push(item.value);
      seen.set(key, item.value);
    }
  }
  return { ...report, findings: inFileOrder(report.findings) };
}

import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../kernel/canonical-json';
import { Refused, Stale } from '../kernel/errors';
import { referenceKey } from '../kernel/reference-key';
import { type Actor, type Json } from '../record/audit-event';
import { type Transaction, UnitOfWork } from '../record/unit-of-work.repository';
import { type Agreement, type AgreementTerms } from './agreement';
import { lockAgreement, updateAgreement } from './agreement.repository';
import { termsOf } from './agreement-terms';
import { sumsOf } from './amount';
import { mustKeepAgreements } from './keeper.facts';
import { committedOf, paidOf } from './ledger/ledger';
import { ledgerFactsOf } from './ledger/ledger.facts';
import { ledgerFinding, type LedgerFinding } from './ledger/ledger-finding';
import { belowPaid } from './ledger/reservation-stages';
import { organisationNamed } from './organisations/organisation.repository';

interface Amending {
  actor: Actor;
  reference: string;
  /** Version the terms were made from. */
  version: number;
  terms: AgreementTerms;
  /** Why what was entered is put right. */
  reason: string;
}

interface Amended {
  agreement: Agreement;
  changes: Change[];
}

interface Change {
  pointer: string;
  before: Json;
  after: Json;
}

function changesBetween(before: AgreementTerms, after: AgreementTerms): Change[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => {
    const [was, is] = [before, after].map(
      (terms) => (terms as unknown as Record<string, Json>)[name] ?? null,
    ) as [Json, Json];
    const isSame = canonicalJson(was) === canonicalJson(is);
    return isSame ? [] : [{ pointer: `/${name}`, before: was, after: is }];
  });
}

/** Puts right what was entered of an agreement; what letters and payments did stays theirs. */
@Injectable()
export class AmendAgreement {
  constructor(private readonly record: UnitOfWork) {}

  /** @throws NotAllowed, NotFound, Stale (with what differs), Refused */
  async run({ actor, reference, version, terms, reason }: Amending): Promise<Agreement> {
    const { agreement } = await this.record.act(
      actor,
      ({ agreement: { id }, changes }: Amended) => ({
        name: 'agreements.agreement-amended',
        subject: { kind: 'agreement', id },
        detail: { reason, changes: changes as unknown as Json[] },
      }),
      async (tx) => {
        await mustKeepAgreements(tx, actor);
        const held = await lockAgreement(tx, { reference });
        const changes = changesBetween(termsOf(held), terms);
        if (held.version !== version) throw stale(held, changes);
        const findings = await this.whyNot(tx, held, terms);
        if (findings.length > 0) throw new Refused(findings);
        const next = { ...held, ...terms, version: version + 1 };
        await updateAgreement(tx, next, terms);
        return { agreement: next, changes };
      },
    );
    return agreement;
  }

  private async whyNot(
    { manager }: Transaction,
    held: Agreement,
    terms: AgreementTerms,
  ): Promise<LedgerFinding[]> {
    const { reference } = held;
    const fixed = (fact: string, pointer: string): LedgerFinding =>
      ledgerFinding('ledger-fixed-term', { reference, fact }, { pointer, printed: fact });
    const recipient = await organisationNamed(manager, terms.recipient);
    const facts = await ledgerFactsOf(manager, held);
    const committed = committedOf({ ...facts, opening: sumsOf(terms.maximum) });
    return [
      ...(referenceKey(terms.reference) === referenceKey(reference)
        ? []
        : [fixed('reference', '/reference')]),
      ...(recipient?.id === held.organisationId ? [] : [fixed('recipient', '/recipient')]),
      ...belowPaid(committed, paidOf(facts.payments)).map((finding) => ({
        ...finding,
        at: { ...finding.at, pointer: '/maximum' },
      })),
    ];
  }
}

const stale = ({ version }: Agreement, changes: readonly Change[]): Stale =>
  new Stale(
    'agreement',
    version,
    changes.map(({ pointer, before, after }) => ({ pointer, yours: after, theirs: before })),
  );

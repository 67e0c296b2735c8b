import { Injectable } from '@nestjs/common';
import { type AuthorityKey, isSameAuthority } from '../agreements/authority';
import { lockAgreement } from '../agreements/agreement.repository';
import { ledgerFactsOf } from '../agreements/ledger/ledger.facts';
import { ledgerFinding } from '../agreements/ledger/ledger-finding';
import { type AuthorityHeld, type LedgerFacts } from '../agreements/ledger/ledger-facts';
import { signatoriesOf } from '../agreements/organisations/signatory.repository';
import { type Agreement } from '../agreements/agreement';
import { NotAllowed, Refused } from '../kernel/errors';
import { postsHeld } from '../people/posts/post.facts';
import { type AuditEvent } from '../record/audit-event';
import { type Transaction, UnitOfWork } from '../record/unit-of-work.repository';
import { type LetterKind } from './content/letter-terms';
import { kindOfLetter, openingTerms } from './default-terms';
import { enterLetter, nextLetterNumber } from './letter-entry.repository';
import { type LetterPrepared } from './letter-request';
import { LetterRulebook } from './letter-rulebook';
import { isFitToSign } from './letter-basis-of';

export interface LetterToPrepare {
  /** Person id. */
  person: string;
  /** Reference of the agreement. */
  agreement: string;
  /** Absent for a letter that changes schedules alone. */
  authority?: AuthorityKey;
  /** Follows from the authority where absent; `term` takes none of its money. */
  kind?: LetterKind;
}

/** Begins a letter under an agreement; what no decision leaves open is read, and the rest is empty. */
@Injectable()
export class PrepareLetter {
  constructor(
    private readonly record: UnitOfWork,
    private readonly rulebook: LetterRulebook,
  ) {}

  /**
   * @throws NotFound for an agreement that is not on record, NotAllowed
   * @throws Refused for authority that is not put to this agreement
   */
  async run(asked: LetterToPrepare): Promise<LetterPrepared> {
    const { row } = await this.record.act(
      { kind: 'person', id: asked.person },
      ({ event }: { event: AuditEvent }) => event,
      (tx) => this.within(tx, asked),
    );
    return { id: row.id, number: row.number };
  }

  private async within(tx: Transaction, asked: LetterToPrepare) {
    const post = await this.post(tx, asked.person);
    const agreement = await lockAgreement(tx, { reference: asked.agreement });
    const ledger = await ledgerFactsOf(tx.manager, agreement);
    const authority = asked.authority && authorityIn(ledger, agreement, asked.authority);
    const kind = asked.kind ?? kindOfLetter(authority, ledger);
    const signatoryId = await onlySignatory(tx, agreement);
    return enterLetter(tx, await nextLetterNumber(tx, agreement), {
      ...{ by: { id: asked.person, post }, agreement, kind },
      ...(authority && { authority: asked.authority }),
      terms: openingTerms(kind, authority, ledger),
      ...(signatoryId !== undefined && { signatoryId }),
    });
  }

  private async post(tx: Transaction, person: string): Promise<string> {
    const held = await postsHeld(tx, person);
    const post = this.rulebook.rules.commercial.find((each) => held.includes(each));
    if (post === undefined) throw new NotAllowed('preparing a letter');
    return post;
  }
}

function authorityIn(
  { authorities }: LedgerFacts,
  { reference }: Agreement,
  key: AuthorityKey,
): AuthorityHeld {
  const found = authorities.find(({ given }) => isSameAuthority(given, key));
  if (found) return found;
  const params = { decision: `recommendation ${key.recommendation}`, agreement: reference };
  throw new Refused([ledgerFinding('ledger-other-agreement', params)]);
}

/** Where one person alone may sign for the recipient, nobody has to choose. */
async function onlySignatory(
  { manager }: Transaction,
  { organisationId }: Agreement,
): Promise<string | undefined> {
  const fit = (await signatoriesOf(manager, organisationId)).filter(isFitToSign);
  return fit.length === 1 ? fit[0]!.id : undefined;
}

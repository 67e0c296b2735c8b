import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Agreement } from '../agreements/agreement';
import { AgreementEntity } from '../agreements/agreement.entity';
import { agreementOf } from '../agreements/agreement.repository';
import { isSameAuthority } from '../agreements/authority';
import { ledgerFactsOf } from '../agreements/ledger/ledger.facts';
import { mayComeIntoForce } from '../agreements/ledger/reservation-stages';
import { organisationsById } from '../agreements/organisations/organisation.repository';
import { signatoriesOf } from '../agreements/organisations/signatory.repository';
import { NotFound } from '../kernel/errors';
import { type Tenure } from '../people/posts/post-holding';
import { postFacts } from '../people/posts/post.facts';
import { holdersOf } from '../people/posts/who-holds';
import { businessDate, Clock } from '../platform/clock';
import { letterFindings } from './checks/letter-findings';
import { type LetterBasis } from './content/letter-basis';
import { isFitToSign, letterBasisOf, type LetterSources } from './letter-basis-of';
import { type LetterRow } from './letter.entity';
import { beingSigned, composedLetter } from './letter.repository';
import { LetterRulebook } from './letter-rulebook';
import { overtakenIn } from './overtaken';
import { type LetterActFacts, type LetterDoer } from './passage/letter-act-facts';
import { isEnded, type LetterPassage } from './passage/letter-state';
import { passageOfLetter, authorityOfLetter } from './stored-letter';
import { matterOf, signerOf } from './letter-signer';

/** Within a transaction, or for a page that only looks. */
export interface LookingAtLetter {
  manager: EntityManager;
  now: Date;
}

/** A letter with all that it is judged by. */
export interface FoundLetter {
  row: LetterRow;
  passage: LetterPassage;
  agreement: Agreement;
  /** As composed; while it is not composed, as it would be today. */
  basis: LetterBasis;
  sources: LetterSources;
  facts: LetterActFacts;
}

/** Gathers what a letter is judged by: the same for the button, the refusal and the act. */
@Injectable()
export class LetterFacts {
  constructor(
    private readonly rulebook: LetterRulebook,
    private readonly clock: Clock,
  ) {}

  async of(looking: LookingAtLetter, row: LetterRow, actor: LetterDoer): Promise<FoundLetter> {
    const { manager, now } = looking;
    const passage = passageOfLetter(row);
    const posts = await postFacts(looking, this.posts());
    const sources = await this.sources(looking, row, { passage, tenures: posts.tenures });
    const current = letterBasisOf(sources);
    const basis = (await basisKept(manager, row.id, passage)) ?? current;
    const today = this.today(now);
    const { scheme, rules } = this.rulebook;
    const signer = signerOf(matterOf(row.kind, sources.authority), scheme, today);
    const facts: LetterActFacts = {
      ...{ letterId: row.id, number: row.number, version: row.version },
      ...{ now: now.toISOString(), today, actor, ...posts, posts: scheme.posts, rules },
      ...(signer && { signer: signer.post.id }),
      signatories: sources.signatories.map((each) => ({ id: each.id, isFit: isFitToSign(each) })),
      findings: letterFindings(basis, passage.terms, { today, now }),
      overtaken: isEnded(passage.state) ? [] : overtakenIn(basis, current),
      unbindable: unbindable(row, passage, sources),
      beingSigned: await beingSigned(manager, row),
    };
    return { row, passage, agreement: sources.agreement, basis, sources, facts };
  }

  /** The same for a page that only looks, now. */
  seenBy(viewer: LetterDoer, row: LetterRow, manager: EntityManager): Promise<FoundLetter> {
    return this.of({ manager, now: this.clock.now() }, row, viewer);
  }

  /** Every row a letter of this kind follows from. */
  async sources(
    { manager, now }: LookingAtLetter,
    row: Pick<LetterRow, 'number' | 'kind' | 'agreementId' | 'paperId' | 'recommendation'>,
    { passage, tenures }: { passage?: LetterPassage; tenures: readonly Tenure[] },
  ): Promise<LetterSources> {
    const agreementRow = await manager.findOneBy(AgreementEntity, { id: row.agreementId });
    if (!agreementRow) throw new NotFound('agreement');
    const agreement = agreementOf(agreementRow);
    const { organisationId } = agreement;
    const ledger = await ledgerFactsOf(manager, agreement);
    const key = authorityOfLetter(row);
    const authority = key && ledger.authorities.find(({ given }) => isSameAuthority(given, key));
    const signing = this.signing(matterOf(row.kind, authority), {
      tenures,
      today: this.today(now),
    });
    return {
      ...{ number: row.number, kind: row.kind, agreement, ledger },
      organisation: (await organisationsById(manager, [organisationId])).get(organisationId)!,
      signatories: await signatoriesOf(manager, organisationId),
      ...(passage?.signatoryId !== undefined && { signatoryId: passage.signatoryId }),
      ...(authority && { authority }),
      ...(signing && { signing }),
      executedAs: this.rulebook.executedAs,
      postName: (id) => this.rulebook.scheme.posts.find((post) => post.id === id)?.name ?? id,
    };
  }

  /** Who fills the posts that act on letters, within the transaction. */
  tenures(looking: LookingAtLetter) {
    return postFacts(looking, this.posts());
  }

  /** Absent where the scheme names nobody on the day, or nobody holds the post. */
  private signing(
    matter: string,
    held: { tenures: readonly Tenure[]; today: string },
  ): LetterBasis['signing'] {
    const { scheme } = this.rulebook;
    const signer = signerOf(matter, scheme, held.today);
    if (!signer || holdersOf([signer.post.id], held).length === 0) return undefined;
    return { post: signer.post.name, paragraph: signer.paragraph, scheme: scheme.title };
  }

  private today(now: Date): string {
    return businessDate({ now: () => now });
  }

  private posts(): string[] {
    const { scheme, rules } = this.rulebook;
    const named = [rules.commercial, rules.delegates, rules.seconds, rules.readers].flat();
    return [...new Set([...scheme.posts.map(({ id }) => id), ...named])];
  }
}

/** Looked at before anybody signs: the ledger refuses the same when the signature is recorded. */
function unbindable(
  { id }: LetterRow,
  { state }: LetterPassage,
  { ledger, authority }: LetterSources,
): LetterActFacts['unbindable'] {
  const reservation = ledger.reservations.find(({ letterId }) => letterId === id);
  if (state !== 'accepted' || !reservation) return [];
  return mayComeIntoForce(reservation, authority, ledger);
}

async function basisKept(
  manager: EntityManager,
  letterId: string,
  { composed }: LetterPassage,
): Promise<LetterBasis | undefined> {
  if (composed === undefined) return undefined;
  return (await composedLetter(manager, { letterId, sha256: composed })).basis;
}

import { type Agreement } from '../agreements/agreement';
import { knownNow, untilNow } from '../agreements/agreement-now';
import { type AuthorityGiven } from '../agreements/authority';
import { isNothing, NOTHING, type Sums } from '../agreements/amount';
import { heldBackOf, lastEndOf, usableUntil } from '../agreements/ledger/authority-budget';
import { committedOf, leftOf } from '../agreements/ledger/ledger';
import { type AuthorityHeld, type LedgerFacts } from '../agreements/ledger/ledger-facts';
import {
  lackingForLetter,
  namesOf,
  type Organisation,
  type Signatory,
} from '../agreements/organisations/organisation';
import { type LetterAuthority, type LetterBasis } from './content/letter-basis';
import { type LetterKind } from './content/letter-terms';

/** All rows that a letter follows from, read together. */
export interface LetterSources {
  number: string;
  kind: LetterKind;
  agreement: Agreement;
  organisation: Organisation;
  /** Every one the recipient has or had. */
  signatories: readonly Signatory[];
  signatoryId?: string;
  ledger: LedgerFacts;
  authority?: AuthorityHeld;
  /** Absent where nobody may sign today. */
  signing?: LetterBasis['signing'];
  executedAs: LetterBasis['executedAs'];
  /** Name of a post. */
  postName(id: string): string;
}

/** Whoever may sign for the recipient at this moment. */
export const isFitToSign = ({ verified, endedAt }: Signatory): boolean =>
  verified !== undefined && endedAt === undefined;

function authorityIn({ authority, postName }: LetterSources): LetterAuthority | undefined {
  if (!authority) return undefined;
  const { given } = authority;
  const { decision, recommendation, decidedOn, paragraph, limb, recipient, purpose } = given;
  const { gives, ceiling, usableFrom } = given;
  return {
    ...{ decision, recommendation, decidedOn, paragraph, recipient, purpose, gives, ceiling },
    decidedBy: postName(given.decidedBy),
    ...(limb !== undefined && { limb }),
    powers: given.powers ?? [],
    // Of what was released nothing is held back; parts of it stay stated as they were decided.
    heldBack: isNothing(heldBackOf(authority)) ? [] : (given.heldBack ?? []),
    usableFrom,
    ...boundsOf(given),
  };
}

function boundsOf(
  given: AuthorityGiven,
): Pick<LetterAuthority, 'period' | 'funder' | 'usableUntil'> {
  const { period, funder } = given;
  const until = usableUntil(given);
  return {
    ...(period && { period }),
    ...(funder !== undefined && { funder }),
    ...(until !== undefined && { usableUntil: until }),
  };
}

/** The end the decision gives, where the agreement does not have it yet. */
function newEndOf({ kind, agreement, ledger, authority }: LetterSources): string | undefined {
  if (kind === 'schedules' || kind === 'award' || !authority) return undefined;
  const end =
    authority.given.newEndDate ?? (kind === 'term' ? lastEndOf(authority.given) : undefined);
  return end === undefined || end === untilNow(agreement, ledger) ? undefined : end;
}

const availableTo = ({ kind, authority, ledger }: LetterSources): Sums =>
  authority && (kind === 'award' || kind === 'money') ? leftOf(authority, ledger) : NOTHING;

function recipientIn({ organisation, signatories }: LetterSources): LetterBasis['recipient'] {
  const { name, address, companyNumber, charityNumber } = organisation;
  return {
    name,
    otherNames: namesOf(organisation).filter((each) => each !== name),
    ...(address !== undefined && { address }),
    ...(companyNumber !== undefined && { companyNumber }),
    ...(charityNumber !== undefined && { charityNumber }),
    lacking: lackingForLetter(organisation, signatories),
  };
}

function agreementIn({ agreement, ledger }: LetterSources): LetterBasis['agreement'] {
  const { reference, project, from, changes, conditions = [] } = agreement;
  const known = knownNow(agreement, [], ledger);
  return {
    ...{ reference, project, from, until: untilNow(agreement, ledger), conditions },
    ...(known && { awarded: known.awarded }),
    earlier: known?.changes ?? changes,
  };
}

/** What a letter says besides its terms, all of it from rows and nothing typed for it. */
export function letterBasisOf(sources: LetterSources): LetterBasis {
  const { number, kind, executedAs, signatories, signatoryId, ledger, signing } = sources;
  const signatory = signatories.find((each) => each.id === signatoryId && isFitToSign(each));
  const authority = authorityIn(sources);
  const newEndDate = newEndOf(sources);
  return {
    ...{ number, kind, executedAs },
    recipient: recipientIn(sources),
    ...(signatory && {
      signatory: { name: signatory.name, post: signatory.post, capacity: signatory.capacity },
    }),
    agreement: agreementIn(sources),
    ...(authority && { authority }),
    ...(signing && { signing }),
    previous: committedOf(ledger),
    available: availableTo(sources),
    ...(newEndDate !== undefined && { newEndDate }),
  };
}

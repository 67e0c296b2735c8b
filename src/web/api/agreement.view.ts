import { type AgreementRead, type AgreementStanding } from '../../agreements/agreement.reader';
import { termsOf } from '../../agreements/agreement-terms';
import { type ImportReport } from '../../agreements/imports/import-report';
import { type AuthorityHeld } from '../../agreements/ledger/ledger-facts';
import { ledgerWords } from '../../agreements/ledger/ledger.words';
import { type Organisation, type Signatory } from '../../agreements/organisations/organisation';
import { type OrganisationRead } from '../../agreements/organisations/organisation.reader';

/** An agreement in a list, with its ledger in pence. */
export const standingAnswer = ({ agreement, ...standing }: AgreementStanding) => ({
  reference: agreement.reference,
  project: agreement.project,
  recipient: standing.recipient,
  status: standing.status,
  until: standing.until,
  ledger: standing.ledger,
});

export const authorityAnswer = ({ given, closing, releases, agreementId }: AuthorityHeld) => ({
  authority: given,
  assigned: agreementId !== undefined,
  ...(closing && { closing }),
  releases,
});

export const agreementAnswer = (read: AgreementRead) => ({
  ...standingAnswer(read),
  version: read.agreement.version,
  organisation: read.organisation.id,
  agreement: termsOf(read.agreement),
  authorities: read.facts.authorities.map(authorityAnswer),
  letters: read.facts.reservations.map(({ agreementId: _agreement, ...letter }) => letter),
  lacking: read.lacking,
});

/** What an import would do, or did. */
export const reportAnswer = <Item>(
  { fresh, known, findings }: ImportReport<Item>,
  dryRun: boolean,
  referenceOf: (item: Item) => string,
) => ({
  dryRun,
  fresh: fresh.map(referenceOf),
  known,
  findings: findings.map((finding) => ({ ...finding, words: ledgerWords(finding) })),
});

export const organisationAnswer = ({ id, version, ...organisation }: Organisation) => ({
  id,
  version,
  organisation,
});

/** Without who entered or verified them; when and how stays. */
const signatoryAnswer = ({ verified, ...one }: Signatory) => ({
  id: one.id,
  name: one.name,
  post: one.post,
  capacity: one.capacity,
  email: one.email,
  ...(one.mobile !== undefined && { mobile: one.mobile }),
  ...(verified && { verified: { at: verified.at.toISOString(), how: verified.how } }),
  ...(one.endedAt && { endedAt: one.endedAt.toISOString() }),
});

export const organisationReadAnswer = ({
  organisation,
  signatories,
  lacking,
}: OrganisationRead) => ({
  ...organisationAnswer(organisation),
  signatories: signatories.map(signatoryAnswer),
  lacking,
});

import { AgreementReader, type AgreementRead } from '../agreements/agreement.reader';
import { AuthorityReader } from '../agreements/authority.reader';
import { type AuthorityGiven } from '../agreements/authority';
import { Refused } from '../kernel/errors';
import { plainName } from '../kernel/party-name';
import { type StandingLetter } from '../letters/letter.reader';
import { wordsOfLetterRefusal } from '../letters/letter-words';
import { FileStore } from '../platform/file-store.adapter';
import { packagePath } from '../platform/package-root';
import { type Step } from './act-lines';
import { enterGrantee } from './enter-grantee';
import { readAgreements } from './input-file.adapter';
import { leadLetter } from './lead-letter';
import { readLetterExample } from './letter-example.adapter';
import { type Gone } from './whole-way';

/** A letter in force, and the ledger of its agreement before and after. */
export interface LetterGone {
  letter: StandingLetter;
  signed: Buffer;
  before: AgreementRead;
  after: AgreementRead;
}

/** Of the decision what the example's letter rests on; undefined where it is about somebody else. */
async function authorityFor(
  { app, paper }: Gone,
  reference: string,
): Promise<AuthorityGiven | undefined> {
  const agreements = readAgreements(packagePath('examples', 'agreements'));
  const agreement = agreements.find((each) => each.reference === reference);
  const given = await app.get(AuthorityReader).ofPaper(paper.id);
  const recipient = plainName(agreement?.recipient ?? '');
  return given.find((each) => plainName(each.recipient) === recipient);
}

const refusalText = ({ findings }: Refused): string =>
  findings.map((finding) => wordsOfLetterRefusal(finding) ?? finding.code).join('; ');

/**
 * From a decision to the letter in force, by the people of the demonstration and the grantee’s
 * signatory; undefined where the decision is not the example’s, or its letter is refused.
 */
export async function goOnToLetter(
  gone: Gone,
  tell: (step: Step) => void,
): Promise<LetterGone | undefined> {
  const { app, cast } = gone;
  const example = readLetterExample();
  const authority = await authorityFor(gone, example.agreement);
  if (!authority) return undefined;
  const ledger = () => app.get(AgreementReader).one(example.agreement);
  try {
    await enterGrantee(app, { cast, example });
    tell({ what: 'entered', text: `agreement ${example.agreement}; its signatory, verified` });
    const before = await ledger();
    const letter = await leadLetter('in-force', { app, cast, example, authority, tell });
    const signed = await app.get(FileStore).get(letter.passage.file ?? '');
    return { letter, signed, before, after: await ledger() };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    tell({ what: 'waits', text: refusalText(error) });
    return undefined;
  }
}

import { type INestApplicationContext } from '@nestjs/common';
import { AgreementReader } from '../agreements/agreement.reader';
import { ImportAgreements } from '../agreements/imports/import-agreements.action';
import { AmendOrganisation } from '../agreements/organisations/amend-organisation.action';
import { NameSignatory } from '../agreements/organisations/name-signatory.action';
import { VerifySignatory } from '../agreements/organisations/verify-signatory.action';
import { packagePath } from '../platform/package-root';
import { readAgreements } from './input-file.adapter';
import { COMMERCIAL, holderOf, type InPost } from './lead-letter';
import { type LetterExample } from './letter-example.adapter';

const SECOND = 'finance-adviser';
const HOW = 'Called back on the number of the charity’s entry in the register.';

/** The agreements of the examples, entered by the commercial team as an import does. */
async function importAgreements(app: INestApplicationContext, by: InPost): Promise<void> {
  const value = readAgreements(packagePath('examples', 'agreements'));
  const actor = { kind: 'person', id: by.id } as const;
  await app.get(ImportAgreements).run({ actor, source: { format: 'json', value } });
}

/** Enters agreement, recipient and a signatory verified by a second person: before any letter. */
export async function enterGrantee(
  app: INestApplicationContext,
  { cast, example }: { cast: readonly InPost[]; example: LetterExample },
): Promise<void> {
  const by = holderOf(COMMERCIAL, cast);
  const actor = { kind: 'person', id: by.id } as const;
  await importAgreements(app, by);
  const { organisation } = await app.get(AgreementReader).one(example.agreement);
  const { id, version, name, formerNames, shortNames } = organisation;
  const terms = { name, formerNames, shortNames, ...example.recipient };
  await app.get(AmendOrganisation).run({ actor, id, version, terms });
  const signatory = await app
    .get(NameSignatory)
    .run({ actor, organisation: id, terms: example.signatory });
  await app.get(VerifySignatory).run({
    ...{ person: holderOf(SECOND, cast).id, organisation: id },
    ...{ signatory: signatory.id, how: HOW },
  });
}

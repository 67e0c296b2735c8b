import { In, type EntityManager } from 'typeorm';
import { AgreementEntity } from './agreement.entity';
import { agreementOf } from './agreement.repository';
import { organisationsById } from './organisations/organisation.repository';

/** What agreements are found by, each by its id: reference, name of the recipient today, project. */
export async function agreementWords(
  manager: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.findBy(AgreementEntity, { id: In([...new Set(ids)]) });
  const agreements = rows.map(agreementOf);
  const organisations = await organisationsById(
    manager,
    agreements.map(({ organisationId }) => organisationId),
  );
  return new Map(
    agreements.map(({ id, reference, project, organisationId }) => [
      id,
      [reference, organisations.get(organisationId)?.name, project].join(' '),
    ]),
  );
}

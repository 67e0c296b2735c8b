import { Injectable } from '@nestjs/common';
import { AgreementReader, type AgreementStanding } from '../agreements/agreement.reader';
import { type AuthorityGiven } from '../agreements/authority';
import { AuthorityReader } from '../agreements/authority.reader';
import { OrganisationReader } from '../agreements/organisations/organisation.reader';
import { type Paper } from '../papers/content/paper';
import { type StandingPassage } from './passage.reader';

/** What is on record of those who would receive the paper's grants. */
export interface RecipientsRecord {
  /** What earlier decisions gave them, the latest first. */
  given: AuthorityGiven[];
  /** Their agreements as they stand today. */
  held: AgreementStanding[];
}

const recipientsOf = ({ recommendations }: Paper): string[] => [
  ...new Set(recommendations.flatMap((one) => ('recipient' in one ? [one.recipient] : []))),
];

@Injectable()
export class RecipientsRecordFacts {
  constructor(
    private readonly authority: AuthorityReader,
    private readonly organisations: OrganisationReader,
    private readonly agreements: AgreementReader,
  ) {}

  async of({ id, content }: Pick<StandingPassage, 'id' | 'content'>): Promise<RecipientsRecord> {
    const recipients = recipientsOf(content);
    const given = await Promise.all(recipients.map((name) => this.authority.toRecipient(name)));
    return {
      given: given.flat().filter(({ paperId }) => paperId !== id),
      held: await this.heldBy(recipients),
    };
  }

  /** Of two names of one organisation once. */
  private async heldBy(recipients: readonly string[]): Promise<AgreementStanding[]> {
    const named = await Promise.all(recipients.map((name) => this.organisations.named(name)));
    const ids = new Set(named.flatMap((organisation) => organisation?.id ?? []));
    const held = await Promise.all([...ids].map((id) => this.agreements.ofOrganisation(id)));
    return held.flat();
  }
}

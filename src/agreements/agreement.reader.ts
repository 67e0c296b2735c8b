import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NotFound } from '../kernel/errors';
import { type PartialDate } from '../kernel/local-date';
import { plainName } from '../kernel/party-name';
import { businessDate, Clock } from '../platform/clock';
import { type Agreement, type AgreementStatus } from './agreement';
import { AgreementEntity } from './agreement.entity';
import { statusNow, untilNow } from './agreement-now';
import { agreementNamed, agreementOf } from './agreement.repository';
import { type AuthorityGiven } from './authority';
import { unassignedAuthority } from './authority.repository';
import { type Ledger, ledgerOf } from './ledger/ledger';
import { ledgerFacts, ledgerFactsOf } from './ledger/ledger.facts';
import { type LedgerFacts } from './ledger/ledger-facts';
import { lackingForLetter, type Organisation, type Signatory } from './organisations/organisation';
import { organisationsById } from './organisations/organisation.repository';
import { signatoriesOf } from './organisations/signatory.repository';

export const AGREEMENTS_A_PAGE = 25;

/** An agreement as it stands today. */
export interface AgreementStanding {
  agreement: Agreement;
  /** Name of the organisation today. */
  recipient: string;
  status: AgreementStatus;
  /** End of its term, with what letters in force made of it. */
  until: PartialDate;
  ledger: Ledger;
}

export interface AgreementRead extends AgreementStanding {
  organisation: Organisation;
  signatories: Signatory[];
  facts: LedgerFacts;
  /** What the organisation lacks before a letter can go to it, in words. */
  lacking: string[];
}

export interface AgreementPage {
  agreements: AgreementStanding[];
  total: number;
  page: number;
  pages: number;
}

const hasWords = (words: readonly string[], texts: readonly string[]): boolean => {
  const found = plainName(texts.join(' '));
  return words.every((word) => found.includes(word));
};

/** Agreements with their ledgers, for those who may see them. */
@Injectable()
export class AgreementReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** By reference; with words, only those that have each of them in reference, recipient or project. */
  async list({ words = '', page = 1 }: { words?: string; page?: number }): Promise<AgreementPage> {
    const { manager } = this.dataSource;
    const rows = await manager.find(AgreementEntity, { order: { referenceKey: 'ASC' } });
    const asked = plainName(words).split(' ');
    const all = rows
      .map(agreementOf)
      .filter(({ reference, recipient, project }) =>
        hasWords(asked, [reference, recipient, project]),
      );
    const shown = all.slice((page - 1) * AGREEMENTS_A_PAGE, page * AGREEMENTS_A_PAGE);
    const pages = Math.max(1, Math.ceil(all.length / AGREEMENTS_A_PAGE));
    return { agreements: await this.standing(shown), total: all.length, page, pages };
  }

  /** @throws NotFound */
  async one(reference: string): Promise<AgreementRead> {
    const { manager } = this.dataSource;
    const agreement = await agreementNamed(manager, reference);
    if (!agreement) throw new NotFound('agreement');
    const { organisationId } = agreement;
    const organisation = (await organisationsById(manager, [organisationId])).get(organisationId)!;
    const signatories = await signatoriesOf(manager, organisationId);
    const facts = await ledgerFactsOf(manager, agreement);
    const lacking = lackingForLetter(organisation, signatories);
    const standing = this.standingOf(agreement, organisation.name, facts);
    return { ...standing, organisation, signatories, facts, lacking };
  }

  /** Agreements of one organisation. */
  async ofOrganisation(organisationId: string): Promise<AgreementStanding[]> {
    const rows = await this.dataSource.manager.find(AgreementEntity, {
      where: { organisationId },
      order: { referenceKey: 'ASC' },
    });
    return this.standing(rows.map(agreementOf));
  }

  /** Undefined for an agreement that is not there. */
  async referenceOf(id: string): Promise<string | undefined> {
    const row = await this.dataSource.manager.findOneBy(AgreementEntity, { id });
    return row ? agreementOf(row).reference : undefined;
  }

  /** Decided money that no agreement has yet, the earliest decision first. */
  unassigned(): Promise<AuthorityGiven[]> {
    return unassignedAuthority(this.dataSource.manager);
  }

  private async standing(agreements: readonly Agreement[]): Promise<AgreementStanding[]> {
    const { manager } = this.dataSource;
    const facts = await ledgerFacts(manager, agreements);
    const organisations = await organisationsById(
      manager,
      agreements.map(({ organisationId }) => organisationId),
    );
    return agreements.map((agreement) => {
      const recipient = organisations.get(agreement.organisationId)!.name;
      return this.standingOf(agreement, recipient, facts.get(agreement.id)!);
    });
  }

  private standingOf(
    agreement: Agreement,
    recipient: string,
    facts: LedgerFacts,
  ): AgreementStanding {
    return {
      ...{ agreement, recipient },
      status: statusNow(agreement, facts, businessDate(this.clock)),
      until: untilNow(agreement, facts),
      ledger: ledgerOf(facts),
    };
  }
}

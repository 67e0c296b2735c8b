import { Injectable } from '@nestjs/common';
import { Brackets, DataSource, In, type WhereExpressionBuilder } from 'typeorm';
import { type LocalDate } from '../kernel/local-date';
import { patternOf } from '../kernel/sought-words';
import { recipientsOfChanged } from './decision-changes';
import { DecisionEntity, type DecisionRow } from './decision.entity';
import { type PublishedDecision } from './published-decision';

/** Another published decision that changed this one, or that this one changed. */
export interface DecisionChange {
  reference: string;
  address: string;
  title: string;
  decidedOn: LocalDate;
  /** To whom the grants are that were changed. */
  recipients: string[];
}

export interface DecisionChanges {
  /** By later decisions, the latest first. */
  changedBy: DecisionChange[];
  /** Earlier decisions, the latest first. */
  changes: DecisionChange[];
}

const change = (
  { reference, address, title, decidedOn }: DecisionRow,
  recipients: string[],
): DecisionChange[] =>
  recipients.length === 0 ? [] : [{ reference, address, title, decidedOn, recipients }];

const entryOf = ({ entry }: DecisionRow): PublishedDecision =>
  JSON.parse(entry) as PublishedDecision;

const namesAgreement = ({ grants }: PublishedDecision): boolean =>
  grants.some(({ agreement }) => agreement !== undefined);

const HAS_TEXT = "decision.entry LIKE :text ESCAPE '!'";
/** Within an entry's JSON: any grant that names the agreement it varies. */
const HAS_AGREEMENT = 'decision.entry LIKE :agreement';
const ANY_AGREEMENT = { agreement: '%"agreement":%' };

/** Which published decisions change which. No other table is read. */
@Injectable()
export class DecisionChangesReader {
  constructor(private readonly dataSource: DataSource) {}

  async of(entry: PublishedDecision): Promise<DecisionChanges> {
    if (entry.grants.length === 0) return { changedBy: [], changes: [] };
    const [later, earlier] = [await this.later(entry), await this.earlier(entry)];
    return {
      changedBy: later.flatMap((row) => change(row, recipientsOfChanged(entryOf(row), entry))),
      changes: earlier.flatMap((row) => change(row, recipientsOfChanged(entry, entryOf(row)))),
    };
  }

  /** Those that may change it: they have its number, or name an agreement as it does. */
  private later(entry: PublishedDecision): Promise<DecisionRow[]> {
    return this.those('>=', entry, (query) => {
      query.where(HAS_TEXT, { text: patternOf(JSON.stringify(entry.reference)) });
      if (namesAgreement(entry)) query.orWhere(HAS_AGREEMENT, ANY_AGREEMENT);
    });
  }

  private earlier(entry: PublishedDecision): Promise<DecisionRow[]> {
    return this.those('<=', entry, (query) => {
      query.where({ reference: In(entry.reliesOn) });
      if (namesAgreement(entry)) query.orWhere(HAS_AGREEMENT, ANY_AGREEMENT);
    });
  }

  private those(
    side: '>=' | '<=',
    { decidedOn }: PublishedDecision,
    any: (query: WhereExpressionBuilder) => void,
  ): Promise<DecisionRow[]> {
    return this.dataSource.manager
      .createQueryBuilder(DecisionEntity, 'decision')
      .where(`decision.decidedOn ${side} :decidedOn`, { decidedOn })
      .andWhere(new Brackets(any))
      .orderBy('decision.decidedOn', 'DESC')
      .addOrderBy('decision.publishedAt', 'DESC')
      .getMany();
  }
}

import { type LocalDate, type PartialDate } from '../../kernel/local-date';
import { DayField, PartialDateField, Text } from './fields';
import { type Amount, AMOUNTS } from './money';
import { Of, OneOf } from './one-of';

/** A change already made to an agreement; the single step is absent where no source states it. */
export class AgreementChange {
  @PartialDateField() on: PartialDate;
  @Text({ max: 60, optional: true }) decision?: string;
  @OneOf(AMOUNTS, { optional: true }) change?: Amount;
}

/** What the ledger, or a file in its place, knows of an existing grant agreement. */
export class AgreementFacts {
  @Text({ max: 60 }) reference: string;
  @Text({ max: 200 }) recipient: string;
  @Text({ max: 500 }) project: string;
  @PartialDateField() from: PartialDate;
  @PartialDateField() until: PartialDate;
  @OneOf(AMOUNTS) awarded: Amount;
  @Of(AgreementChange, { max: 50 }) changes: AgreementChange[];
  /** Maximum as it stands after all changes. */
  @OneOf(AMOUNTS) maximum: Amount;
}

/** A field that was added to make an example whole, and why. */
export class Illustrative {
  @Text({ max: 300 }) field: string;
  @Text({ max: 1000 }) reason: string;
}

/** `examples/agreements/*.json`. */
export class AgreementEnvelope {
  @DayField() asOf: LocalDate;
  @Of(Illustrative, { max: 50 }) illustrative: Illustrative[];
  @Of(AgreementFacts) agreement: AgreementFacts;
}

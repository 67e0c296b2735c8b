import { type LocalDate } from '../../kernel/local-date';
import { Illustrative } from './agreement-facts';
import { DayField } from './fields';
import { Of } from './one-of';
import { Paper } from './paper';

/** An example: a paper with the business date it is judged at and what was added to make it whole. */
export class PaperEnvelope {
  @DayField() asOf: LocalDate;
  @Of(Illustrative, { max: 50 }) illustrative: Illustrative[];
  @Of(Paper) paper: Paper;
}

import { type LocalDate } from '../../kernel/local-date';

/** When a letter is judged: business day and instant. */
export interface LetterMoment {
  today: LocalDate;
  now: Date;
}

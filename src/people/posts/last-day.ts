import { type LocalDate } from '../../kernel/local-date';

const DAY = 24 * 60 * 60 * 1000;

const shifted = (day: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The end of a holding, whose last day people name: the first day it is no longer held. */
export const untilOf = (lastDay: LocalDate): LocalDate => shifted(lastDay, 1);

/** The last day of a holding, as people name it. */
export const lastDayOf = (until: LocalDate): LocalDate => shifted(until, -1);

import { end, party, said, series, sum, type Worded, year } from './slots';

/** What is accepted, awarded or added, by year; the prose of a sound paper is made from it. */
export interface Share {
  party: string;
  /** Pence by the calendar year in which the financial year starts. */
  byYear: [starts: number, pence: number][];
}

export const totalOf = ({ byYear }: Share): number =>
  byYear.reduce((total, [, pence]) => total + pence, 0);

const yearly = ({ byYear }: Share, ceiling = ''): Worded =>
  series(byYear.map(([starts, pence]) => said`${ceiling}${sum(pence)} in ${year(starts)}`));
const years = ({ byYear }: Share): Worded => series(byYear.map(([starts]) => [year(starts)]));
const lastYear = ({ byYear }: Share): number => byYear.at(-1)![0];

type Wording = (share: Share) => Worded;

/** Income: a fixed sum. */
export const ACCEPTING: Wording[] = [
  (one) => said`Approval is sought to accept ${sum(totalOf(one))} from ${party(one.party)}.`,
  (one) => said`${party(one.party)} will pay ${sum(totalOf(one))}: ${yearly(one)}.`,
  (one) => said`${party(one.party)} provides ${yearly(one)}.`,
  (one) => said`MOPAC will receive ${sum(totalOf(one))} from ${party(one.party)}.`,
  (one) =>
    said`Funding of ${sum(totalOf(one))} is accepted from ${party(one.party)} for ${years(one)}.`,
  (one) => said`The contribution from ${party(one.party)} is ${sum(totalOf(one))}.`,
  (one) => said`${sum(totalOf(one))} is provided by ${party(one.party)}.`,
  (one) =>
    said`${party(one.party)} has offered ${sum(totalOf(one))}, and it is proposed to accept it.`,
  (one) => said`Recommendation 1 brings in ${sum(totalOf(one))}.`,
];

/** A grant up to a ceiling. */
export const AWARDING: Wording[] = [
  (one) => said`It is proposed to award up to ${sum(totalOf(one))} to ${party(one.party)}.`,
  (one) => said`MOPAC will award ${party(one.party)} a grant of up to ${sum(totalOf(one))}.`,
  (one) => said`${party(one.party)} will receive ${yearly(one, 'up to ')}.`,
  (one) => said`${party(one.party)} is awarded up to ${sum(totalOf(one))} for ${years(one)}.`,
  (one) => said`Up to ${sum(totalOf(one))} goes to ${party(one.party)}.`,
  (one) => said`The grant to ${party(one.party)} is up to ${sum(totalOf(one))}.`,
  (one) => said`MOPAC will pay ${party(one.party)} up to ${sum(totalOf(one))}.`,
  (one) => said`A grant of up to ${sum(totalOf(one))} is awarded to ${party(one.party)}.`,
  (one) => said`The grant to ${party(one.party)} will run until ${end(lastYear(one))}.`,
];

/** A variation by up to a sum, of an agreement with a maximum until now. */
export const VARYING: ((one: Share, before: number) => Worded)[] = [
  (one) =>
    said`Approval is sought to vary the grant to ${party(one.party)} by up to ${sum(totalOf(one))}.`,
  (one) =>
    said`It is proposed to vary the grant to ${party(one.party)} by ${yearly(one, 'up to ')}.`,
  (one, before) =>
    said`Recommendation 2 raises the agreement from ${sum(before)} to ${sum(before + totalOf(one))}.`,
  (one) => said`Recommendation 2 adds up to ${sum(totalOf(one))} to the agreement.`,
  (one) => said`The agreement is increased by up to ${sum(totalOf(one))}.`,
  (one, before) => said`Its new maximum is ${sum(before + totalOf(one))}.`,
  (one, before) => said`This brings the value of the agreement to ${sum(before + totalOf(one))}.`,
  (one) => said`${party(one.party)} will receive up to ${sum(totalOf(one))} more.`,
  (one) => said`The agreement will end on ${end(lastYear(one))}.`,
  (one) => said`It is proposed to extend the agreement to ${end(lastYear(one))}.`,
  (one) => said`Recommendation 2 extends the term until ${end(lastYear(one))}.`,
  (one) => said`The variation covers ${years(one)}.`,
];

/** What is held back, in all. */
export const HOLDING: ((pence: number, starts: number[]) => Worded)[] = [
  (pence) => said`${sum(pence)} is held back.`,
  (pence) => said`It is proposed to hold back ${sum(pence)}.`,
  (pence) => said`MOPAC keeps back ${sum(pence)} for managing the work.`,
  (pence) => said`The other ${sum(pence)} is set aside until a later decision.`,
];

/** All grants of the paper together. */
export const TOGETHER: ((shares: Share[]) => Worded)[] = [
  (shares) => said`This decision commits ${sum(total(shares))} in total.`,
  (shares) => said`Grants of up to ${sum(total(shares))} in total are proposed.`,
  (shares) => said`The grants come to ${sum(total(shares))}.`,
];

const total = (shares: Share[]): number => shares.reduce((all, share) => all + totalOf(share), 0);

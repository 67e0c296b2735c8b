import { type Pence } from '../../kernel/money';
import { type Authority, authorityFor, type Signing, signingFor } from '../../scheme/authority';
import { type Scheme } from '../../scheme/scheme';
import { totalOf } from '../content/money';
import { type Recommendation } from '../content/recommendation';
import { type Examined } from './check';
import { type Numbered, numberedIn, sumOf } from './figures';

/** A recommendation that needs somebody's authority; a note needs none. */
export interface Asked extends Numbered {
  matter: string;
  pence?: Pence;
}

const penceOf = (one: Recommendation): Pence | undefined => {
  const money = sumOf(one);
  return money && totalOf(money.amount);
};

/** Whether any paragraph of the scheme names the matter at all. */
export const isMatterOf = ({ paragraphs }: Scheme, matter: string): boolean =>
  paragraphs.some(({ powers }) => powers.some((power) => power.matter === matter));

/** A matter as the scheme words it; its key only where no paragraph names it. */
export const wordsOfMatter = ({ paragraphs }: Scheme, matter: string): string =>
  paragraphs.flatMap(({ powers }) => powers).find((power) => power.matter === matter)?.words ??
  matter;

/** Recommendations whose matter the scheme knows; an unknown matter is a finding of its own. */
export const askedIn = ({ paper, context }: Examined): Asked[] =>
  numberedIn(paper.recommendations).flatMap(({ one, at }) => {
    if (one.kind === 'note' || !isMatterOf(context.scheme, one.matter)) return [];
    return [{ one, at, matter: one.matter, pence: penceOf(one) }];
  });

export const authorityOf = ({ matter, pence }: Asked, { context }: Examined): Authority =>
  authorityFor({ matter, ...(pence === undefined ? {} : { pence }) }, context.scheme, context.on);

export const signingOf = ({ matter }: Asked, { context }: Examined): Signing | undefined =>
  signingFor(matter, context.scheme, context.on);

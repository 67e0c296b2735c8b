import { type AmountClaim, type PeriodClaim, type VerbFamily } from '../claims/claim';
import { type Recommendation } from '../content/recommendation';
import { heldBackOf, type Numbered } from './figures';

/** The recommendations a claim is about, and how surely. */
export interface Attribution {
  candidates: Numbered[];
  family: VerbFamily;
  /** The words leave no doubt, so a sum that fits none of the candidates is a contradiction. */
  firm: boolean;
}

/** Whether a recommendation does what a family of verbs says. */
export const IS_OF: Record<VerbFamily, (one: Recommendation) => boolean> = {
  accept: ({ kind }) => kind === 'accept-funding',
  award: ({ kind }) => kind === 'award-grant',
  vary: ({ kind }) => kind === 'vary-grant',
  hold: (one) => heldBackOf(one) !== undefined,
};

export const FAMILY_OF: Partial<Record<Recommendation['kind'], VerbFamily>> = {
  'accept-funding': 'accept',
  'award-grant': 'award',
  'vary-grant': 'vary',
};

export function partyOf(one: Recommendation): string | undefined {
  if (one.kind === 'accept-funding') return one.funder;
  return one.kind === 'award-grant' || one.kind === 'vary-grant' ? one.recipient : undefined;
}

const ifAny = (some: Numbered[], all: Numbered[]): Numbered[] => (some.length > 0 ? some : all);

/** Narrows by the recommendations and then by the parties that the words name. */
export function narrowed(
  pool: Numbered[],
  { sentence, parties }: Pick<AmountClaim | PeriodClaim, 'sentence' | 'parties'>,
): Numbered[] {
  const explicit = ifAny(
    pool.filter(({ at }) => sentence.recommendations.includes(at)),
    pool,
  );
  return ifAny(
    explicit.filter(({ one }) => parties.includes(partyOf(one) ?? '')),
    explicit,
  );
}

import { type LocalDate } from '../../kernel/local-date';
import { barsBusiness } from '../administration/administers';
import { type PeopleFindingCode } from '../administration/people-finding';
import { type PostHolding } from './post-holding';

/** A post to fill: half-open, like every holding. */
export interface Filling {
  personId: string;
  /** A post of the scheme file; the caller knows that it is there. */
  postId: string;
  from: LocalDate;
  until?: LocalDate;
}

const FAR = '9999-12-31';

const overlap = (one: Pick<Filling, 'from' | 'until'>, other: typeof one): boolean =>
  one.from < (other.until ?? FAR) && other.from < (one.until ?? FAR);

export interface FillingFacts {
  administrator: boolean;
  disabled: boolean;
  /** Every holding of the person, past and to come. */
  holdings: readonly PostHolding[];
}

/** Everything that keeps the person from filling the post so. */
export function fillingFindings(
  filling: Filling,
  { administrator, disabled, holdings }: FillingFacts,
): PeopleFindingCode[] {
  const { postId, from, until } = filling;
  const wrong: [PeopleFindingCode, boolean][] = [
    ['administrator-holds-no-post', barsBusiness({ administrator })],
    ['account-disabled', disabled],
    ['ends-before-it-begins', until !== undefined && until <= from],
    [
      'post-held-already',
      holdings.some((holding) => holding.postId === postId && overlap(holding, filling)),
    ],
  ];
  return wrong.filter(([, holds]) => holds).map(([code]) => code);
}

/** Whether the holding is over, or was cancelled before it began. */
export const isOver = ({ until }: PostHolding, today: LocalDate): boolean =>
  until !== undefined && until <= today;

/** The day that ends a holding now: it is held no longer from today on, or never was. */
export const endNow = ({ from }: PostHolding, today: LocalDate): LocalDate =>
  from > today ? from : today;

/** Why a holding cannot end on the day. An end is never back-dated, and none is put off. */
export function endingFindings(
  holding: PostHolding,
  until: LocalDate,
  today: LocalDate,
): PeopleFindingCode[] {
  if (isOver(holding, today)) return ['holding-over'];
  if (until < endNow(holding, today)) return ['end-in-the-past'];
  return holding.until !== undefined && until > holding.until ? ['end-put-off'] : [];
}

import { type LocalDate } from '../../kernel/local-date';
import { type Moment, type PostHolding } from './post-holding';

/** An end put on record later says nothing about an act done before it. */
const endKnownAt = ({ until, endRecordedAt }: PostHolding, at: Date): LocalDate | undefined =>
  endRecordedAt !== undefined && endRecordedAt <= at ? until : undefined;

/**
 * Whether the holding gives the post at the moment. Days are half-open and the body's own. Whatever
 * was put on record after the moment does not count, so that no back-dated holding cures an act.
 */
export function holdsPost(holding: PostHolding, { at, day }: Moment): boolean {
  const until = endKnownAt(holding, at);
  const onRecord = holding.recordedAt <= at;
  return onRecord && holding.from <= day && (until === undefined || day < until);
}

/**
 * Whether the holding gives the post to whoever acts now: besides, no end that is on record already
 * lies before today, whatever the moment it was put there.
 */
export const holdsPostNow = (holding: PostHolding, moment: Moment): boolean =>
  holdsPost(holding, moment) && (holding.until === undefined || moment.day < holding.until);

/** Posts given now by the holdings, each once, in their order. */
export const postsHeldNow = (holdings: readonly PostHolding[], moment: Moment): string[] => [
  ...new Set(
    holdings.filter((holding) => holdsPostNow(holding, moment)).map(({ postId }) => postId),
  ),
];

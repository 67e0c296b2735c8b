import { formatDate } from '../../kernel/local-date';
import { capitalised, inSeries } from '../../kernel/sentences';
import { type StandingLetter } from '../../letters/letter.reader';
import { type LetterWaiting } from '../../letters/passage/letter-waiting';
import { businessDate } from '../../platform/clock';
import { type Names } from './letter-scene';

/** Somebody the letter waits for. */
export interface LetterWaitingView {
  whose: string;
  /** Who could do it today, by name. */
  who: string;
  /** UTC instant; absent where nothing says since when. */
  since?: string;
}

export interface Seeing {
  viewer: string;
  names: Names;
}

function whoWords({ people, action }: LetterWaiting, { viewer, names }: Seeing): string {
  if (action === 'accept') return 'by the link that was sent';
  if (people.length === 0) return 'nobody can act in this post today';
  const called = people.map((id) =>
    id === viewer ? 'you' : (names.get(id) ?? 'somebody without a name'),
  );
  return inSeries(called, 'or');
}

export const letterWaitingViews = (
  { waitingFor }: Pick<StandingLetter, 'waitingFor'>,
  seeing: Seeing,
): LetterWaitingView[] =>
  waitingFor.map((turn) => ({
    whose: capitalised(turn.whose),
    who: whoWords(turn, seeing),
    ...(turn.since !== '' && { since: turn.since }),
  }));

/** Day of an instant in the body's calendar, `14 March 2024`. */
export const dayWords = (instant: string): string =>
  formatDate(businessDate({ now: () => new Date(instant) }));

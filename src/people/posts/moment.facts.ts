import { businessDate } from '../../platform/clock';
import { type Moment } from './post-holding';

/** The instant with its day in the body's own calendar. */
export const momentAt = (at: Date): Moment => ({ at, day: businessDate({ now: () => at }) });

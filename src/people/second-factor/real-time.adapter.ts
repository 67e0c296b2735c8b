import { RealClock } from '../../platform/clock';

/**
 * The time of day as it is, also in a demonstration whose clock is set to another day: an
 * authenticator app knows no other. A class of its own, so that Nest can tell it from `Clock`.
 */
export class RealTime extends RealClock {}

import type { LocalDate } from '../kernel/local-date';

/** The time of day, given to whoever needs it; also the token Nest injects it by. */
export abstract class Clock {
  abstract now(): Date;
}

export class RealClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** Real time shifted by a constant, so that a demonstration's dates stand beside its papers' dates. */
export class ShiftedClock extends Clock {
  constructor(
    private readonly offset: number,
    private readonly real: Clock = new RealClock(),
  ) {
    super();
  }

  now(): Date {
    return new Date(this.real.now().getTime() + this.offset);
  }
}

const LONDON_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The body's own day, `2026-03-29`: London's, not the server's and not UTC's. */
export function businessDate(clock: Clock): LocalDate {
  const parts = LONDON_DAY.formatToParts(clock.now());
  const part = (type: string) => parts.find((each) => each.type === type)!.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

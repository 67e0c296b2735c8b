/** What the box says beside the name: the certificate's own, or that of whoever a seal is for. */
export interface SignatureFace {
  post: string;
  /** What was done and under which paragraph: `Approved under paragraph 4.8`. */
  act: string;
  /** What kind of certificate stands behind it. */
  certificate: string;
  /** Hexadecimal colour of the body, `#16365C`. */
  accent: string;
}

const IN_LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
});

/** `22 March 2024, 10:42 GMT`: the time of the signature where the body sits, its zone named. */
export function signingTimeWords(at: Date): string {
  const parts = new Map(IN_LONDON.formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const day = `${part('day')} ${part('month')} ${part('year')}`;
  return `${day}, ${part('hour')}:${part('minute')} ${part('timeZoneName')}`;
}

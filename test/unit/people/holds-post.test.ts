import fc from 'fast-check';
import { holdsPost, holdsPostNow, postsHeldNow } from '../../../src/people/posts/holds-post';
import { momentAt } from '../../../src/people/posts/moment.facts';
import { type PostHolding } from '../../../src/people/posts/post-holding';

const at = (instant: string) => momentAt(new Date(instant));

const holding = (changed: Partial<PostHolding> = {}): PostHolding => ({
  id: 'holding',
  personId: 'person',
  postId: 'chief-executive-officer',
  from: '2024-04-01',
  until: '2024-05-01',
  recordedAt: new Date('2024-03-01T09:00:00Z'),
  endRecordedAt: new Date('2024-03-01T09:00:00Z'),
  ...changed,
});

describe('a post', () => {
  it('is not held a second before its first day and is from its first second on', () => {
    // Summer time: the body's day begins at 23:00 UTC of the day before.
    expect(holdsPost(holding(), at('2024-03-31T22:59:59Z'))).toBe(false);
    expect(holdsPost(holding(), at('2024-03-31T23:00:00Z'))).toBe(true);
  });

  it('is held to the last second before its end and not at its end', () => {
    expect(holdsPost(holding(), at('2024-04-30T22:59:59.999Z'))).toBe(true);
    expect(holdsPost(holding(), at('2024-04-30T23:00:00Z'))).toBe(false);
  });

  it('begins and ends with the clock on the wall on both days the clock is changed', () => {
    const spring = holding({ from: '2024-03-31', until: '2024-04-01' });
    expect(holdsPost(spring, at('2024-03-30T23:59:59Z'))).toBe(false);
    expect(holdsPost(spring, at('2024-03-31T00:00:00Z'))).toBe(true);
    expect(holdsPost(spring, at('2024-03-31T22:59:59Z'))).toBe(true);
    expect(holdsPost(spring, at('2024-03-31T23:00:00Z'))).toBe(false);
    const autumn = holding({ from: '2024-10-27', until: '2024-10-28' });
    expect(holdsPost(autumn, at('2024-10-26T22:59:59Z'))).toBe(false);
    expect(holdsPost(autumn, at('2024-10-26T23:00:00Z'))).toBe(true);
    // The hour that the wall shows twice is held twice.
    expect(holdsPost(autumn, at('2024-10-27T00:30:00Z'))).toBe(true);
    expect(holdsPost(autumn, at('2024-10-27T01:30:00Z'))).toBe(true);
    expect(holdsPost(autumn, at('2024-10-27T23:59:59Z'))).toBe(true);
    expect(holdsPost(autumn, at('2024-10-28T00:00:00Z'))).toBe(false);
  });

  it('is held on the leap day of a leap year', () => {
    const ever = new Date(0);
    const days = { from: '2024-02-29', until: '2024-03-01' };
    const leap = holding({ ...days, recordedAt: ever, endRecordedAt: ever });
    expect(holdsPost(leap, at('2024-02-29T12:00:00Z'))).toBe(true);
    expect(holdsPost(leap, at('2024-03-01T00:00:00Z'))).toBe(false);
  });

  it('gives nothing before it was put on record, however far back its first day', () => {
    const backDated = holding({ from: '2024-01-01', recordedAt: new Date('2024-04-10T12:00:00Z') });
    expect(holdsPost(backDated, at('2024-04-10T11:59:59.999Z'))).toBe(false);
    expect(holdsPost(backDated, at('2024-04-10T12:00:00Z'))).toBe(true);
  });

  it('keeps what was done before its end was put on record', () => {
    const ended = holding({
      until: '2024-04-10',
      endRecordedAt: new Date('2024-04-10T15:00:00Z'),
    });
    expect(holdsPost(ended, at('2024-04-10T14:59:59Z'))).toBe(true);
    expect(holdsPost(ended, at('2024-04-10T15:00:00Z'))).toBe(false);
  });

  it('gives nothing to whoever acts now once its end is on record, by whatever clock', () => {
    const ended = holding({
      until: '2024-04-10',
      endRecordedAt: new Date('2024-04-10T15:00:00Z'),
    });
    expect(holdsPostNow(ended, at('2024-04-10T14:59:59Z'))).toBe(false);
    expect(holdsPostNow(ended, at('2024-04-09T14:59:59Z'))).toBe(true);
  });

  it('without an end is held ever after', () => {
    const open = holding({ until: undefined, endRecordedAt: undefined });
    expect(holdsPost(open, at('2034-01-01T00:00:00Z'))).toBe(true);
  });

  it('held twice over is named once, and one that is not held not at all', () => {
    const moment = at('2024-04-15T12:00:00Z');
    const over = holding({ postId: 'deputy-mayor', until: '2024-04-15' });
    expect(postsHeldNow([holding(), holding(), over], moment)).toEqual(['chief-executive-officer']);
  });

  it('is held at a moment exactly when the moment lies in its days and after its record', () => {
    const start = Date.parse('2024-03-25T00:00:00Z');
    const hours = fc.integer({ min: 0, max: 24 * 14 });
    const property = fc.property(hours, hours, (when, recorded) => {
      const moment = momentAt(new Date(start + when * 3_600_000));
      const recordedAt = new Date(start + recorded * 3_600_000);
      const week = { from: '2024-03-28', until: '2024-04-04', recordedAt };
      const held = holdsPost(holding({ ...week, endRecordedAt: recordedAt }), moment);
      const inDays = moment.day >= week.from && moment.day < week.until;
      expect(held).toBe(inDays && recorded <= when);
    });
    fc.assert(property);
  });
});

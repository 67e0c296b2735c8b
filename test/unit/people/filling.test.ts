import { endingFindings, endNow, fillingFindings, isOver } from '../../../src/people/posts/filling';
import { type PostHolding } from '../../../src/people/posts/post-holding';

const holding = (changed: Partial<PostHolding> = {}): PostHolding => ({
  id: 'holding',
  personId: 'person',
  postId: 'head-of-service',
  from: '2024-03-01',
  recordedAt: new Date('2024-03-01T09:00:00Z'),
  ...changed,
});
const filling = { personId: 'person', postId: 'head-of-service', from: '2024-03-18' };
const facts = { administrator: false, disabled: false, holdings: [] as PostHolding[] };

describe('filling a post', () => {
  it('is open to whoever administers nothing and holds it not yet', () => {
    expect(fillingFindings(filling, facts)).toEqual([]);
    expect(fillingFindings(filling, { ...facts, holdings: [holding({ postId: 'x' })] })).toEqual(
      [],
    );
  });

  it('is closed to an administrator and to a closed account, and says both', () => {
    const both = { ...facts, administrator: true, disabled: true };
    expect(fillingFindings(filling, both)).toEqual([
      'administrator-holds-no-post',
      'account-disabled',
    ]);
  });

  it('takes at least a day', () => {
    expect(fillingFindings({ ...filling, until: '2024-03-18' }, facts)).toEqual([
      'ends-before-it-begins',
    ]);
    expect(fillingFindings({ ...filling, until: '2024-03-19' }, facts)).toEqual([]);
  });

  it('is refused where the same person holds the same post in that time, to the day', () => {
    const until = (day: string) => [holding({ until: day })];
    const held = { ...facts, holdings: until('2024-03-19') };
    expect(fillingFindings(filling, held)).toEqual(['post-held-already']);
    expect(fillingFindings(filling, { ...facts, holdings: until('2024-03-18') })).toEqual([]);
    expect(fillingFindings(filling, { ...facts, holdings: [holding()] })).toEqual([
      'post-held-already',
    ]);
    const later = [holding({ from: '2024-04-01' })];
    expect(
      fillingFindings({ ...filling, until: '2024-04-01' }, { ...facts, holdings: later }),
    ).toEqual([]);
    expect(
      fillingFindings({ ...filling, until: '2024-04-02' }, { ...facts, holdings: later }),
    ).toEqual(['post-held-already']);
  });
});

describe('ending a holding', () => {
  it('ends it today at the earliest: an end is never back-dated', () => {
    expect(endingFindings(holding(), '2024-03-17', '2024-03-18')).toEqual(['end-in-the-past']);
    expect(endingFindings(holding(), '2024-03-18', '2024-03-18')).toEqual([]);
    expect(endingFindings(holding(), '2024-06-01', '2024-03-18')).toEqual([]);
  });

  it('changes nothing that is over', () => {
    const over = holding({ until: '2024-03-18' });
    expect(isOver(over, '2024-03-18')).toBe(true);
    expect(isOver(over, '2024-03-17')).toBe(false);
    expect(endingFindings(over, '2024-03-20', '2024-03-18')).toEqual(['holding-over']);
  });

  it('brings an end forward and never puts it off', () => {
    const ends = holding({ until: '2024-06-01' });
    expect(endingFindings(ends, '2024-05-01', '2024-03-18')).toEqual([]);
    expect(endingFindings(ends, '2024-06-02', '2024-03-18')).toEqual(['end-put-off']);
  });

  it('takes a holding that has not begun away altogether', () => {
    const later = holding({ from: '2024-04-01' });
    expect(endNow(later, '2024-03-18')).toBe('2024-04-01');
    expect(endNow(holding(), '2024-03-18')).toBe('2024-03-18');
    expect(endingFindings(later, '2024-03-20', '2024-03-18')).toEqual(['end-in-the-past']);
  });
});

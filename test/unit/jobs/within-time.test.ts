import { withinTime } from '../../../src/jobs/within-time';

describe('work within a time', () => {
  it('gives what it gives, or its own fault', async () => {
    expect(await withinTime(Promise.resolve(7), 50)).toBe(7);
    await expect(withinTime(Promise.reject(new Error('own')), 50)).rejects.toThrow('own');
  });

  it('counts as failed when it takes longer, whatever becomes of it', async () => {
    let refuse: (error: Error) => void = () => undefined;
    const work = new Promise((_, no) => (refuse = no));
    await expect(withinTime(work, 10)).rejects.toThrow('not finished after 10 ms');
    refuse(new Error('much later'));
    await new Promise(setImmediate);
  });
});

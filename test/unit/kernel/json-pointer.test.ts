import fc from 'fast-check';
import { pointerTo, stepsOf } from '../../../src/kernel/json-pointer';

describe('a JSON Pointer', () => {
  it('is written as in RFC 6901 §5', () => {
    expect(pointerTo()).toBe('');
    expect(pointerTo('')).toBe('/');
    expect(pointerTo('foo', 0)).toBe('/foo/0');
    expect(pointerTo('a/b')).toBe('/a~1b');
    expect(pointerTo('m~n')).toBe('/m~0n');
    expect(pointerTo('~1')).toBe('/~01');
  });

  it('gives back the steps it was made of', () => {
    const step = fc.string({ unit: fc.constantFrom('~', '/', '0', '1', 'a', '') });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        expect(stepsOf(pointerTo(...steps))).toEqual(steps);
      }),
    );
  });
});

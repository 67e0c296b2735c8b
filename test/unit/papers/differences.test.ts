import fc from 'fast-check';
import { stepsOf } from '../../../src/kernel/json-pointer';
import { differencesBetween } from '../../../src/papers/differences';

describe('the differences between two contents', () => {
  it('are named leaf by leaf, with an escaped pointer', () => {
    const yours = { title: 'Mine', same: [1], 'a/b~c': { deep: [1, { x: 'y' }] } };
    const theirs = { title: 'Theirs', same: [1], 'a/b~c': { deep: [1, { x: 'z' }] } };
    expect(differencesBetween(yours, theirs)).toEqual([
      { pointer: '/title', yours: 'Mine', theirs: 'Theirs' },
      { pointer: '/a~1b~0c/deep/1/x', yours: 'y', theirs: 'z' },
    ]);
  });

  it('name every leaf of what only one side has', () => {
    expect(differencesBetween({ list: [] }, { list: [{ a: 1, b: 2 }] })).toEqual([
      { pointer: '/list/0/a', yours: undefined, theirs: 1 },
      { pointer: '/list/0/b', yours: undefined, theirs: 2 },
    ]);
  });

  it('name the whole where the two are of different kinds', () => {
    expect(differencesBetween({ a: [1] }, { a: { 0: 1 } })).toEqual([
      { pointer: '/a', yours: [1], theirs: { 0: 1 } },
    ]);
    expect(differencesBetween({ a: [] }, { a: undefined })).toEqual([
      { pointer: '/a', yours: [], theirs: undefined },
    ]);
  });

  it('see an own property whose name means something to JavaScript', () => {
    const yours = JSON.parse('{"constructor": 1}') as unknown;
    expect(differencesBetween(yours, {})).toEqual([
      { pointer: '/constructor', yours: 1, theirs: undefined },
    ]);
  });

  it('are at most 200', () => {
    const many = Array.from({ length: 500 }, (_, at) => at);
    expect(differencesBetween(many, [])).toHaveLength(200);
  });

  it('tell an empty list from an empty object', () => {
    expect(differencesBetween([], {})).toEqual([{ pointer: '', yours: [], theirs: {} }]);
  });

  it('are none exactly where two JSON values are the same, and each is one', () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    const at = (value: unknown, pointer: string): unknown =>
      stepsOf(pointer).reduce<unknown>(
        (inside, step) =>
          Object.hasOwn(Object(inside), step)
            ? (inside as Record<string, unknown>)[step]
            : undefined,
        value,
      );
    fc.assert(
      fc.property(json, json, (yours, theirs) => {
        expect(differencesBetween(yours, structuredClone(yours))).toEqual([]);
        const found = differencesBetween({ it: yours }, { it: theirs });
        const same = JSON.stringify(sorted(yours)) === JSON.stringify(sorted(theirs));
        expect(found.length === 0).toBe(same);
        for (const { pointer, yours: mine } of found) {
          expect(mine).toEqual(at({ it: yours }, pointer));
        }
      }),
      { examples: [[[], {}]] },
    );
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  // Kept apart from a list: `{}` is not `[]`.
  return { object: entries.map(([name, inside]) => [name, sorted(inside)]) };
}

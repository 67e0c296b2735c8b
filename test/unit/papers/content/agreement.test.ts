import fc from 'fast-check';
import { stepsOf } from '../../../../src/kernel/json-pointer';
import { canonicalJson } from '../../../../src/kernel/canonical-json';
import { parsePaper } from '../../../../src/papers/content/parse';
import { paperSchema } from '../../../../src/papers/content/schema';
import { everyMutationOf, mutated } from './mutations';
import { goodFile, goodPapers } from './paper-files';
import { judgeOf } from './schema-judge';

const accepts = judgeOf(paperSchema());
const papers = goodPapers().map(({ text }) => JSON.parse(text) as unknown);

/** Whether the pointer names a place of the value, or a property missing from an object of it. */
function leadsSomewhere(pointer: string, root: unknown): boolean {
  const steps = stepsOf(pointer);
  const last = steps.pop();
  let value = root;
  for (const step of steps) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return false;
    value = (value as Record<string, unknown>)[step];
  }
  if (last === undefined) return true;
  if (Array.isArray(value)) return Object.hasOwn(value, last);
  return value !== null && typeof value === 'object';
}

/** Holds reader and schema to each other on one value; says which way it went. */
function held(input: unknown): boolean {
  const parsed = parsePaper(input);
  const read = 'value' in parsed;
  if (read !== accepts(input)) {
    throw new Error(`reader ${read}: ${JSON.stringify([parsed, accepts.errors, input])}`);
  }
  if ('value' in parsed && canonicalJson(parsed.value) !== canonicalJson(input)) {
    throw new Error(`changed in reading: ${JSON.stringify([parsed.value, input])}`);
  }
  const lost =
    'faults' in parsed && parsed.faults.find(({ pointer }) => !leadsSomewhere(pointer, input));
  if (lost) throw new Error(`${lost.pointer} leads nowhere in ${JSON.stringify(input)}`);
  return read;
}

describe('schema and reader', () => {
  it('agree on single mutations of every kind at every place, and each fault names a place', () => {
    const counted = { read: 0, refused: 0 };
    const every: Record<string, number> = {
      'vary-grant': 5,
      'statements-done': 1,
      'publication-restricted': 2,
      'sections-and-table': 19,
    };
    for (const [name, nth] of Object.entries(every)) {
      for (const input of everyMutationOf(goodFile(name), nth)) {
        counted[held(input) ? 'read' : 'refused'] += 1;
      }
    }
    expect(counted.read).toBeGreaterThan(300);
    expect(counted.refused).toBeGreaterThan(3000);
  });

  it('agree on mutations upon mutations', () => {
    fc.assert(
      fc.property(mutated(papers), (input) => {
        held(input);
      }),
      { numRuns: 1000 },
    );
  });

  it('agree on any JSON at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        expect(held(input)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the reader', () => {
  it('throws at nothing, JSON or not', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(anything, fc.constantFrom('title', 'summary', 'subsidy'), (value, name) => {
        expect(parsePaper(value)).toHaveProperty('faults');
        const paper = { ...(papers[0] as object), [name]: value };
        const parsed = parsePaper(paper);
        if ('faults' in parsed) expect(parsed.faults[0]!.pointer).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});

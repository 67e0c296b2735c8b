import { canonicalJson } from '../../../../src/kernel/canonical-json';
import { AgreementEnvelope } from '../../../../src/papers/content/agreement-facts';
import { blankPaper } from '../../../../src/papers/content/blank-paper';
import { LISTED_FAULTS } from '../../../../src/papers/content/document-order';
import { PaperEnvelope } from '../../../../src/papers/content/envelope';
import { ByYear } from '../../../../src/papers/content/money';
import { Paper } from '../../../../src/papers/content/paper';
import {
  parseAgreementEnvelope,
  parsePaper,
  parsePaperEnvelope,
  parsePaperInput,
} from '../../../../src/papers/content/parse';
import { LIMITS } from '../../../../src/papers/content/plain-json';
import { AcceptFunding } from '../../../../src/papers/content/recommendation';
import { badPapers, badPointers, goodFile, goodPapers } from './paper-files';

function valueOf<T>(parsed: { value: T } | { faults: unknown[] }): T {
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

const faultsOf = (input: unknown): { pointer: string; expected: string }[] => {
  const parsed = parsePaper(input);
  return 'faults' in parsed ? parsed.faults : [];
};
const pointersOf = (input: unknown): string[] => faultsOf(input).map(({ pointer }) => pointer);

const good = (): Record<string, unknown> => goodFile('all-kinds') as Record<string, unknown>;

describe('a good paper', () => {
  it.each(goodPapers().map(({ name, text }) => [name, text]))(
    'is read, and nothing is added, changed or lost: %s',
    (_name, text) => {
      const input: unknown = JSON.parse(text);
      expect(canonicalJson(valueOf(parsePaper(input)))).toBe(canonicalJson(input));
    },
  );

  it('is read into the classes of the content, without a property that is undefined', () => {
    const paper = valueOf(parsePaper(good()));
    expect(paper).toBeInstanceOf(Paper);
    const [first] = paper.recommendations;
    expect(first).toBeInstanceOf(AcceptFunding);
    expect((first as AcceptFunding).money.amount).toBeInstanceOf(ByYear);
    const bare = valueOf(parsePaper(goodFile('vary-grant-of-which-little-is-known')));
    expect(Object.values(bare.recommendations[0]!)).not.toContain(undefined);
    expect(Object.keys(bare.recommendations[0]!)).not.toContain('detail');
  });

  it('is read again from what was read', () => {
    const paper = valueOf(parsePaper(good()));
    expect(valueOf(parsePaper(paper))).toEqual(paper);
    expect(valueOf(parsePaper({ ...good(), reference: undefined }))).toEqual(paper);
  });

  it('leaves its input as it was', () => {
    const input = good();
    parsePaper(input);
    expect(input).toEqual(good());
  });
});

describe('a bad paper', () => {
  const expected = badPointers();

  it('has its pointers in the table, file by file', () => {
    expect(Object.keys(expected).sort()).toEqual(
      badPapers()
        .map(({ name }) => name)
        .sort(),
    );
  });

  it.each(badPapers().map(({ name, text }) => [name, text]))(
    'is refused at the place of its fault and nowhere else: %s',
    (name, text) => {
      const faults = faultsOf(JSON.parse(text));
      expect(faults.map(({ pointer }) => pointer)).toEqual(expected[name]);
      for (const fault of faults) expect(fault.expected).toMatch(/^(must|is) \S/);
    },
  );

  it('is told what is expected', () => {
    const input = good();
    const recommendations = input.recommendations as Record<string, unknown>[];
    recommendations[0]!.kind = 'accept';
    recommendations[1]!.sum = 1;
    recommendations[2]!.as = null;
    expect(faultsOf(input)).toEqual([
      {
        pointer: '/recommendations/0/kind',
        expected:
          'must be one of accept-funding, award-grant, vary-grant, delegate-authority, note, other',
      },
      {
        pointer: '/recommendations/1/sum',
        expected:
          'is not a property of award grant; expected one of kind, id, matter, recipient, money, ' +
          'period, purpose, fundedBy, holdsBack, detail',
      },
      { pointer: '/recommendations/2/as', expected: 'must not be null' },
    ]);
  });

  it('lists two hundred faults and counts the rest in its last line', () => {
    const input = { ...good(), summary: Array.from({ length: LISTED_FAULTS + 57 }, () => 5) };
    const faults = faultsOf(input);
    expect(faults).toHaveLength(LISTED_FAULTS + 1);
    expect(faults[0]!.pointer).toBe('/summary');
    expect(faults.at(-1)).toEqual({
      pointer: '',
      expected: 'has 58 more faults that are not listed',
    });
  });
});

describe('a hostile input', () => {
  const ofJson = (text: string): string[] => pointersOf(JSON.parse(text));

  it('is refused for a forbidden name wherever it stands, in a place for text too', () => {
    expect(ofJson('{"a":{"b":[{"prototype":1}]}}')).toContain('/a/b/0/prototype');
    expect(ofJson('{"title":{"constructor":{"name":"x"}}}').slice(0, 2)).toEqual([
      '/title',
      '/title/constructor',
    ]);
    expect(ofJson('{"__proto__":{"title":"x"}}').slice(0, 1)).toEqual(['/__proto__']);
    expect(({} as Record<string, unknown>).title).toBeUndefined();
  });

  it.each([
    ['lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['objects', '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000)],
  ])('is refused when %s are nested deeper than any paper', (_what, nested) => {
    const input = { ...good(), title: JSON.parse(nested) as unknown };
    const [first, second] = faultsOf(input);
    expect(first!.pointer).toBe('/title');
    expect(second!.expected).toBe(`must be nested at most ${LIMITS.depth} deep`);
  });

  it('is refused as a whole when it holds more than any paper', () => {
    const long = { ...good(), summary: Array.from({ length: 1_000_000 }, () => ({})) };
    expect(faultsOf(long)).toEqual([
      { pointer: '', expected: `must hold at most ${LIMITS.values} values in all` },
    ]);
    const wide = { ...good(), ['x'.repeat(LIMITS.characters)]: 1 };
    expect(faultsOf(wide)).toEqual([
      { pointer: '', expected: `must hold at most ${LIMITS.characters} characters of text in all` },
    ]);
  });

  it('may hold itself, or things that are no JSON, and is refused', () => {
    const circle = good();
    circle.summary = [circle, circle];
    expect(pointersOf(circle)).toEqual(['']);
    const odd = { ...good(), title: 1n, summary: [undefined, new Date(0)], powers: new Map() };
    expect(pointersOf(odd)).toEqual(['/title', '/summary/0', '/summary/1', '/powers']);
    const trap = Object.defineProperty(good(), 'title', {
      enumerable: true,
      get: () => {
        throw new Error('read');
      },
    });
    expect(faultsOf(trap)).toEqual([{ pointer: '', expected: 'must be JSON' }]);
  });

  it.each([undefined, null, true, 5, NaN, 'paper', [], () => 1, Symbol('x')])(
    'is refused when it is no object at all: %p',
    (input) => {
      expect(pointersOf(input)).toEqual(['']);
    },
  );
});

describe('an envelope', () => {
  it('is read whole', () => {
    const input = goodFile('envelope');
    const envelope = valueOf(parsePaperEnvelope(input));
    expect(envelope).toBeInstanceOf(PaperEnvelope);
    expect(canonicalJson(envelope)).toBe(canonicalJson(input));
  });

  it('or a bare paper is taken by a command', () => {
    const envelope = valueOf(parsePaperInput(goodFile('envelope')));
    const bare = valueOf(parsePaperInput(good()));
    expect(envelope.asOf).toBe('2024-03-18');
    expect(envelope.illustrative).toHaveLength(1);
    expect(Object.keys(bare)).toEqual(['paper']);
    expect(bare.paper).toEqual(envelope.paper);
  });

  it('is refused with pointers from its own top, a bare paper with pointers from the paper', () => {
    const pointers = (input: unknown): string[] => {
      const parsed = parsePaperInput(input);
      return 'faults' in parsed ? parsed.faults.map(({ pointer }) => pointer) : [];
    };
    const envelope = goodFile('envelope') as Record<string, unknown>;
    expect(pointers({ ...envelope, paper: { ...good(), title: 1 } })).toEqual(['/paper/title']);
    expect(pointers({ ...envelope, paper: undefined })).toEqual(['/paper']);
    expect(pointers({ ...good(), asOf: '2024-03-18' })).toEqual(['/asOf']);
    expect(pointers({ ...good(), title: 1 })).toEqual(['/title']);
    expect(pointers(null)).toEqual(['']);
  });

  it('of an agreement is read whole', () => {
    const input = goodFile('agreement');
    const envelope = valueOf(parseAgreementEnvelope(input));
    expect(envelope).toBeInstanceOf(AgreementEnvelope);
    expect(canonicalJson(envelope)).toBe(canonicalJson(input));
    expect(parseAgreementEnvelope({ ...envelope, asOf: '2024-02-30' })).toEqual({
      faults: [{ pointer: '/asOf', expected: 'must be a day that exists, like 2024-03-18' }],
    });
  });
});

describe('a blank paper', () => {
  it('is a good paper that says nothing yet', () => {
    const blank = blankPaper({ title: 'A grant', draftingOfficer: 'Policy Officer' });
    expect(valueOf(parsePaper(blank))).toEqual(blank);
    expect(canonicalJson({ ...blank, title: 'x', draftingOfficer: 'y' })).toBe(
      canonicalJson({ ...(goodFile('blank') as object), title: 'x', draftingOfficer: 'y' }),
    );
  });
});

import fc from 'fast-check';
import { parseJson } from '../../../../src/papers/content/json-text';
import { LIMITS } from '../../../../src/papers/content/plain-json';

const faultOf = (text: string): unknown => {
  const parsed = parseJson(text);
  return 'faults' in parsed ? parsed.faults : parsed;
};
const syntax = (expected: string): unknown => [
  { pointer: '', expected: `must be JSON: ${expected}` },
];

describe('JSON text', () => {
  it('is read as JSON.parse reads it, with or without a byte order mark', () => {
    const text = ' {"a":[1,-0.5e+3,"\\u00e9\\n/",true,null,{}],"b":{"a":[]}}\r\n';
    expect(parseJson(text)).toEqual({ value: JSON.parse(text) as unknown });
    expect(parseJson(`\uFEFF${text}`)).toEqual({ value: JSON.parse(text) as unknown });
  });

  it.each([
    ['', 'line 1, column 1: expected a value'],
    ['\uFEFF', 'line 1, column 1: expected a value'],
    ['\uFEFF\uFEFF{}', 'line 1, column 1: expected a value'],
    ['{', 'line 1, column 2: expected a name in double quotes'],
    ['{"a" 1}', 'line 1, column 6: expected a colon'],
    ['{"a":1,}', 'line 1, column 8: expected a name in double quotes'],
    ["{'a':1}", 'line 1, column 2: expected a name in double quotes'],
    ['{"a":1 "b":2}', 'line 1, column 8: expected a comma or a closing brace'],
    ['[1,]', 'line 1, column 4: expected a value'],
    ['[1 2]', 'line 1, column 4: expected a comma or a closing bracket'],
    ['{"a":01}', 'line 1, column 7: expected a comma or a closing brace'],
    ['{"a":+1}', 'line 1, column 6: expected a value'],
    ['{"a":.5}', 'line 1, column 6: expected a value'],
    ['{"a":NaN}', 'line 1, column 6: expected a value'],
    ['{"a":"x\ny"}', 'line 1, column 8: expected the closing quote'],
    ['{"a":"x', 'line 1, column 8: expected the closing quote'],
    ['{"a":"\\x"}', 'line 1, column 7: expected one of the escapes of JSON'],
    ['{"a":"\\u00g0"}', 'line 1, column 7: expected one of the escapes of JSON'],
    ['{} {}', 'line 1, column 4: expected nothing more'],
    ['{\n  "a": 1,\r\n  "é😀": tru\n}', 'line 3, column 9: expected a value'],
    ['{\r"a":\r?}', 'line 3, column 1: expected a value'],
    ['// note\n{}', 'line 1, column 1: expected a value'],
  ])('%j is refused at its line and column', (text, expected) => {
    expect(faultOf(text)).toEqual(syntax(expected));
  });

  it('is refused where an object holds a name twice, however it is spelt', () => {
    expect(faultOf('{"a":{"b":1,\n"b":2}}')).toEqual([
      { pointer: '/a/b', expected: 'must stand only once (line 2, column 1)' },
    ]);
    expect(faultOf('[{"x/y":1,"x\\/y":1}]')).toEqual([
      { pointer: '/0/x~1y', expected: 'must stand only once (line 1, column 11)' },
    ]);
    expect(faultOf('{"":1,"":2}')).toEqual([
      { pointer: '/', expected: 'must stand only once (line 1, column 7)' },
    ]);
    expect(parseJson('{"a":{"a":1},"b":[{"a":1},{"a":1}]}')).toHaveProperty('value');
  });

  it.each(['[', '{"a":', '[{"a":'])('is refused when it nests without end: %s', (open) => {
    expect(faultOf(open.repeat(1_000_000))).toEqual([
      {
        pointer: '',
        expected: expect.stringMatching(
          `^must be JSON: line 1, column \\d+: expected nesting at most ${LIMITS.depth} deep$`,
        ) as string,
      },
    ]);
  });

  it('is read however long its texts and lists are', () => {
    const long = JSON.stringify([
      '\\"\u0001é'.repeat(300_000),
      Array.from({ length: 200_000 }, () => 1),
    ]);
    expect(parseJson(long)).toHaveProperty('value');
  });
});

describe('any text', () => {
  const accepted = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  it('is JSON to the reader exactly when it is to JSON.parse', () => {
    const pieces = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"b"',
        '1',
        '-',
        '0',
        '.5',
        'e3',
        'true',
        'null',
        ' ',
      ],
      ...['\n', '\t', '\\', '"', '\\u0041', '\\n', '\u00a0', '\u2028', '\u0000'],
    );
    const broken = fc.tuple(fc.json(), fc.nat(), fc.nat({ max: 2 }), pieces);
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
      broken.map(([json, at, cut, piece]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + piece + json.slice(place + cut);
      }),
    );
    const counted = { read: 0, refused: 0 };
    fc.assert(
      fc.property(text, (tried) => {
        const parsed = parseJson(tried);
        const isTwice = 'faults' in parsed && parsed.faults[0]!.expected.includes('only once');
        // What follows a name that stands twice is not looked at, so nothing is claimed of it.
        if (isTwice) return;
        expect('value' in parsed).toBe(accepted(tried));
        counted['value' in parsed ? 'read' : 'refused'] += 1;
      }),
      { numRuns: 2000 },
    );
    expect(Math.min(counted.read, counted.refused)).toBeGreaterThan(50);
  });
});

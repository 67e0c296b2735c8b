import fc from 'fast-check';

type Json = unknown;
type Step = string | number;

interface Site {
  steps: Step[];
  value: Json;
}

/** Every place of a JSON value, the whole of it first. */
export function sitesOf(value: Json, steps: Step[] = []): Site[] {
  const inside: [Step, Json][] = Array.isArray(value)
    ? value.map((item, at): [Step, Json] => [at, item])
    : value !== null && typeof value === 'object'
      ? Object.entries(value)
      : [];
  return [{ steps, value }, ...inside.flatMap(([step, child]) => sitesOf(child, [...steps, step]))];
}

/** Own property whatever its name means to JavaScript, as `JSON.parse` makes it. */
const put = (target: object, step: Step, value: Json): void => {
  Object.defineProperty(target, step, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
};

const parentOf = (root: Json, steps: readonly Step[]): object =>
  steps.slice(0, -1).reduce<Json>((at, step) => (at as Record<Step, Json>)[step], root) as object;

type Mutation = (root: Json, site: Site) => Json;

const replaced =
  (value: Json): Mutation =>
  (root, { steps }) => {
    if (steps.length === 0) return value;
    put(parentOf(root, steps), steps.at(-1)!, value);
    return root;
  };

const removed: Mutation = (root, { steps }) => {
  const parent = parentOf(root, steps);
  const step = steps.at(-1);
  if (Array.isArray(parent)) parent.splice(Number(step), 1);
  else if (step !== undefined) Reflect.deleteProperty(parent, step);
  return root;
};

const added =
  (name: string, value: Json): Mutation =>
  (root, { value: target }) => {
    if (target === null || typeof target !== 'object') return root;
    if (Array.isArray(target)) target.push(value);
    else put(target, name, value);
    return root;
  };

const wrapped: Mutation = (root, site) => replaced([site.value])(root, site);
const asObject: Mutation = (root, site) => replaced({ ...(site.value as object) })(root, site);

const emptied: Mutation = (root, { value }) => {
  if (Array.isArray(value)) value.length = 0;
  return root;
};

const grown: Mutation = (root, { value }) => {
  if (Array.isArray(value) && value.length > 0) {
    for (let more = 0; more < 31; more += 1) value.push(structuredClone(value[0]));
  }
  return root;
};

const WORDS: Json[] = [
  ...['', ' ', '\u00a0', '\uFEFF', 'x', 'r1', 'R1', 'yes', 'no', 'none', 'exact', 'by-year'],
  ...[
    '2024/25',
    '2024/26',
    '1999/00',
    '2024/25\n',
    '2024',
    '2024-02-30',
    '2024-02-29',
    '2023-02-29',
  ],
  ...['2024-13', '12024-01-01', '0999', '٢٠٢٤', 'a\u0000b', '\ud83d', '\ude00\ud83d', 'a\r\nb'],
  ...['\u0085', '\u202e', 'x'.repeat(201), '😀'.repeat(100), '❤\uFE0F'.repeat(60), 'constructor'],
];
const OTHERS: Json[] = [
  ...[null, true, false, 0, -0, 1, -1, 0.5, 1e-7, 1e12, 1e12 + 1, 2 ** 53, 1e300, Infinity],
  ...[[], {}, [[]], [null], { kind: 'none' }, { kind: '__proto__' }, { kind: ['exact'] }],
];
const NAMES = [
  ...['kind', 'id', 'total', 'reference', '', 'a/b~c', '0', '__proto__', 'constructor'],
  ...['prototype', 'hasOwnProperty', 'toString', 'valueOf', 'then', 'toJSON', 'length'],
];

const fromValue = fc.constantFrom(...WORDS, ...OTHERS);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.constantFrom(removed, wrapped, asObject, emptied, grown),
  fromValue.map(replaced),
  fc.tuple(fc.constantFrom(...NAMES), fromValue).map(([name, value]) => added(name, value)),
  fc.jsonValue({ maxDepth: 3 }).map(replaced),
  fc.tuple(fc.string(), fc.jsonValue({ maxDepth: 1 })).map(([name, value]) => added(name, value)),
);

/** One of the papers with one to three mutations, each at a place of its own. */
export const mutated = (papers: readonly Json[]): fc.Arbitrary<Json> =>
  fc
    .tuple(
      fc.constantFrom(...papers),
      fc.array(fc.tuple(mutation, fc.nat()), { minLength: 1, maxLength: 3 }),
    )
    .map(([paper, changes]) =>
      changes.reduce<Json>((root, [change, at]) => {
        const sites = sitesOf(root);
        return change(root, sites[at % sites.length]!);
      }, structuredClone(paper)),
    );

/** Each of the plain mutations at every place of a paper, or every nth of them: no chance in it. */
export function* everyMutationOf(paper: Json, nth = 1): Generator<Json> {
  const plain = [removed, wrapped, asObject, emptied, grown];
  const replacing = [...WORDS, ...OTHERS].map(replaced);
  const adding = NAMES.map((name) => added(name, 'x'));
  const count = sitesOf(paper).length;
  let turn = 0;
  for (const change of [...plain, ...replacing, ...adding]) {
    for (let at = 0; at < count; at += 1) {
      turn += 1;
      if (turn % nth !== 0) continue;
      const root = structuredClone(paper);
      yield change(root, sitesOf(root)[at]!);
    }
  }
}

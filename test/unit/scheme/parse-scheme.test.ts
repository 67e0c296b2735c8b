import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { type Fault } from '../../../src/kernel/findings';
import { LARGEST_SUM } from '../../../src/kernel/money';
import { parseScheme } from '../../../src/scheme/parse-scheme';
import { type DelegatedPower } from '../../../src/scheme/scheme';
import { SHIPPED_SCHEME } from '../../../src/scheme/scheme-file.adapter';
import { nestedScheme, schemeOf } from './bands-scheme';

const shipped = (): unknown => JSON.parse(readFileSync(SHIPPED_SCHEME, 'utf8'));
const faultsOf = (value: unknown): Fault[] => {
  const result = parseScheme(value);
  return 'faults' in result ? result.faults : [];
};

type Holder = Record<string, unknown>;
const holderOf = (root: unknown, pointer: string): [Holder, string] => {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = keys.pop()!;
  return [keys.reduce((held, key) => held[key] as Holder, root as Holder), last];
};
/** The shipped scheme with the place set to the value, or taken out where that is undefined. */
const shippedWith = (pointer: string, value: unknown): unknown => {
  const scheme = shipped();
  const [holder, key] = holderOf(scheme, pointer);
  if (value === undefined) delete holder[key];
  else holder[key] = value;
  return scheme;
};

describe('the shape of a scheme file', () => {
  it('the shipped scheme has no fault', () => {
    expect(parseScheme(shipped())).toEqual({ value: shipped() });
  });

  it.each<[string, unknown, string]>([
    ['/key', 'Mopac Scheme', 'must be lower-case letters, digits and hyphens'],
    ['/title', '  ', 'must be text that is not blank'],
    ['/title', undefined, 'is required'],
    ['/version', 3, 'must be text that is not blank'],
    ['/effectiveFrom', '2020-02-30', 'must be a day that exists, like 2024-03-18'],
    ['/effectiveUntil', null, 'must be a day that exists, like 2024-03-18'],
    ['/effectiveUntil', '2019-12-31', 'must not be before 2020-01-01'],
    ['/colour', 'blue', 'is not a known property'],
    ['/a~1b~0c', 1, 'is not a known property'],
    ['/illustrative/0/why', 'because', 'is not a known property'],
    ['/posts', [], 'must be a list of 1 or more'],
    ['/posts', {}, 'must be a list'],
    ['/posts/0', ['policy-officer'], 'must be an object'],
    ['/posts/0', null, 'must be an object'],
    ['/posts/0/rank', 1.5, 'must be a whole number from 1 to 1000'],
    ['/posts/0/rank', '10', 'must be a whole number from 1 to 1000'],
    ['/posts/0/printsName', 'yes', 'must be true or false'],
    ['/posts/11/rank', 60, 'must not be the rank of two posts that both hold powers'],
    ['/paragraphs/0/number', 1.7, 'must be text that is not blank'],
    ['/paragraphs/0/number', undefined, 'is required'],
    ['/paragraphs/1/number', '1.7', 'must not be the number of two paragraphs'],
    ['/paragraphs/0/powers', [], 'must be a list of 1 or more'],
    ['/paragraphs/0/powers/0/post', 'mayor', 'must be the id of a post of this file'],
    ['/paragraphs/0/powers/0/limb', null, 'must be lower-case letters, digits and hyphens'],
    ['/paragraphs/1/powers/0/limb', 'bid', 'must be one of the limbs of its paragraph'],
    ['/paragraphs/0/powers/0/limb', 'further', 'must be one of the limbs of its paragraph'],
    ['/paragraphs/1/limbs/0/phrases', [], 'must be a list of 1 or more'],
    [
      '/paragraphs/1/limbs/0/phrases/0',
      'bid.*',
      'must be words in order, like award|awards (of) grant|grants',
    ],
    [
      '/paragraphs/1/limbs/0/phrases/0',
      '(all) bids',
      'must be words in order, like award|awards (of) grant|grants',
    ],
    ['/paragraphs/4/powers/0/limit/edge', 'over', 'must be one of from, above, up-to'],
    [
      '/paragraphs/4/powers/0/limit/pence',
      -1,
      `must be a whole number of pence from 0 to ${LARGEST_SUM}`,
    ],
    [
      '/paragraphs/3/powers/0/contractLimit/overPercent',
      101,
      'must be a whole number from 0 to 100',
    ],
    ['/follows/0/matter', 'grant-awards', 'must be the matter of a power'],
    ['/follows/0/signedUnder', 'sign-anything', 'must be the matter of a power, or null'],
    ['/follows/0/signedUnder', undefined, 'is required'],
    ['/follows/1/matter', 'grant-award', 'must not stand twice: one instrument follows a matter'],
    ['/consultees/0/post', 'treasurer', 'must be the id of a post of this file'],
    ['/consultees/0/when', 'always', 'must be an object'],
    ['/consultees/0/when/kind', 'never', 'must be one of always, moves-money, section-written'],
    ['/consultees/3/when/section', undefined, 'is required'],
    ['/consultees/0/when/section', 'legal', 'is not a known property'],
    ['/headOfService', 'head', 'must be the id of a post of this file'],
    ['/officerApproval', 'chief', 'must be the id of a post of this file'],
  ])('%s set to %j: %s', (pointer, value, expected) => {
    expect(faultsOf(shippedWith(pointer, value))).toEqual([{ pointer, expected }]);
  });

  it('a limb stands once in its paragraph', () => {
    const again = shippedWith('/paragraphs/1/limbs/3', { limb: 'bids', phrases: ['bidding'] });
    expect(faultsOf(again)).toEqual([
      { pointer: '/paragraphs/1/limbs/3/limb', expected: 'must not stand twice in one paragraph' },
    ]);
  });

  it.each([[null], [[]], ['scheme'], [7], [undefined]])('%j is no scheme', (value) => {
    expect(faultsOf(value)).toEqual([{ pointer: '', expected: 'must be an object' }]);
  });

  it('a key that would reach the prototype is refused like any unknown one', () => {
    const scheme = JSON.parse(
      JSON.stringify(shipped()).replace('{', '{"__proto__":{"title":"x"},'),
    );
    expect(faultsOf(scheme)).toEqual([
      { pointer: '/__proto__', expected: 'is not a known property' },
    ]);
  });

  it('two posts may not share an id', () => {
    expect(faultsOf(shippedWith('/posts/0/id', 'legal-adviser'))).toEqual([
      { pointer: '/posts/2/id', expected: 'must not be the id of two posts' },
    ]);
  });

  it('every fault is reported, not only the first', () => {
    const scheme = shippedWith('/posts/0/rank', 'ten') as Holder;
    scheme.title = 5;
    expect(faultsOf(scheme).map(({ pointer }) => pointer)).toEqual(['/title', '/posts/0/rank']);
  });

  it('whatever is read, it is answered and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (whole, part) => {
        expect(faultsOf(whole).length).toBeGreaterThan(0);
        expect(faultsOf(shippedWith('/paragraphs/0', part)).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the limits of one matter', () => {
  const power = (post: string, limit?: DelegatedPower['limit']): DelegatedPower => ({
    matter: 'spend',
    words: 'spending',
    post,
    limit,
  });
  const bands = (...powers: DelegatedPower[]): Fault[] => faultsOf(schemeOf(powers));
  const overlap = (upper: number, lower: number): Fault[] => [
    {
      pointer: `/paragraphs/0/powers/${upper}`,
      expected: `must not decide sums of spend that the power at /paragraphs/0/powers/${lower} decides too`,
    },
  ];
  const gap = (between: string): Fault[] => [
    {
      pointer: '/paragraphs/0/powers/1',
      expected: `must leave no gap: nobody decides spend ${between}`,
    },
  ];

  it('nested limits that meet have no fault', () => {
    expect(faultsOf(nestedScheme())).toEqual([]);
  });

  it('a limit above one sum meets a limit from a penny more', () => {
    expect(
      bands(
        power('director', { pence: 100, edge: 'up-to' }),
        power('mayor', { pence: 101, edge: 'from' }),
      ),
    ).toEqual([]);
  });

  it('one penny that nobody decides is a gap', () => {
    expect(
      bands(
        power('director', { pence: 100, edge: 'up-to' }),
        power('mayor', { pence: 101, edge: 'above' }),
      ),
    ).toEqual(gap('from £1.01 to £1.01'));
  });

  it('one penny that two decide is an overlap', () => {
    expect(
      bands(
        power('director', { pence: 100, edge: 'up-to' }),
        power('mayor', { pence: 100, edge: 'from' }),
      ),
    ).toEqual(overlap(1, 0));
  });

  it('two posts without a limit overlap', () => {
    expect(bands(power('director'), power('mayor'))).toEqual(overlap(1, 0));
  });

  it('a lower post with the greater limit overlaps', () => {
    expect(
      bands(
        power('manager', { pence: 300, edge: 'up-to' }),
        power('mayor', { pence: 200, edge: 'up-to' }),
      ),
    ).toEqual(overlap(1, 0));
    expect(
      bands(
        power('mayor', { pence: 200, edge: 'from' }),
        power('manager', { pence: 300, edge: 'from' }),
      ),
    ).toEqual(overlap(0, 1));
  });

  it('a lower post for the greater sums overlaps with a higher one without limit', () => {
    expect(bands(power('manager', { pence: 300, edge: 'from' }), power('mayor'))).toEqual(
      overlap(1, 0),
    );
  });

  it('the same limit held twice overlaps', () => {
    const limit = { pence: 300, edge: 'up-to' } as const;
    expect(bands(power('manager', limit), power('director', limit))).toEqual(overlap(1, 0));
  });

  it('sums below the lowest band may be left to nobody: papers cite no more', () => {
    expect(bands(power('mayor', { pence: 300, edge: 'above' }))).toEqual([]);
  });

  it('a contract limit stands alone over its matter, with no other limit', () => {
    const contractLimit = { originalFrom: 1, overPercent: 1, overMonths: 1 };
    expect(bands({ ...power('mayor'), contractLimit })).toEqual([]);
    expect(bands({ ...power('mayor', { pence: 1, edge: 'from' }), contractLimit })).toEqual([
      { pointer: '/paragraphs/0/powers/0', expected: 'must have one kind of limit, not two' },
    ]);
    expect(bands({ ...power('mayor'), contractLimit }, power('manager'))).toEqual([
      { pointer: '/paragraphs/0/powers/0', expected: 'must be the only power over spend' },
    ]);
  });
});

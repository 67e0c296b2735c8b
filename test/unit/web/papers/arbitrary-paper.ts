import fc from 'fast-check';
import { financialYear } from '../../../../src/kernel/financial-year';
import { LARGEST_SUM } from '../../../../src/kernel/money';
import { type Amount } from '../../../../src/papers/content/money';
import { type Paper } from '../../../../src/papers/content/paper';
import { type Recommendation } from '../../../../src/papers/content/recommendation';
import { type Block } from '../../../../src/papers/content/section';

/** Words as a person may leave them in a field: no blank at either end. */
const words = (max: number): fc.Arbitrary<string> =>
  fc
    .string({ minLength: 1, maxLength: max, unit: 'grapheme' })
    .map((text) => text.trim())
    .filter((text) => text !== '' && [...text].length <= max);
/** Words of more than one line, which only a text area keeps. */
const lines = (max: number): fc.Arbitrary<string> =>
  fc.array(words(max / 4), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n'));
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
/** A record whose undefined fields are absent. */
const record = <T extends object>(shape: {
  [K in keyof T]-?: fc.Arbitrary<T[K]>;
}): fc.Arbitrary<T> => fc.record(shape).map((value) => JSON.parse(JSON.stringify(value)) as T);

const year = fc.integer({ min: 2015, max: 2040 });
const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partialDate = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([date, size]) => date.slice(0, size));
const pence = fc.integer({ min: 0, max: LARGEST_SUM });
const identifier = fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/);

const unsplit = { pence, budgetCode: optional(words(100)) };
export const amount: fc.Arbitrary<Amount> = fc.oneof(
  record<Amount>({ kind: fc.constant('unsplit'), ...unsplit } as never),
  record<Amount>({
    kind: fc.constant('by-year'),
    byYear: fc.array(record({ year: year.map(financialYear), ...unsplit }), {
      minLength: 1,
      maxLength: 5,
    }),
  } as never),
);

const sum = record({ kind: fc.constantFrom('exact', 'up-to'), amount });
const money = fc.oneof(
  sum,
  fc.constant({ kind: 'none' }),
  record({ kind: fc.constant('to-be-determined'), within: identifier }),
);
const shared = { id: identifier, matter: words(80), detail: optional(lines(900)) };
const source = {
  fundedBy: optional(
    fc.oneof(
      record({ kind: fc.constant('recommendation'), id: identifier }),
      record({ kind: fc.constant('budget'), name: words(200) }),
    ),
  ),
};
const held = { holdsBack: optional(record({ amount, purpose: lines(280) })) };
const period = { period: optional(record({ from: partialDate, until: partialDate })) };
const agreement = record({
  reference: optional(words(60)),
  maximum: optional(amount),
  from: optional(partialDate),
  until: optional(partialDate),
});

const kind = (name: Recommendation['kind'], shape: object): fc.Arbitrary<Recommendation> =>
  record({ kind: fc.constant(name), ...shape } as never);

export const recommendation: fc.Arbitrary<Recommendation> = fc.oneof(
  kind('accept-funding', {
    ...shared,
    ...period,
    funder: words(200),
    money: sum,
    purpose: lines(400),
  }),
  kind('award-grant', {
    ...shared,
    ...period,
    ...source,
    ...held,
    recipient: words(200),
    money: sum,
    purpose: lines(400),
  }),
  kind('vary-grant', {
    ...shared,
    ...source,
    ...held,
    recipient: words(200),
    agreement,
    as: fc.constantFrom('change', 'new-maximum'),
    money: sum,
    newEndDate: optional(day),
    purpose: lines(400),
  }),
  kind('delegate-authority', { ...shared, to: words(200), function: lines(400), money }),
  kind('note', { id: identifier, text: lines(900), money, ...source, ...held }),
  kind('other', { ...shared, ...source, text: lines(900), money }),
);

const listOf = (item: object) =>
  record({
    numbering: fc.constantFrom('bullet', 'letter', 'number'),
    items: fc.array(record({ text: lines(200), ...item } as never), { minLength: 1, maxLength: 4 }),
  });
const list = listOf({ list: optional(listOf({ list: optional(listOf({})) })) });
const paragraph = record({
  kind: fc.constant('paragraph'),
  text: lines(400),
  list: optional(list),
});
const cell = fc.oneof(
  record({ kind: fc.constant('text'), text: lines(200) }),
  record({
    kind: fc.constant('number'),
    figure: fc.oneof(words(40), fc.constantFrom('1,100', '4.9')),
  }),
  record({ kind: fc.constant('money'), pence }),
  record({
    kind: fc.constant('unknown'),
    words: fc.oneof(words(200), fc.constant('to be determined')),
  }),
);
const column = fc.oneof(
  record({ kind: fc.constantFrom('text', 'number'), heading: words(200) }),
  record({
    kind: fc.constant('money'),
    heading: words(200),
    year: optional(year.map(financialYear)),
  }),
);
const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
  record({
    kind: fc.constant('table'),
    caption: words(300),
    columns: fc.array(column, { minLength: width, maxLength: width }),
    rows: fc.array(record({ cells: fc.array(cell, { minLength: width, maxLength: width }) }), {
      minLength: 1,
      maxLength: 3,
    }),
    totals: fc.constantFrom('none', 'columns', 'columns-and-rows'),
  }),
);
const subHeading = record({ kind: fc.constant('sub-heading'), text: words(200) });
export const block = fc.oneof(paragraph, table, subHeading) as fc.Arbitrary<Block>;

const roles = { controller: optional(words(200)), processor: optional(words(200)) };
const publication = record({
  deferral: fc.oneof(
    fc.constant({ kind: 'no' }),
    record({ kind: fc.constant('yes'), reason: lines(500), until: day }),
  ),
  part2: fc.oneof(
    fc.constant({ kind: 'no' }),
    record({
      kind: fc.constant('yes'),
      exemption: fc.constantFrom('s22', 's40', 's43'),
      publicInterestTest: optional(lines(500)),
      reviewOn: day,
    }),
  ),
});

export const SECTION_KEYS = ['introduction', 'financial', 'legal', 'commercial', 'equality'];

export const paper: fc.Arbitrary<Paper> = record({
  template: fc.constant('pcd.v1'),
  title: words(200),
  draftingOfficer: words(100),
  summary: fc.array(paragraph, { maxLength: 3 }),
  recommendations: fc.array(recommendation, { maxLength: 3 }),
  sections: fc.subarray(SECTION_KEYS).chain((keys) =>
    fc.tuple(
      ...keys.map((key) =>
        record({
          key: fc.constant(key),
          blocks: fc.array(block, { minLength: 1, maxLength: 3 }),
        }),
      ),
    ),
  ),
  powers: fc.array(record({ act: identifier, provision: words(100) }), { maxLength: 3 }),
  delegations: fc.array(record({ paragraph: words(20), limb: optional(identifier) }), {
    maxLength: 3,
  }),
  dataProtection: fc.oneof(
    fc.constant({ kind: 'not-stated' }),
    record({ kind: fc.constant('done'), on: partialDate, ...roles }),
    record({ kind: fc.constant('not-needed'), because: lines(500), ...roles }),
    record({
      kind: fc.constant('to-be-done'),
      by: words(200),
      when: optional(partialDate),
      ...roles,
    }),
  ),
  equalityEvidence: fc.array(record({ text: lines(400) }), { maxLength: 3 }),
  subsidy: fc.oneof(
    fc.constant({ kind: 'not-stated' }),
    record({
      kind: fc.constantFrom('not-a-subsidy', 'minimal-financial-assistance'),
      because: lines(500),
    }),
    record({ kind: fc.constant('assessed'), conclusion: lines(500) }),
  ),
  supportingPapers: fc.array(
    fc.oneof(
      record({ kind: fc.constant('decision'), reference: words(60), title: optional(words(300)) }),
      record({ kind: fc.constant('document'), title: words(300) }),
    ),
    { maxLength: 4 },
  ),
  publication,
} as never);

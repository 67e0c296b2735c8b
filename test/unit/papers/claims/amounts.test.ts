import fc from 'fast-check';
import { type AmountClaim } from '../../../../src/papers/claims/claim';
import { formatPounds } from '../../../../src/kernel/money';
import { claimsOfKind } from './claims-in';

const amounts = (text: string): AmountClaim[] => claimsOfKind('amount', text);
const POUND = 100;

describe('a sum in the prose', () => {
  it.each([
    ['£480,000', 480_000 * POUND],
    ['£480000', 480_000 * POUND],
    ['£480k', 480_000 * POUND],
    ['£15 million', 15_000_000 * POUND],
    ['£15million', 15_000_000 * POUND],
    ['£1.3 billion', 1_300_000_000 * POUND],
    ['£2.5m', 2_500_000 * POUND],
    ['£1.2bn', 1_200_000_000 * POUND],
    ['£3 thousand', 3_000 * POUND],
    ['£490,000.50', 49_000_050],
    ['£0.75', 75],
    ['£ 480,000', 480_000 * POUND],
  ])('%s is %d pence', (words, pence) => {
    expect(amounts(`It costs ${words}, all told.`).map((one) => one.pence)).toEqual([pence]);
  });

  it.each(['£', '£x', '£1,23', '£1,2345', '£1.234', '480,000', '£99,999,999,999,999'])(
    '%s is none',
    (words) => expect(amounts(`It costs ${words} now.`)).toEqual([]),
  );

  it('ends before a comma or full stop of the sentence', () => {
    const [first, second] = amounts('From £1,000, then £2,000.');
    expect([first?.pence, second?.pence]).toEqual([100_000, 200_000]);
    expect(second?.place.words).toBe('£2,000');
  });

  it('is found at its offset in any prose', () => {
    const prose = fc.string({ maxLength: 300 });
    const pence = fc.integer({ min: 1, max: 9_000_000_000_000 });
    fc.assert(
      fc.property(prose, pence, prose, (before, sum, after) => {
        const text = `${before} ${formatPounds(sum)} ${after}`;
        const offset = before.length + 1;
        const found = amounts(text).find((one) => one.offset === offset);
        expect(found?.pence).toBe(sum);
        expect(text.slice(offset)).toContain(formatPounds(sum));
      }),
    );
  });

  it.each([
    ['up to £480,000', 'up-to', undefined],
    ['a maximum of £480,000', 'up-to', undefined],
    ['up to a maximum of £480,000', 'up-to', undefined],
    ['up to the value of £480,000', 'up-to', undefined],
    ['to the value of up to £480,000', 'up-to', undefined],
    ['no more than £480,000', 'up-to', undefined],
    ['£480,000 at most', 'up-to', undefined],
    ['exactly £480,000', 'exact', undefined],
    ['to the value of £480,000', 'exact', undefined],
    ['about £480,000', 'about', undefined],
    ['more than £480,000', 'about', undefined],
    ['by £480,000', 'exact', 'by'],
    ['by up to £480,000', 'up-to', 'by'],
    ['by a maximum of £480,000', 'up-to', 'by'],
    ['to £480,000', 'exact', 'to'],
    ['to a maximum of £480,000', 'up-to', 'to'],
    ['to a total of £480,000', 'exact', 'to'],
    ['from £480,000', 'exact', 'from'],
  ])('“%s” is %s, %s', (words, qualifier, direction) => {
    const [claim] = amounts(`The grant goes ${words} now.`);
    expect(claim).toMatchObject({ qualifier, pence: 48_000_000 });
    expect(claim?.direction).toBe(direction);
  });

  it.each([
    ['£240,000 per year', true, false],
    ['£240,000 a year', true, false],
    ['£240,000 in each of 2024/25 and 2025/26', true, false],
    ['£480k total', false, true],
    ['£480,000 in total', false, true],
    ['a total of £480,000', false, true],
    ['a total of up to £480,000', false, true],
    ['totalling £480,000', false, true],
    ['£480,000', false, false],
  ])('“%s”: a year %s, a total %s', (words, perYear, total) => {
    expect(amounts(`The grant has ${words}.`)[0]).toMatchObject({ perYear, total });
  });

  it('carries the years that are tied to it', () => {
    const found = amounts('They pay £1 in 2024/25, £2 in each of 2024/25 and 2025/26, and £3.');
    expect(found.map(({ years }) => years)).toEqual([['2024/25'], ['2024/25', '2025/26'], []]);
  });
});

describe('the verb a sum hangs on', () => {
  it.each([
    ['Approval is sought to accept £480,000.', 'accept', 'asked'],
    ['NHS England will pay MOPAC £480,000.', 'accept', 'asked'],
    ['It is proposed to vary the grant by £480,000.', 'vary', 'asked'],
    ['The grant will be increased by £480,000.', 'vary', 'asked'],
    ['£480,000 is held back.', 'hold', 'asked'],
    ['A grant was awarded, to the value of £480,000.', 'award', 'past'],
    ['The £480,000 awarded in 2020 has been spent.', 'award', 'past'],
    ['In 2019 the Deputy Mayor decided to award £480,000.', 'award', 'past'],
    ['PCD 633 had approval for the award of £480,000.', 'award', 'past'],
  ])('%s', (text, family, tense) => {
    expect(amounts(text)[0]?.segment?.verb).toMatchObject({ family, tense });
  });

  it.each([
    'Suzy Lamplugh Trust will award bursaries of £500.',
    'Its cost is met within the £480,000.',
    'Income is £480,000 a year.',
  ])('is none: %s', (text) => expect(amounts(text)[0]?.segment).toBeUndefined());

  it('is the last one before the sum', () => {
    const found = amounts('It is proposed to accept £480,000 and to vary the grant by £440,000.');
    expect(found.map(({ segment }) => segment?.verb.family)).toEqual(['accept', 'vary']);
  });
});

describe('a party named with a sum', () => {
  it.each([
    ['£480,000 from NHS England', { from: ['NHS England'] }],
    ['£480,000 in funding from NHSE', { from: ['NHS England'] }],
    ['£480,000 provided by NHS England', { from: ['NHS England'] }],
    ['£480,000 to the Suzy Lamplugh Trust', { to: ['Suzy Lamplugh Trust'] }],
    ['£480,000 to SLT', { to: ['Suzy Lamplugh Trust'] }],
    ['£480,000 to SLT, NHSE and others', { to: ['Suzy Lamplugh Trust', 'NHS England'] }],
    ['£480,000 to Refuge', { ofAnother: true }],
  ])('%s', (words, expected) => {
    expect(amounts(`MOPAC expects ${words}.`)[0]).toMatchObject(expected);
  });

  it('is known by an abbreviation the prose defines', () => {
    const text = 'Suzy Lamplugh Trust (LAMP) helps victims. MOPAC pays £5 to LAMP.';
    expect(amounts(text)[0]?.to).toEqual(['Suzy Lamplugh Trust']);
  });
});

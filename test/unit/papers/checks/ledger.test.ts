import { check, codesOf, example, ledger, vary } from './examples';

const C1653 = 'pcd-1653-corrected';

describe('where a ledger is at hand', () => {
  it('the agreement that bears out most of what the paper states is the one compared', () => {
    const one = example(C1653, ledger().reverse());
    expect(check(one)).toEqual([]);
  });

  it('another maximum in the paper is a stop that names the agreement', () => {
    const one = example(C1653, ledger());
    one.context.agreements![1]!.maximum = { kind: 'unsplit', pence: 50_000_000 };
    const findings = check(one);
    expect(codesOf(findings)).toEqual(['agreement-differs']);
    expect(findings[0]).toMatchObject({
      at: { pointer: '/recommendations/1/agreement/maximum' },
      params: { stated: '£490,000', held: '£500,000', reference: 'SLT-2023' },
    });
  });

  it('a year in the paper agrees with any day of it in the ledger, and with no other', () => {
    const one = example(C1653, ledger());
    one.context.agreements![1]!.from = '2023-04-01';
    expect(check(one)).toEqual([]);
    vary(one.paper).agreement.from = '2022';
    expect(codesOf(check(one))).toEqual(['agreement-differs']);
  });

  it('an end the paper does not state is the ledger’s', () => {
    const one = example(C1653, ledger());
    delete vary(one.paper).newEndDate;
    delete vary(one.paper).agreement.until;
    expect(codesOf(check(one))).toEqual(['money-past-agreement', 'end-differs']);
    expect(codesOf(check({ ...one, context: { ...one.context, agreements: [] } }))).toEqual([]);
  });

  it('a recipient without an agreement is compared with nothing', () => {
    const one = example(C1653, ledger());
    for (const agreement of one.context.agreements!) agreement.recipient = 'Another Trust';
    expect(check(one)).toEqual([]);
  });

  it('a reference it does not hold is a stop, however the agreement is found besides', () => {
    const one = example(C1653, ledger());
    vary(one.paper).agreement.reference = 'SLT-2032';
    expect(codesOf(check(one))).toEqual(['agreement-unknown']);
    delete one.context.agreements;
    expect(check(one)).toEqual([]);
  });

  it('a reference is the same in small letters, with spaces or dashes', () => {
    const one = example(C1653, ledger());
    vary(one.paper).agreement.reference = 'slt 2023';
    expect(check(one)).toEqual([]);
  });

  it('an agreement with somebody else is a stop that names both', () => {
    const one = example(C1653, ledger());
    vary(one.paper).agreement.reference = 'SLT-2023';
    one.context.agreements![1]!.recipient = 'Refuge';
    const [finding, ...more] = check(one);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      code: 'agreement-of-another',
      at: { pointer: '/recommendations/1/agreement/reference' },
      against: { pointer: '/recommendations/1/recipient' },
      params: { holder: 'Refuge', recipient: 'Suzy Lamplugh Trust' },
    });
  });
});

import { adviceFor, signingFor } from '../../../src/scheme/authority';
import { loadScheme } from '../../../src/scheme/scheme-file.adapter';

const MOPAC = loadScheme();
const ON = '2024-03-18';

describe('who signs what follows a decision', () => {
  it.each([
    ['grant-award', 'grant agreement'],
    ['grant-variation', 'grant modification letter'],
    ['direct-award', 'contract'],
    ['contract-variation', 'contract variation'],
  ])('%s: the Chief Executive Officer signs the %s under 5.22', (matter, instrument) => {
    expect(signingFor(matter, MOPAC, ON)).toMatchObject({
      kind: 'signed-by',
      instrument,
      post: { id: 'chief-executive-officer' },
      paragraph: '5.22',
    });
  });

  it('nothing follows a bid for funding', () => {
    expect(signingFor('grant-bid', MOPAC, ON)).toBeUndefined();
  });

  it('nobody is known to sign a lease', () => {
    expect(signingFor('lease', MOPAC, ON)).toEqual({ kind: 'nobody', instrument: 'lease' });
  });

  it('nobody signs under a paragraph without a number', () => {
    const scheme = structuredClone(MOPAC);
    scheme.paragraphs.find(({ number }) => number === '5.22')!.number = null;
    expect(signingFor('grant-award', scheme, ON)?.kind).toBe('nobody');
  });

  it('nobody signs under a scheme that is not in force', () => {
    expect(signingFor('grant-award', MOPAC, '2019-12-31')?.kind).toBe('nobody');
  });
});

describe('which advisers are called', () => {
  const called = (movesMoney: boolean, sections: string[] = []): string[] =>
    adviceFor({ movesMoney, sections }, MOPAC).map(({ advice }) => advice);

  it('legal, equality and data protection always are', () => {
    expect(called(false)).toEqual(['legal', 'equality', 'data-protection']);
  });

  it('finance and commercial are when money moves', () => {
    expect(called(true)).toEqual(['finance', 'legal', 'commercial', 'equality', 'data-protection']);
  });

  it('commercial and public health are when their section is written', () => {
    expect(called(false, ['commercial', 'public-health'])).toEqual([
      'legal',
      'commercial',
      'equality',
      'data-protection',
      'public-health',
    ]);
  });

  it('an adviser called by two rules is called once, for both reasons', () => {
    const commercial = adviceFor({ movesMoney: true, sections: ['commercial'] }, MOPAC).filter(
      ({ advice }) => advice === 'commercial',
    );
    expect(commercial).toEqual([
      {
        post: expect.objectContaining({ id: 'commercial-adviser' }),
        advice: 'commercial',
        because: [{ kind: 'moves-money' }, { kind: 'section-written', section: 'commercial' }],
      },
    ]);
  });

  it('the scheme file itself is not changed by asking', () => {
    const before = structuredClone(MOPAC);
    adviceFor({ movesMoney: true, sections: ['commercial'] }, MOPAC);
    expect(MOPAC).toEqual(before);
  });
});

import { actOnLetter } from '../../../../src/letters/passage/act-on-letter';
import { letterBlockers } from '../../../../src/letters/passage/letter-blockers';
import { letterWaiting } from '../../../../src/letters/passage/letter-waiting';
import { mayReadLetters } from '../../../../src/letters/passage/letter-capacity';
import {
  after,
  cameTo,
  codesOf,
  ELSEWHERE,
  factsFor,
  hash,
  PAST,
  refusedTo,
  TENURES,
  TERMS,
} from './example-letter';

const BOTH_POSTS = [
  ...TENURES,
  { person: 'commercial', post: 'chief-executive-officer', from: '2024-01-01' },
];
const finding = { code: 'letter-no-payments', severity: 'stop' as const, params: {} };
const FINDING = { ...finding, at: { pointer: '/payments', printed: 'payment schedule' } };

describe('who acts on a letter', () => {
  it('is never who prepared it, where it is cleared or signed', () => {
    const facts = { tenures: BOTH_POSTS };
    expect(refusedTo(cameTo('to-clear'), ['commercial', { kind: 'clear' }], facts)).toEqual([
      'letter-own-terms',
    ]);
    expect(
      refusedTo(cameTo('accepted'), ['commercial', { kind: 'sign', token: 'one' }], facts),
    ).toEqual(['letter-own-terms']);
  });

  it('is never who changed it before somebody else did', () => {
    const revised = after(
      cameTo('prepared'),
      ['second-commercial', { kind: 'revise', terms: TERMS, signatoryId: 'signatory', version: 1 }],
      ['second-commercial', { kind: 'propose', file: hash('composed'), version: 1 }],
    );
    expect(revised.preparedBy).toBe('second-commercial');
    expect(refusedTo(revised, ['commercial', { kind: 'clear' }], { tenures: BOTH_POSTS })).toEqual([
      'letter-own-terms',
    ]);
  });

  it('confirms no reply of their own, and signs for one party only', () => {
    const recorded = after(cameTo('issued'), [
      'commercial',
      { kind: 'record-elsewhere', reply: ELSEWHERE },
    ]);
    const confirm = { kind: 'confirm-elsewhere', token: 'one' } as const;
    expect(refusedTo(recorded, ['commercial', confirm])).toEqual(['letter-own-record']);
    const accepted = after(
      recorded,
      ['finance', confirm],
      ['service', { kind: 'sealed', token: 'one', file: hash('sealed') }],
    );
    const tenures = [
      ...TENURES,
      { person: 'finance', post: 'chief-executive-officer', from: '2024-01-01' },
    ];
    const sign = { kind: 'sign', token: 'two' } as const;
    expect(refusedTo(accepted, ['finance', sign], { tenures })).toEqual(['letter-recorded-reply']);
    expect(refusedTo(accepted, ['chief', sign])).toEqual([]);
  });

  it('is a delegate of the body’s rules, where it clears and not where it signs', () => {
    const rules = { ...factsFor('finance').rules, delegates: ['finance-adviser'] };
    expect(refusedTo(cameTo('to-clear'), ['finance', { kind: 'clear' }], { rules })).toEqual([]);
    expect(
      refusedTo(cameTo('accepted'), ['finance', { kind: 'sign', token: 'one' }], { rules }),
    ).toEqual(['letter-not-your-act']);
  });

  it('holds the post today: one that ended this morning acts no more', () => {
    const tenures = TENURES.map((tenure) =>
      tenure.person === 'chief' ? { ...tenure, until: '2024-03-25' } : tenure,
    );
    expect(refusedTo(cameTo('to-clear'), ['chief', { kind: 'clear' }], { tenures })).toEqual([
      'letter-unknown',
    ]);
  });

  it('finds no letter without a post for it', () => {
    const facts = factsFor('stranger');
    expect(mayReadLetters('stranger', facts)).toBe(false);
    expect(mayReadLetters('auditor', facts)).toBe(true);
    expect(codesOf(letterBlockers('clear', cameTo('to-clear'), facts))).toEqual(['letter-unknown']);
  });

  it('is one signatory and no other', () => {
    const decline = { kind: 'decline', reason: 'No' } as const;
    expect(refusedTo(cameTo('issued'), ['other-signatory', decline])).toEqual([
      'letter-not-signatory',
    ]);
    const again = after(cameTo('issued'), [
      'commercial',
      { kind: 're-issue', signatoryId: 'other-signatory', reason: 'Left the trust' },
    ]);
    expect(refusedTo(again, ['other-signatory', decline])).toEqual([]);
    expect(refusedTo(again, ['signatory', decline])).toEqual(['letter-not-signatory']);
  });
});

describe('an act on a letter', () => {
  it('is refused with every finding of the checks at once', () => {
    const findings = [FINDING, { ...FINDING, code: 'letter-no-performance' }];
    const propose = { kind: 'propose', file: hash('x'), version: 1 } as const;
    expect(refusedTo(cameTo('prepared'), ['commercial', propose], { findings })).toEqual([
      'letter-no-payments',
      'letter-no-performance',
    ]);
    expect(refusedTo(cameTo('cleared'), ['commercial', { kind: 'issue' }], { findings })).toEqual([
      'letter-no-payments',
      'letter-no-performance',
    ]);
  });

  it('is bound to what was shown, and to the version it was made from', () => {
    const shown = hash('what was shown before');
    for (const [state, who, action] of [
      ['to-clear', 'chief', { kind: 'clear', shown }],
      ['cleared', 'commercial', { kind: 'issue', shown }],
      ['accepted', 'chief', { kind: 'sign', token: 'one', shown }],
    ] as const) {
      const acted = actOnLetter(cameTo(state), action, factsFor(who));
      expect('refused' in acted && codesOf(acted.refused)).toEqual(['letter-stale']);
    }
    expect(
      refusedTo(cameTo('prepared'), ['commercial', { kind: 'propose', file: '', version: 2 }]),
    ).toEqual(['letter-stale']);
  });

  it('wants words where it wants a reason', () => {
    expect(refusedTo(cameTo('issued'), ['commercial', { kind: 'withdraw', reason: '  ' }])).toEqual(
      ['letter-words-missing'],
    );
  });

  it('does not accept after the last day for a reply, and does not expire before', () => {
    const accept = { kind: 'accept', token: 'one', evidence: {} as never } as const;
    expect(refusedTo(cameTo('issued'), ['signatory', accept], { today: PAST })).toEqual([
      'letter-reply-too-late',
    ]);
    expect(refusedTo(cameTo('issued'), ['service', { kind: 'expire' }])).toEqual([
      'letter-not-yet-past',
    ]);
  });

  it('keeps a reply given in time from expiring while it waits for its second person', () => {
    const recorded = after(cameTo('issued'), [
      'commercial',
      { kind: 'record-elsewhere', reply: ELSEWHERE },
    ]);
    expect(refusedTo(recorded, ['service', { kind: 'expire' }], { today: PAST })).toEqual([
      'letter-reply-waits',
    ]);
  });

  it('takes no reply that was given before the letter was sent, or after its last day', () => {
    for (const on of ['2024-03-24', '2024-04-09']) {
      const reply = { ...ELSEWHERE, on };
      expect(
        refusedTo(cameTo('issued'), ['commercial', { kind: 'record-elsewhere', reply }], {
          today: '2024-04-10',
        }),
      ).toEqual(['letter-reply-out-of-time']);
    }
  });

  it('signs nothing that another letter has overtaken, or while another is being signed', () => {
    const sign = { kind: 'sign', token: 'one' } as const;
    const facts = { overtaken: ['the maximum in force'], beingSigned: ['937-02'] };
    expect(refusedTo(cameTo('accepted'), ['chief', sign], facts)).toEqual([
      'letter-overtaken',
      'letter-other-being-signed',
    ]);
  });

  it('records a seal under its own token and as another file', () => {
    const passage = cameTo('accepting');
    const file = passage.file!;
    expect(refusedTo(passage, ['service', { kind: 'sealed', token: 'first', file }])).toEqual([
      'letter-same-file',
    ]);
    const foreign = { kind: 'sealed', token: 'foreign', file: hash('sealed') } as const;
    expect(refusedTo(passage, ['service', foreign])).toEqual(['letter-not-reserved']);
  });

  it('reminds by itself once an issue, and again after it was sent anew', () => {
    const remind = ['service', { kind: 'remind' }] as const;
    const once = after(cameTo('issued'), [...remind]);
    expect(refusedTo(once, [...remind])).toEqual(['letter-reminded-already']);
    const again = after(once, [
      'commercial',
      { kind: 're-issue', signatoryId: 'signatory', reason: 'The mail was lost' },
    ]);
    expect(refusedTo(again, [...remind])).toEqual([]);
  });
});

describe('where a letter stands', () => {
  const waiting = (state: Parameters<typeof cameTo>[0]) =>
    letterWaiting({ passage: cameTo(state), facts: factsFor('auditor') }).map(
      ({ action, whose, people }) => [action, whose, people.length],
    );

  it('says whom it waits for', () => {
    expect(waiting('prepared')).toEqual([['propose', 'commercial team', 2]]);
    expect(waiting('to-clear')).toEqual([['clear', 'post that signs, or its delegate', 2]]);
    expect(waiting('issued')).toEqual([['accept', 'grantee’s signatory', 0]]);
    expect(waiting('accepted')).toEqual([['sign', 'Chief Executive Officer', 2]]);
    expect(waiting('in-force')).toEqual([]);
  });

  it('waits for the commercial team where a question is open', () => {
    const asked = after(cameTo('issued'), ['signatory', { kind: 'ask', words: 'What?' }]);
    const [first] = letterWaiting({ passage: asked, facts: factsFor('auditor') });
    expect(first).toMatchObject({ action: 'answer', whose: 'commercial team' });
    const answered = after(asked, ['commercial', { kind: 'answer', words: 'That' }]);
    const [then] = letterWaiting({ passage: answered, facts: factsFor('auditor') });
    expect(then).toMatchObject({ action: 'accept', since: answered.issuedAt });
  });
});

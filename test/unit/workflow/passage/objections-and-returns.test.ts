import { act } from '../../../../src/workflow/passage/act';
import { currentCopy } from '../../../../src/workflow/passage/held';
import { objections } from '../../../../src/workflow/passage/on-file';
import {
  factsFor,
  after,
  cameTo,
  codesOf,
  editOf,
  hash,
  standingKinds,
  tried,
  whole,
  type Step,
} from './example-passage';
import {
  DM,
  OBJECTS,
  RETURN,
  RETURN_ALL,
  CLEAR,
  advise,
  composeAnew,
  approvedBy,
  knowing,
} from './example-turns';

describe('an objection', () => {
  const objected = after(
    cameTo('submitted'),
    ['finance', advise('finance')],
    ['legal', advise('legal')],
    ['equality', advise('equality', OBJECTS)],
  );
  const number = objected.acts.at(-1)!.number;
  const answer = {
    kind: 'answer-objection',
    advice: 'equality',
    objection: number,
    text: 'It was',
  } as const;

  it('keeps the paper with its advisers until the author answers it', () => {
    expect(objected.state).toBe('submitted');
    expect(codesOf(tried(objected, ['head', CLEAR]))).toEqual([
      'wrong-state',
      'objection-unanswered',
    ]);
    expect(codesOf(tried(objected, ['finance', answer]))).toEqual(['not-the-author']);
    expect(after(objected, ['author', answer]).state).toBe('head-of-service');
  });

  it('stands with its answer for the decision-maker to see', () => {
    const answered = after(objected, ['author', answer]);
    expect(objections(answered)).toMatchObject([
      { objection: { advice: 'equality', opinion: OBJECTS }, answer: { text: 'It was' } },
    ]);
  });

  it('may be lifted by its adviser once it is answered, and not before', () => {
    expect(codesOf(tried(objected, ['equality', advise('equality')]))).toEqual(['already-advised']);
    const lifted = after(objected, ['author', answer], ['equality', advise('equality')]);
    expect(objections(lifted)).toEqual([]);
    expect(
      lifted.acts.filter(({ fell }) => fell).map(({ kind, fell }) => [kind, fell!.because]),
    ).toEqual([
      ['advice', 'superseded'],
      ['answer', 'rested-on-another'],
    ]);
  });

  it('lifted while the head of service reads makes what was read stale', () => {
    const answered = after(objected, ['author', answer]);
    const read = whole(CLEAR, answered);
    const lifted = after(answered, ['equality', advise('equality')]);
    expect(act(lifted, read, factsFor('head'))).toMatchObject({ refused: [{ code: 'stale' }] });
    expect(after(lifted, ['head', CLEAR]).state).toBe('cleared');
  });

  it('falls with its answer when its part changes', () => {
    const answered = after(objected, ['author', answer]);
    const edited = after(answered, ['author', editOf(answered, { equalityEvidence: hash('x') })]);
    expect(standingKinds(edited)).not.toContain('answer');
    expect(edited.state).toBe('submitted');
  });
});

describe('a paper returned', () => {
  it('for what the change touches goes the whole way again only where it was changed', () => {
    const returned = after(cameTo('decision-maker'), [DM, RETURN]);
    expect(returned).toMatchObject({ state: 'draft', reference: 'PCD 1653', round: 1 });
    expect(standingKinds(returned)).toContain('clearance');
    expect(standingKinds(returned)).not.toContain('approval');
    const edited = after(
      returned,
      ['author', editOf(returned, { equalityEvidence: hash('x') })],
      ['author', { kind: 'submit' }],
    );
    expect(edited.state).toBe('submitted');
    const again = after(
      edited,
      ['equality', advise('equality')],
      ['head', CLEAR],
      ...composeAnew(2),
      ...approvedBy('chief', 'third'),
    );
    expect(again).toMatchObject({ state: 'decision-maker', reference: 'PCD 1653' });
  });

  it('and submitted as it was goes straight back to where a document is made', () => {
    const back = after(cameTo('ceo'), ['chief', RETURN], ['author', { kind: 'submit' }]);
    expect(back.state).toBe('cleared');
  });

  it('for everything loses every sign-off, the interests among them', () => {
    const returned = after(cameTo('decision-maker'), [DM, RETURN_ALL]);
    expect(standingKinds(returned)).toEqual(['submission', 'return']);
    const resubmitted = after(returned, ['author', { kind: 'submit' }]);
    expect(resubmitted.state).toBe('submitted');
  });

  it('has its earlier document kept and void', () => {
    const returned = after(cameTo('decision-maker'), [DM, RETURN]);
    expect(returned.copies).toMatchObject([
      {
        sha256: hash('copy 1'),
        signatures: [{ sha256: hash('signed 1') }],
        void: { because: 'returned' },
      },
    ]);
    expect(currentCopy(returned)).toBeUndefined();
  });

  it('needs a reason', () => {
    const blank = { ...RETURN, reason: '  ' } as Step;
    expect(codesOf(tried(cameTo('ceo'), ['chief', blank]))).toEqual(['words-missing']);
  });

  it('may call an adviser anew, whose advice takes the old clearance away', () => {
    const returned = after(cameTo('ceo'), ['chief', RETURN]);
    const route = {
      ...factsFor('author').route,
      advisers: [
        ...factsFor('author').route.advisers,
        { advice: 'commercial', post: 'governance' },
      ],
    };
    const submitted = knowing({ route }, returned, ['author', { kind: 'submit' }]);
    expect(submitted.state).toBe('submitted');
    expect(standingKinds(submitted)).toContain('clearance');
    const advised = after(submitted, ['governance-person', advise('commercial')]);
    expect(advised.state).toBe('head-of-service');
    expect(standingKinds(advised)).not.toContain('clearance');
  });
});

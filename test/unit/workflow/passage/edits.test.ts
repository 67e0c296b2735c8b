import { waitingFor } from '../../../../src/workflow/passage/waiting-for';
import {
  after,
  cameTo,
  factsFor,
  codesOf,
  editOf,
  hash,
  standingKinds,
  tried,
} from './example-passage';
import { RETURN_ALL, advise } from './example-turns';

describe('an edit', () => {
  const equality = { 'section/equality': hash('edited') };

  it('that touches only equality drops equality’s advice and no other, and asks again', () => {
    const before = after(
      cameTo('submitted'),
      ['finance', advise('finance')],
      ['equality', advise('equality')],
    );
    const edited = after(before, ['author', editOf(before, equality)]);
    expect(standingKinds(edited)).toEqual(['submission', 'advice on finance']);
    expect(edited.acts.find((each) => each.fell)).toMatchObject({
      advice: 'equality',
      fell: { because: 'changed', parts: ['section/equality'] },
    });
  });

  it('that touches only equality drops the clearance with it, and the interests stand', () => {
    const before = cameTo('cleared');
    const acted = tried(before, ['author', editOf(before, equality)]);
    const edited = 'next' in acted ? acted.next : before;
    expect(edited.state).toBe('submitted');
    expect(standingKinds(edited)).toEqual([
      'submission',
      'advice on finance',
      'advice on legal',
      'interests',
    ]);
    const names = 'events' in acted ? acted.events.map(({ name }) => name) : [];
    expect(names).toEqual([
      'workflow.paper-saved',
      'workflow.act-fell',
      'workflow.act-fell',
      'workflow.advice-asked-again',
    ]);
  });

  it('of the introduction re-asks the head of service alone', () => {
    const before = cameTo('cleared');
    const edited = after(before, ['author', editOf(before, { 'section/introduction': hash('x') })]);
    expect(edited.state).toBe('head-of-service');
    expect(standingKinds(edited)).not.toContain('clearance');
    expect(standingKinds(edited)).toContain('advice on equality');
  });

  it('of the ask drops every advice and the interests', () => {
    const before = cameTo('cleared');
    const edited = after(before, ['author', editOf(before, { ask: hash('x') })]);
    expect(standingKinds(edited)).toEqual(['submission']);
  });

  it('taken back does not bring back what fell', () => {
    const before = cameTo('cleared');
    const there = after(before, ['author', editOf(before, equality)]);
    const back = after(there, [
      'author',
      editOf(there, { 'section/equality': before.parts['section/equality'] }),
    ]);
    expect(back.parts).toEqual(before.parts);
    expect(standingKinds(back)).toEqual(standingKinds(there));
  });

  it('makes whoever saves it a contributor for good', () => {
    const before = cameTo('submitted');
    const edited = after(before, ['finance', editOf(before, { 'section/financial': hash('x') })]);
    expect(edited.contributors).toEqual(['author', 'finance']);
    const returned = after(cameTo('head-of-service'), ['head', RETURN_ALL]);
    expect(returned.contributors).toEqual(['author']);
  });

  it('by an adviser stays in the parts of the advice, and is never of the ask', () => {
    const before = cameTo('submitted');
    const foreign = editOf(before, { 'section/legal': hash('x'), ask: hash('x') });
    expect(codesOf(tried(before, ['finance', foreign]))).toEqual(['not-your-part']);
  });

  it('that calls a further adviser sends the paper back for the advice', () => {
    const before = cameTo('head-of-service');
    const edit = editOf(before, { 'section/introduction': hash('x') });
    const advisers = [...edit.route.advisers, { advice: 'commercial', post: 'governance' }];
    const edited = after(before, ['author', { ...edit, route: { ...edit.route, advisers } }]);
    expect(edited.state).toBe('submitted');
  });

  it('that changes nothing, or comes out of order, is refused', () => {
    const before = cameTo('submitted');
    expect(codesOf(tried(before, ['author', editOf(before, {})]))).toEqual(['nothing-changed']);
    const early = { ...editOf(before, equality), revision: before.revision };
    expect(codesOf(tried(before, ['author', early]))).toEqual(['revision-out-of-order']);
  });

  it('of attachments alone makes no revision and drops exactly what covers them', () => {
    const before = cameTo('cleared');
    const upload = {
      ...editOf(before, { 'attachments/equality-impact-assessment': hash('pdf') }),
      revision: before.revision,
    };
    const edited = after(before, ['author', upload]);
    expect(edited.revision).toBe(before.revision);
    expect(standingKinds(edited)).not.toContain('advice on equality');
    expect(standingKinds(edited)).toContain('advice on legal');
  });

  it('asks exactly the people whose acts fell, and says what they saw', () => {
    const before = cameTo('cleared');
    const edited = after(before, ['author', editOf(before, equality)]);
    const waits = waitingFor({ passage: edited, facts: factsFor('service') });
    expect(waits).toMatchObject([
      {
        asked: { kind: 'advise', advice: 'equality' },
        people: ['equality'],
        before: { revision: 1, fell: { because: 'changed', parts: ['section/equality'] } },
      },
    ]);
    const advised = after(edited, ['equality', advise('equality')]);
    expect(waitingFor({ passage: advised, facts: factsFor('service') })).toMatchObject([
      { asked: { kind: 'clear' }, people: ['head'], before: { kind: 'clearance', revision: 1 } },
    ]);
  });

  it('asks nobody for the first time as if again', () => {
    const waits = waitingFor({ passage: cameTo('submitted'), facts: factsFor('service') });
    expect(waits.map(({ before }) => before)).toEqual(waits.map(() => undefined));
  });
});

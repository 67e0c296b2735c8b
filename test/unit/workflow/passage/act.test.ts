import { currentCopy } from '../../../../src/workflow/passage/held';
import {
  factsFor,
  after,
  cameTo,
  codesOf,
  DECLARED,
  hash,
  NO_INTERESTS,
  standingKinds,
  started,
  tried,
  WAY,
  type Step,
  type Who,
} from './example-passage';
import { DM, OBJECTS, RETURN, advise, declare, approvedBy, knowing } from './example-turns';

describe('the shortest way', () => {
  it('ends published, decided on the file that was approved', () => {
    const end = cameTo('published');
    expect(end).toMatchObject({
      state: 'published',
      reference: 'PCD 1653',
      decision: {
        reference: 'PCD 1653',
        on: '2024-03-18',
        by: DM,
        post: 'deputy-mayor',
        copy: 1,
        sha256: hash('signed 2'),
        usableFrom: '2024-03-18T11:02:00.000Z',
      },
      copies: [
        {
          number: 1,
          sha256: hash('copy 1'),
          signatures: [{ slot: 'approve' }, { slot: 'decide' }],
        },
      ],
    });
    expect(end).not.toHaveProperty('reservation');
  });

  it('passes every state of its table', () => {
    expect(WAY.map(([state]) => cameTo(state).state)).toEqual(WAY.map(([state]) => state));
  });

  it('does nothing to the passage it starts from', () => {
    const before = cameTo('cleared');
    const kept = structuredClone(before);
    tried(before, ['service', { kind: 'open', reference: 'PCD 1653' }]);
    expect(before).toEqual(kept);
  });

  it('records each act as one event, with what followed by itself after it', () => {
    const before = after(
      cameTo('submitted'),
      ['finance', advise('finance')],
      ['legal', advise('legal')],
    );
    const acted = tried(before, ['equality', advise('equality')]);
    expect(acted).toMatchObject({
      events: [
        {
          name: 'workflow.advice-given',
          subject: { kind: 'paper' },
          detail: { from: 'submitted' },
        },
        { name: 'workflow.advice-complete', detail: { to: 'head-of-service' } },
      ],
    });
  });

  it('puts no words of an adviser into an event', () => {
    const acted = tried(cameTo('submitted'), ['equality', advise('equality', OBJECTS)]);
    expect('events' in acted && JSON.stringify(acted.events)).toMatch(/advice-given/);
    expect('events' in acted && JSON.stringify(acted.events)).not.toMatch(/No evidence/);
  });
});

describe('a paper postponed', () => {
  const postponed = cameTo('postponed');

  it('comes back to the decision-maker with the same document, interests said again', () => {
    const resumed = after(postponed, [DM, { kind: 'resume', interests: NO_INTERESTS }]);
    expect(resumed).toMatchObject({ state: 'decision-maker', copies: postponed.copies });
    expect(standingKinds(resumed)).toContain('interests-reconfirmed');
    expect(codesOf(tried(postponed, [DM, { kind: 'resume', interests: DECLARED }]))).toEqual([
      'interests-changed',
    ]);
  });

  it('may be returned, and withdrawn', () => {
    expect(after(postponed, [DM, RETURN]).state).toBe('draft');
    expect(after(postponed, ['author', { kind: 'withdraw', reason: 'x' }]).state).toBe('withdrawn');
  });
});

describe('a signature', () => {
  it('reserved keeps everybody else out until it is recorded', () => {
    const approving = cameTo('approving');
    const withdraw: Step = { kind: 'withdraw', reason: 'x' };
    expect(codesOf(tried(approving, ['author', withdraw]))).toEqual(['being-signed']);
    expect(codesOf(tried(approving, ['chief', { kind: 'approve', token: 'x' }]))).toContain(
      'being-signed',
    );
  });

  it('is recorded under the name it was reserved by, as of the time it shows', () => {
    const approving = cameTo('approving');
    const record = (token: string): Step => ({ kind: 'approval-signed', token, sha256: hash('s') });
    expect(codesOf(tried(approving, ['service', record('x')]))).toEqual(['not-reserved']);
    const later = { now: '2024-03-18T12:00:00.000Z' };
    const signed = knowing(later, approving, ['service', record('first')]);
    expect(signed.acts.at(-1)).toMatchObject({
      kind: 'approval',
      by: 'chief',
      at: '2024-03-18T11:02:00.000Z',
    });
  });

  it('that was made is recorded and never given up; one that was not frees the slot', () => {
    const approving = cameTo('approving');
    const release = (signed: boolean): Step => ({ kind: 'release', token: 'first', signed });
    expect(codesOf(tried(approving, ['service', release(true)]))).toEqual(['signature-exists']);
    const released = after(approving, ['service', release(false)]);
    expect(released.state).toBe('ceo');
    expect(released).not.toHaveProperty('reservation');
    const late: Step = { kind: 'approval-signed', token: 'first', sha256: hash('s') };
    const again = after(released, ['chief', { kind: 'approve', token: 'other' }]);
    expect(codesOf(tried(again, ['service', late]))).toEqual(['not-reserved']);
  });

  it('stands on the file that was shown: another is stale and names the one that stands', () => {
    const acted = tried(cameTo('decision-maker'), [
      DM,
      { kind: 'decide', token: 'x', interests: NO_INTERESTS, shown: hash('copy 1') },
    ]);
    expect(acted).toMatchObject({
      refused: [{ code: 'stale', params: { shown: hash('copy 1'), current: hash('signed 1') } }],
    });
  });

  it('waits for the document of its own turn, not for one begun before', () => {
    const anew = after(
      cameTo('ceo'),
      [DM, declare({ kind: 'declared', text: 'x', prejudicial: false })],
      ['service', { kind: 'open' }],
    );
    const late: Step = { kind: 'composed', copy: 1, sha256: hash('copy 1') };
    expect(codesOf(tried(anew, ['service', late]))).toEqual(['not-this-copy']);
  });
});

describe('a document', () => {
  it('is void when the decision goes to another post, and its approval with it', () => {
    const rerouted = after(cameTo('decision-maker'), [
      'chief',
      { kind: 're-route', to: 'mayor', reason: 'An interest' },
    ]);
    expect(rerouted).toMatchObject({
      state: 'cleared',
      copies: [{ void: { because: 're-routed' } }],
    });
    expect(standingKinds(rerouted)).not.toContain('approval');
  });

  it('is void when the paper is withdrawn, and kept', () => {
    const withdrawn = after(cameTo('decision-maker'), [
      'author',
      { kind: 'withdraw', reason: 'Overtaken' },
    ]);
    expect(withdrawn).toMatchObject({
      state: 'withdrawn',
      reference: 'PCD 1653',
      copies: [{ sha256: hash('copy 1'), void: { because: 'withdrawn' } }],
    });
  });

  it('that was refused is kept as what was refused', () => {
    expect(cameTo('refused')).toMatchObject({ copies: [{ number: 1 }] });
    expect(currentCopy(cameTo('refused'))).toBeDefined();
  });
});

describe('where the CEO decides', () => {
  const route = {
    ...factsFor('author').route,
    officerApproval: 'head-of-service',
    decider: 'chief-executive-officer',
  };

  it('officer approval is the head of service’s, who also clears, and the CEO signs once', () => {
    const turns: [Who, Step][] = [
      ['author', { kind: 'submit' }],
      ...(['finance', 'legal', 'equality'] as const).map((on): [Who, Step] => [on, advise(on)]),
      ['chief', declare(NO_INTERESTS)],
      ['head', { kind: 'clear' }],
      ['service', { kind: 'open', reference: 'CEOD 1' }],
      ['service', { kind: 'composed', copy: 1, sha256: hash('copy 1') }],
      ...approvedBy('head', 'first'),
      ['chief', { kind: 'decide', token: 'second', interests: NO_INTERESTS }],
    ];
    const end = turns.reduce((passage, turn) => knowing({ route }, passage, turn), started());
    expect(end).toMatchObject({ state: 'deciding', reservation: { by: 'chief', slot: 'decide' } });
  });
});

describe('the number of a paper', () => {
  it('is taken when the document is first made, and has to be given then', () => {
    expect(cameTo('cleared').reference).toBeUndefined();
    expect(codesOf(tried(cameTo('cleared'), ['service', { kind: 'open' }]))).toEqual([
      'reference-missing',
    ]);
  });

  it('is kept through a return, and no other is taken', () => {
    const back = after(cameTo('ceo'), ['chief', RETURN], ['author', { kind: 'submit' }]);
    const other: Step = { kind: 'open', reference: 'PCD 1654' };
    expect(codesOf(tried(back, ['service', other]))).toEqual(['reference-kept']);
    expect(after(back, ['service', { kind: 'open' }]).reference).toBe('PCD 1653');
  });
});

describe('a draft', () => {
  it('returned to its author is a draft of the same round, and the earlier submission is known', () => {
    expect(started()).not.toHaveProperty('submission');
    const returned = after(cameTo('head-of-service'), ['head', RETURN]);
    expect(returned).toMatchObject({ round: 1, submission: { scheme: { version: '1' } } });
  });

  it('submitted again is judged by the version of the scheme in force then', () => {
    const returned = after(cameTo('head-of-service'), ['head', RETURN]);
    const scheme = { key: 'mopac-as-cited', version: '2' };
    const again = knowing({ scheme }, returned, ['author', { kind: 'submit' }]);
    expect(again).toMatchObject({ submission: { scheme: { version: '2' } } });
  });
});

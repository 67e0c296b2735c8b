import { rerouted } from '../../../../src/workflow/passage/submission';
import { currentCopy, fileOf } from '../../../../src/workflow/passage/held';
import {
  after,
  cameTo,
  codesOf,
  DECLARED,
  factsFor,
  hash,
  NO_INTERESTS,
  standingKinds,
  TENURES,
  tried,
  type Step,
} from './example-passage';
import { DM, OPEN, CLEAR, declare, composeAnew, approvedBy, knowing } from './example-turns';

describe('interests', () => {
  it('declared after the document was made call for a new one, approved again', () => {
    const before = cameTo('decision-maker');
    const declared = after(before, [
      DM,
      declare({ kind: 'declared', text: 'A trustee', prejudicial: false }),
    ]);
    expect(declared.state).toBe('cleared');
    expect(declared.copies[0]!.void).toMatchObject({ because: 'interests-changed' });
    expect(standingKinds(declared)).not.toContain('approval');
    const again = after(declared, ...composeAnew(2), ...approvedBy('chief', 'third'));
    expect(again.state).toBe('decision-maker');
    expect(fileOf(currentCopy(again)!)).toBe(hash('signed third'));
  });

  it('that differ from the document’s are not confirmed by deciding', () => {
    const decide: Step = { kind: 'decide', token: 'second', interests: DECLARED };
    expect(codesOf(tried(cameTo('decision-maker'), [DM, decide]))).toEqual(['interests-changed']);
  });

  it('on file have to be those of the person who decides', () => {
    const passage = cameTo('decision-maker');
    const tenures = [...TENURES, { person: 'spare', post: 'deputy-mayor', from: '2024-02-01' }];
    const decide: Step = { kind: 'decide', token: 'second', interests: NO_INTERESTS };
    const acted = tried(passage, ['spare', decide], { tenures });
    expect(codesOf(acted)).toEqual(['interests-of-another']);
  });

  it('of somebody who has left the post are not on file', () => {
    const tenures = TENURES.map((each) =>
      each.person === DM ? { ...each, until: '2024-03-18' } : each,
    ).concat({ person: 'spare', post: 'deputy-mayor', from: '2024-03-18' });
    const acted = tried(cameTo('cleared'), ['service', { kind: 'open', reference: 'PCD 1653' }], {
      tenures,
    });
    expect(codesOf(acted)).toEqual(['interests-missing']);
  });

  it('that are prejudicial block until somebody else dispenses', () => {
    const declared = after(cameTo('cleared'), [DM, declare(DECLARED)]);
    const declaration = declared.acts.at(-1)!.number;
    const open: Step = { kind: 'open', reference: 'PCD 1653' };
    const dispense: Step = { kind: 'record-dispensation', declaration, reason: 'No part in it' };
    expect(codesOf(tried(declared, ['service', open]))).toEqual(['prejudicial-interest']);
    const tenures = [
      ...TENURES,
      { person: DM, post: 'chief-executive-officer', from: '2024-01-01' },
    ];
    expect(codesOf(tried(declared, [DM, dispense], { tenures }))).toEqual(['own-interest']);
    expect(codesOf(tried(declared, [DM, dispense]))).toEqual(['not-your-act']);
    expect(codesOf(tried(declared, ['author', dispense]))).toContain('not-your-act');
    const dispensed = after(declared, ['chief', dispense]);
    expect(after(dispensed, ['service', open]).state).toBe('composing');
  });

  it('that are prejudicial block until the decision is given to a higher post', () => {
    const declared = after(cameTo('cleared'), [DM, declare(DECLARED)]);
    const to = (post: string): Step => ({ kind: 're-route', to: post, reason: 'An interest' });
    expect(codesOf(tried(declared, ['chief', to('head-of-service')]))).toEqual(['rank-too-low']);
    expect(codesOf(tried(declared, ['chief', to('nobody')]))).toEqual(['rank-too-low']);
    expect(codesOf(tried(declared, ['chief', to('chief-executive-officer')]))).toEqual([
      'one-post-two-signatures',
      'rank-too-low',
    ]);
    expect(codesOf(tried(declared, ['chief', to('deputy-mayor')]))).toEqual([
      'already-routed-there',
    ]);
    const given = after(
      declared,
      ['chief', to('mayor')],
      ['mayor-person', declare(NO_INTERESTS)],
      ['service', { kind: 'open', reference: 'PCD 1653' }],
      ['service', { kind: 'composed', copy: 1, sha256: hash('copy 1') }],
      ...approvedBy('chief', 'first'),
    );
    const decide: Step = { kind: 'decide', token: 'second', interests: NO_INTERESTS };
    expect(codesOf(tried(given, [DM, decide]))).toEqual(['not-your-act', 'interests-of-another']);
    expect(after(given, ['mayor-person', decide]).state).toBe('deciding');
  });

  it('of one declaration are dispensed from, and of no later one', () => {
    const declared = after(cameTo('cleared'), [DM, declare(DECLARED)]);
    const declaration = declared.acts.at(-1)!.number;
    const dispensed = after(declared, [
      'chief',
      { kind: 'record-dispensation', declaration, reason: 'No part' },
    ]);
    const again = after(dispensed, [DM, declare({ ...DECLARED, text: 'And a cousin' })]);
    expect(standingKinds(dispensed)).toContain('dispensation');
    expect(standingKinds(again)).not.toContain('dispensation');
    expect(codesOf(tried(again, ['service', { kind: 'open', reference: 'PCD 1653' }]))).toEqual([
      'prejudicial-interest',
    ]);
  });

  it('printed on the document bind whoever holds the post when it is signed', () => {
    const both = [...TENURES, { person: 'spare', post: 'deputy-mayor', from: '2024-01-01' }];
    const handedOver = both.map((each) =>
      each.person === DM ? { ...each, until: '2024-03-19' } : each,
    );
    const spares = knowing({ tenures: both }, cameTo('head-of-service'), [
      'spare',
      declare(NO_INTERESTS),
    ]);
    const composed = after(
      spares,
      [DM, declare(NO_INTERESTS)],
      ['head', CLEAR],
      ['service', OPEN],
      ['service', { kind: 'composed', copy: 1, sha256: hash('copy 1') }],
    );
    const tomorrow = { today: '2024-03-19', tenures: handedOver };
    const approve: Step = { kind: 'approve', token: 'first' };
    expect(codesOf(tried(composed, ['chief', approve], tomorrow))).toEqual([
      'interests-of-another',
    ]);
    const anew = knowing(tomorrow, composed, ['spare', declare(NO_INTERESTS)]);
    expect(anew.state).toBe('cleared');
    const again = composeAnew(2).reduce((passage, turn) => knowing(tomorrow, passage, turn), anew);
    expect(knowing(tomorrow, again, ['chief', approve]).state).toBe('approving');
  });

  it('keep a decision with another post only while that post ranks high enough', () => {
    const { posts, route } = factsFor('service');
    const given = { reroutedTo: 'mayor' };
    expect(rerouted(given, route, { posts })).toEqual(given);
    const lower = { reroutedTo: 'deputy-mayor' };
    expect(rerouted(lower, { ...route, decider: 'mayor' }, { posts }).reroutedTo).toBeUndefined();
    expect(rerouted(given, { ...route, decider: 'mayor' }, { posts }).reroutedTo).toBeUndefined();
  });
});

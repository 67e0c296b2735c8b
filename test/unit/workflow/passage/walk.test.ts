import { ACTIONS } from '../../../../src/workflow/passage/action';
import { currentCopy, heldOf } from '../../../../src/workflow/passage/held';
import { type Edge, LIFECYCLE } from '../../../../src/workflow/passage/lifecycle';
import { coversOf } from '../../../../src/workflow/passage/parts-covered';
import { isOfKind, standing } from '../../../../src/workflow/passage/passage-act';
import { type Passage, type State } from '../../../../src/workflow/passage/passage-state';
import { type Walked, walked } from './walk';

/** Other walks every time; the seed in the title walks the same ones again. */
const SEED = Number(process.env.WALK_SEED ?? Date.now() % 1_000_000);
/** These always, because they are known to take every line of the lifecycle. */
const WELL_TRODDEN = walked(300, 3);
const WALKED = [...WELL_TRODDEN, ...walked(300, SEED)];

const holdsAlong = (check: (change: Walked) => void): void => WALKED.forEach(check);

const WITH_DOCUMENT: State[] = [
  'composing',
  'ceo',
  'approving',
  'decision-maker',
  'deciding',
  'decided',
];

const approvals = (passage: Passage) => standing(passage.acts, 'approval');
const signers = (passage: Passage): string[] =>
  passage.acts
    .filter(
      ({ kind, fell }) => !fell && ['clearance', 'approval', 'decision', 'refusal'].includes(kind),
    )
    .map(({ by }) => by);

describe(`on any walk through the life of a paper (WALK_SEED=${SEED})`, () => {
  it('a slot never holds two signatures', () => {
    holdsAlong(({ next }) => {
      expect(approvals(next).length).toBeLessThanOrEqual(1);
      for (const { signatures } of next.copies) {
        expect(signatures.map(({ slot }) => slot)).toEqual(
          ['approve', 'decide'].slice(0, signatures.length),
        );
      }
      expect(next.copies.filter((copy) => !copy.void).length).toBeLessThanOrEqual(1);
    });
  });

  it('nothing is decided without an approval of the very same document', () => {
    holdsAlong(({ next }) => {
      const decision = standing(next.acts, 'decision')[0];
      if (!decision) return;
      const [approval] = approvals(next);
      const copy = currentCopy(next)!;
      expect(approval).toMatchObject({ copy: copy.number, shown: copy.sha256 });
      expect(decision).toMatchObject({ copy: copy.number, shown: approval!.signed });
      expect(copy.revision).toBe(next.revision);
    });
  });

  it('an act that stands covers what stands', () => {
    holdsAlong(({ next }) => {
      for (const each of next.acts) {
        if (each.fell || !('covers' in each)) continue;
        expect(each.covers.hashes).toEqual(coversOf(each.covers.scope, next.parts).hashes);
      }
    });
  });

  it('only an edit takes an act away by a change, and exactly those whose parts it changed', () => {
    holdsAlong(({ before, next, action }) => {
      const fell = next.acts.filter(({ fell: now }, at) => now && !before.acts[at]?.fell);
      const changed = fell.filter((each) => each.fell!.because === 'changed');
      const expected = before.acts.filter(
        (each) =>
          !each.fell &&
          'covers' in each &&
          JSON.stringify(each.covers.hashes) !==
            JSON.stringify(coversOf(each.covers.scope, next.parts).hashes),
      );
      expect(changed.map(({ number }) => number)).toEqual(expected.map(({ number }) => number));
      if (action.kind !== 'revise') expect(next.parts).toEqual(before.parts);
    });
  });

  it('nobody signs off what they wrote, nor two steps', () => {
    holdsAlong(({ next }) => {
      const by = signers(next);
      expect(by.filter((person) => next.contributors.includes(person))).toEqual([]);
      expect(new Set(by).size).toBe(by.length);
    });
  });

  it('nobody signs what they have advised on', () => {
    holdsAlong(({ next }) => {
      const advice = next.acts.filter(isOfKind('advice'));
      const signed = next.acts.filter(({ kind }) => kind === 'approval' || kind === 'decision');
      const both = signed.filter(({ by, number }) =>
        advice.some((each) => each.by === by && each.number < number),
      );
      expect(both).toEqual([]);
    });
  });

  it('contributors, acts and documents are only ever added to', () => {
    holdsAlong(({ before, next }) => {
      expect(next.contributors.slice(0, before.contributors.length)).toEqual(before.contributors);
      expect(next.acts.length).toBeGreaterThanOrEqual(before.acts.length);
      before.acts.forEach((each, at) => {
        const { fell, ...rest } = next.acts[at]!;
        const { fell: fellBefore, ...restBefore } = each;
        expect(rest).toEqual(restBefore);
        if (fellBefore) expect(fell).toEqual(fellBefore);
      });
      before.copies.forEach(({ number, sha256, signatures, void: isVoid }, at) => {
        expect(next.copies[at]).toMatchObject({ number, sha256 });
        expect(next.copies[at]!.signatures.slice(0, signatures.length)).toEqual(signatures);
        if (isVoid) expect(next.copies[at]!.void).toEqual(isVoid);
      });
    });
  });

  it('a number once taken is the paper’s for good', () => {
    holdsAlong(({ before, next }) => {
      if (before.reference !== undefined) expect(next.reference).toBe(before.reference);
    });
  });

  it('an end is an end, and a decision only goes on to be published', () => {
    holdsAlong(({ before, next }) => {
      expect(['withdrawn', 'refused', 'published']).not.toContain(before.state);
      if (before.state === 'decided') expect(next.state).toBe('published');
    });
  });

  it('a document is made and signed only with every sign-off and with interests settled', () => {
    holdsAlong(({ next }) => {
      if (!WITH_DOCUMENT.includes(next.state)) return;
      const advised = standing(next.acts, 'advice').map(({ advice }) => advice);
      const called = heldOf(next).submission!.route.advisers.map(({ advice }) => advice);
      expect(called.filter((advice) => !advised.includes(advice))).toEqual([]);
      expect(standing(next.acts, 'clearance')).toHaveLength(1);
      const printed = heldOf(next).declaration ?? currentCopy(next)!.declaration;
      const { declared } = standing(next.acts, 'interests').find((act) => act.number === printed)!;
      const dispensed = standing(next.acts, 'dispensation').map((act) => act.declaration);
      const isPrejudicial = declared.kind === 'declared' && declared.prejudicial;
      expect(isPrejudicial && !dispensed.includes(printed)).toBe(false);
    });
  });

  it('a decision is by whoever’s interests the document prints', () => {
    holdsAlong(({ next }) => {
      const [decision] = standing(next.acts, 'decision');
      const confirmed = standing(next.acts, 'interests-reconfirmed').at(-1);
      if (!decision) return;
      const declaration = next.acts.find(({ number }) => number === confirmed!.declaration);
      expect(currentCopy(next)!.declaration).toBe(confirmed!.declaration);
      expect([declaration!.by, confirmed!.by, confirmed!.copy]).toEqual([
        decision.by,
        decision.by,
        decision.copy,
      ]);
    });
  });

  it('every line of the lifecycle is walked, so that the rules above are put to the test', () => {
    const taken = new Set(
      WELL_TRODDEN.map(({ before, action }) => `${before.state} ${action.kind}`),
    );
    const isAsked = ({ action }: Edge): boolean => ACTIONS.some((each) => each === action);
    const lines = LIFECYCLE.filter(isAsked).map(({ from, action }) => `${from} ${action}`);
    expect(lines.filter((line) => !taken.has(line))).toEqual([]);
  });
});

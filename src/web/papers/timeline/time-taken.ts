import { type LocalDate } from '../../../kernel/local-date';
import { workingDaysBetween } from '../../../kernel/working-days';
import { heldOf, submissionOf } from '../../../workflow/passage/held';
import {
  approvalOf,
  clearanceOf,
  missingAdvice,
  unansweredObjections,
} from '../../../workflow/passage/on-file';
import { isOfKind, standing } from '../../../workflow/passage/passage-act';
import { type Passage } from '../../../workflow/passage/passage-state';

/** A step of a paper's way with the working days it took. */
export interface StepTaken {
  step: 'advice' | 'head-of-service' | 'officer-approval' | 'decision-maker';
  days: number;
  /** Whether it is still under way. */
  isOpen: boolean;
}

const ENDED: Passage['state'][] = ['withdrawn', 'refused'];

/** The last day of advice, once everybody has advised and every objection is answered. */
function advisedOn(passage: Passage): LocalDate | undefined {
  if (missingAdvice(passage).length > 0 || unansweredObjections(passage).length > 0) {
    return undefined;
  }
  const days = [...standing(passage.acts, 'advice'), ...standing(passage.acts, 'answer')];
  return (
    days
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? submissionOf(passage)?.on
  );
}

const endsOf = (passage: Passage): [StepTaken['step'], LocalDate | undefined][] => [
  ['advice', advisedOn(passage)],
  ['head-of-service', clearanceOf(passage)?.on],
  ['officer-approval', approvalOf(passage)?.on],
  ['decision-maker', heldOf(passage).decision?.on],
];

/**
 * Working days by step since the last submission, up to today for the step that is open. What fell
 * and was done again counts to its last time.
 */
export function timeTaken(passage: Passage, today: LocalDate): StepTaken[] {
  let from = passage.acts.filter(isOfKind('submission')).at(-1)?.on;
  const taken: StepTaken[] = [];
  for (const [step, end] of endsOf(passage)) {
    if (from === undefined || (end === undefined && ENDED.includes(passage.state))) break;
    taken.push({ step, days: workingDaysBetween(from, end ?? today), isOpen: end === undefined });
    from = end;
  }
  return passage.state === 'draft' ? [] : taken;
}

import { postHeld } from '../people/posts/who-holds';
import { deciderOf, submissionOf } from './passage/held';
import { type Situation } from './passage/on-file';
import { type Act, type PersonId } from './passage/passage-act';

/**
 * Advice is internal: its words are for the paper's writers, those who clear, approve and decide it,
 * whoever reads every paper, and the adviser who gave it. Other advisers see that it was given.
 */
export function mayReadAdvice(
  person: PersonId,
  act: Pick<Act, 'by'>,
  { passage, facts }: Situation,
): boolean {
  const submission = submissionOf(passage);
  const { headOfService, officerApproval } = submission?.route ?? {};
  const posts = [headOfService, officerApproval, deciderOf(submission), ...facts.rules.readers];
  const known = posts.filter((post) => post !== undefined);
  return (
    act.by === person ||
    passage.contributors.includes(person) ||
    postHeld(person, known, facts) !== undefined
  );
}

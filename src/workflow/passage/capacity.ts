import { type Asked } from './action';
import { callsOf, type Situation } from './on-file';
import { deciderOf, submissionOf } from './held';
import { type Role } from './lifecycle';
import { type PostId } from './passage-act';

/** The advice an act is about, where it is about one. */
export const adviceIn = (asked: Asked): string | undefined =>
  'advice' in asked ? asked.advice : undefined;

const known = (post: PostId | undefined): PostId[] => (post === undefined ? [] : [post]);

/** Posts that give a capacity on this paper; none for the author and the service. */
export function postsIn(
  role: Role,
  asked: Asked,
  { passage, facts: { rules } }: Situation,
): PostId[] {
  const submission = submissionOf(passage);
  const calls = callsOf(passage);
  const advice = adviceIn(asked);
  const posts: Record<Role, () => PostId[]> = {
    author: () => [],
    writer: () => calls.map(({ post }) => post),
    adviser: () => calls.filter((call) => call.advice === advice).map(({ post }) => post),
    'head-of-service': () => known(submission?.route.headOfService),
    'officer-approval': () => known(submission?.route.officerApproval),
    'decision-maker': () => known(deciderOf(submission)),
    dispenser: () => rules.dispensers,
    publisher: () => rules.publishers,
    service: () => [],
  };
  return posts[role]();
}

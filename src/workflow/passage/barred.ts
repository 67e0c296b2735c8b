import { postName } from './act-facts';
import { holdersOf, postHeld } from '../../people/posts/who-holds';
import { type ActionKind, type Asked } from './action';
import { postsIn } from './capacity';
import { submissionOf } from './held';
import { edgeOf, type Role, rolesOf } from './lifecycle';
import { mayKnow } from './may-know';
import { interestsOnFile, type Situation } from './on-file';
import { isOfKind, type PersonId, standing } from './passage-act';
import { refusal, type Refusal } from './refusal';

/** Why a person may not act on this paper although the post is theirs. */
export type Bar =
  | 'administrator'
  | 'wrote-the-paper'
  | 'advised-on-the-paper'
  | 'cleared-the-paper'
  | 'approved-the-paper'
  | 'own-interest';

interface BarRule {
  bar: Bar;
  roles: readonly Role[];
  /** Acts of those roles that the bar leaves open. */
  leaves?: readonly ActionKind[];
  holds(person: PersonId, situation: Situation, role: Role): boolean;
}

const SIGNS: readonly Role[] = ['officer-approval', 'decision-maker'];

/** Separation of duties goes by the person, whatever posts the person holds or held. */
const RULES: readonly BarRule[] = [
  {
    bar: 'wrote-the-paper',
    roles: ['head-of-service', 'dispenser', ...SIGNS],
    holds: (person, { passage }) => passage.contributors.includes(person),
  },
  {
    bar: 'advised-on-the-paper',
    roles: SIGNS,
    leaves: ['return'],
    // Whoever advised keeps the bar when the advice falls: it is about the person, not the act.
    holds: (person, { passage, facts }) =>
      !facts.rules.adviserMayDecide &&
      passage.acts.filter(isOfKind('advice')).some(({ by }) => by === person),
  },
  {
    bar: 'cleared-the-paper',
    roles: SIGNS,
    leaves: ['return'],
    holds: (person, { passage }, role) =>
      !(role === 'officer-approval' && isOneSlot(passage)) &&
      standing(passage.acts, 'clearance').some(({ by }) => by === person),
  },
  {
    bar: 'approved-the-paper',
    roles: ['decision-maker'],
    leaves: ['return'],
    holds: (person, { passage }) =>
      standing(passage.acts, 'approval').some(({ by }) => by === person),
  },
  {
    bar: 'own-interest',
    roles: ['dispenser'],
    leaves: ['re-route'],
    holds: (person, situation) => interestsOnFile(situation)?.by === person,
  },
];

/** Where the decider is the CEO or lower, officer approval is the head of service's own. */
function isOneSlot(passage: Situation['passage']): boolean {
  const route = submissionOf(passage)?.route;
  return route !== undefined && route.officerApproval === route.headOfService;
}

interface Capacity {
  role: Role;
  action: ActionKind;
}

/** Every reason that keeps a person from an act in a capacity, apart from the post. */
export function barsOf(person: PersonId, { role, action }: Capacity, situation: Situation): Bar[] {
  const bars = RULES.filter(
    ({ roles, leaves, holds }) =>
      roles.includes(role) && !leaves?.includes(action) && holds(person, situation, role),
  ).map(({ bar }) => bar);
  return situation.facts.administrators.includes(person) ? ['administrator', ...bars] : bars;
}

/** Who could do it today: holds the post and is not barred. */
export function eligible(role: Role, asked: Asked, situation: Situation): PersonId[] {
  const people =
    role === 'author'
      ? [situation.passage.author]
      : holdersOf(postsIn(role, asked, situation), situation.facts);
  return people.filter(
    (person) => barsOf(person, { role, action: asked.kind }, situation).length === 0,
  );
}

/** Of a post the person does not hold today, or never did. */
function withoutPost(
  person: PersonId,
  { role, asked }: RoleAsked,
  situation: Situation,
): Refusal[] {
  const { facts } = situation;
  const posts = postsIn(role, asked, situation);
  if (postHeld(person, posts, facts)) return [];
  const post = posts.map((each) => postName(each, facts)).join(' or ');
  const isOrWas = facts.tenures.some(
    (tenure) => tenure.person === person && posts.includes(tenure.post),
  );
  if (isOrWas) return [refusal('post-not-held-today', { post })];
  return role === 'writer' ? [refusal('not-the-author', {})] : [refusal('not-your-act', { post })];
}

interface RoleAsked {
  role: Role;
  asked: Asked;
}

/** Whether the person has the capacity at all, by authorship or by a post held today. */
function withoutCapacity(person: PersonId, as: RoleAsked, situation: Situation): Refusal[] {
  if (as.role === 'service') return [refusal('done-by-the-service', {})];
  const isAuthor = situation.passage.author === person;
  if (isAuthor && (as.role === 'author' || as.role === 'writer')) return [];
  return as.role === 'author'
    ? [refusal('not-the-author', {})]
    : withoutPost(person, as, situation);
}

/** Without the capacity the bars say nothing: they are about what goes with it. */
function inRole(person: PersonId, as: RoleAsked, situation: Situation): Refusal[] {
  const without = withoutCapacity(person, as, situation);
  if (without.length > 0) return without;
  const capacity = { role: as.role, action: as.asked.kind };
  return barsOf(person, capacity, situation).map((bar) => refusal(bar, {}));
}

/**
 * Why this person may not do this, by post, by authorship and by what the person has done already;
 * empty where the person may. Where the paper's state allows the act to nobody, it is judged for
 * the capacity in which the act is done elsewhere.
 */
export function mayAct(person: PersonId, asked: Asked, situation: Situation): Refusal[] {
  if (!mayKnow(person, situation)) return [refusal('not-yours-to-know', {})];
  const edge = edgeOf(situation.passage.state, asked.kind);
  const roles = edge ? [edge.by] : rolesOf(asked.kind);
  const answers = roles.map((role) => inRole(person, { role, asked }, situation));
  return answers.find(({ length }) => length === 0) ?? answers[0] ?? [];
}

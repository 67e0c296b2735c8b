import { type LocalDate } from '../kernel/local-date';
import { type Pence } from '../kernel/money';
import {
  type AdviceCall,
  adviceFor,
  type Authority,
  authorityFor,
  postOf,
  type Signing,
  signingFor,
} from '../scheme/authority';
import { type Post, type Scheme } from '../scheme/scheme';
import { totalOf } from './content/money';
import { type Paper } from './content/paper';
import { type Recommendation } from './content/recommendation';

export interface RouteContext {
  scheme: Scheme;
  /** Business date the scheme is judged at. */
  on: LocalDate;
}

/** Who may decide one recommendation, and who signs what follows it. */
export interface RecommendationRoute {
  /** `/recommendations/1`. */
  pointer: string;
  /** As printed: `2`. */
  number: string;
  /** Absent where nothing is decided: a note. */
  authority?: Authority;
  follows?: Signing;
}

/** A paragraph with the limbs the paper's recommendations need of it, in their order. */
export interface ParagraphNeeded {
  paragraph: string;
  limbs: string[];
}

/** An instrument signed after the decision, once however many recommendations lead to it. */
export interface SignedAfter {
  signing: Signing;
  /** Numbers of the recommendations it follows. */
  recommendations: string[];
}

/** Who acts, in the order they act. */
export type RouteStep =
  | { act: 'advise'; advisers: AdviceCall[] }
  | { act: 'review'; post: Post }
  | { act: 'approve'; post: Post }
  | { act: 'decide'; post?: Post; under: ParagraphNeeded[] }
  | { act: 'sign'; signing: Signing; recommendations: string[] };

export interface Route {
  on: LocalDate;
  scheme: Pick<Scheme, 'key' | 'title' | 'version'>;
  recommendations: RecommendationRoute[];
  advisers: AdviceCall[];
  headOfService: Post;
  /** Signs first: the officer approval of the request. */
  officerApproval: Post;
  /** Highest post that any recommendation needs; absent where none names a post. */
  decider?: Post;
  /** Paragraphs that let the decision be taken. */
  under: ParagraphNeeded[];
  /** Numbers of the recommendations no numbered paragraph lets anybody decide. */
  withoutAuthority: string[];
  signers: SignedAfter[];
  steps: RouteStep[];
}

/**
 * Total a recommendation asks for. A recommendation "for no money" says nothing of the worth of what
 * it decides, so like an undetermined sum it is undefined and counts as above every limit. Of a new
 * maximum the whole is taken: the change is never more, so nobody decides above their limit.
 */
function sumOf({ money }: Recommendation): Pence | undefined {
  return money.kind === 'exact' || money.kind === 'up-to' ? totalOf(money.amount) : undefined;
}

const movesMoney = (recommendation: Recommendation): boolean =>
  recommendation.money.kind === 'to-be-determined' || (sumOf(recommendation) ?? 0) > 0;

function routeOfOne(
  recommendation: Recommendation,
  at: number,
  { scheme, on }: RouteContext,
): RecommendationRoute {
  const place = { pointer: `/recommendations/${at}`, number: String(at + 1) };
  if (recommendation.kind === 'note') return place;
  const { matter } = recommendation;
  const authority = authorityFor({ matter, pence: sumOf(recommendation) }, scheme, on);
  return { ...place, authority, follows: signingFor(matter, scheme, on) };
}

function deciderOf(recommendations: RecommendationRoute[]): Post | undefined {
  return recommendations
    .flatMap(({ authority }) => (authority && 'post' in authority ? [authority.post] : []))
    .reduce<Post | undefined>(
      (highest, post) => (highest && highest.rank >= post.rank ? highest : post),
      undefined,
    );
}

function paragraphsNeeded(recommendations: RecommendationRoute[]): ParagraphNeeded[] {
  const needed = new Map<string, Set<string>>();
  for (const { authority } of recommendations) {
    if (authority?.kind !== 'covered') continue;
    const limbs = needed.get(authority.paragraph) ?? new Set();
    if (authority.limb) limbs.add(authority.limb);
    needed.set(authority.paragraph, limbs);
  }
  return [...needed].map(([paragraph, limbs]) => ({ paragraph, limbs: [...limbs] }));
}

const signingKey = (signing: Signing): string =>
  signing.kind === 'nobody'
    ? signing.instrument
    : `${signing.instrument} ${signing.post.id} ${signing.paragraph}`;

function signedAfter(recommendations: RecommendationRoute[]): SignedAfter[] {
  const signers = new Map<string, SignedAfter>();
  for (const { follows, number } of recommendations) {
    if (!follows) continue;
    const key = signingKey(follows);
    const signer = signers.get(key) ?? { signing: follows, recommendations: [] };
    signers.set(key, { ...signer, recommendations: [...signer.recommendations, number] });
  }
  return [...signers.values()];
}

/** One signature slot a post: who decides never gives the officer approval too. */
function officerApprovalOf(decider: Post | undefined, scheme: Scheme): Post {
  const usual = postOf(scheme.officerApproval, scheme);
  return decider && decider.rank <= usual.rank ? postOf(scheme.headOfService, scheme) : usual;
}

const stepsOf = (route: Omit<Route, 'steps'>): RouteStep[] => [
  { act: 'advise', advisers: route.advisers },
  { act: 'review', post: route.headOfService },
  { act: 'approve', post: route.officerApproval },
  { act: 'decide', post: route.decider, under: route.under },
  ...route.signers.map((signer): RouteStep => ({ act: 'sign', ...signer })),
];

/** Who advises, reviews, approves, decides and signs a paper under a scheme on a day. */
export function routeOf(paper: Paper, context: RouteContext): Route {
  const { scheme, on } = context;
  const recommendations = paper.recommendations.map((one, at) => routeOfOne(one, at, context));
  const decider = deciderOf(recommendations);
  const route = {
    on,
    scheme: { key: scheme.key, title: scheme.title, version: scheme.version },
    recommendations,
    advisers: adviceFor(
      {
        movesMoney: paper.recommendations.some(movesMoney),
        sections: paper.sections.filter(({ blocks }) => blocks.length > 0).map(({ key }) => key),
      },
      scheme,
    ),
    headOfService: postOf(scheme.headOfService, scheme),
    officerApproval: officerApprovalOf(decider, scheme),
    decider,
    under: paragraphsNeeded(recommendations),
    withoutAuthority: recommendations
      .filter(({ authority }) => authority && authority.kind !== 'covered')
      .map(({ number }) => number),
    signers: signedAfter(recommendations),
  };
  return { ...route, steps: stepsOf(route) };
}

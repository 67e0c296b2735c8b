import { type LocalDate } from '../kernel/local-date';
import { bandsOf } from './bands';
import { type AuthorityFacts, judgePower } from './judge-power';
import { type CalledWhen, type ConsulteeRule, type Post, type Scheme } from './scheme';
import { type SchemeOnDay, type WorkingStep } from './working';

/** The post that may decide, by which paragraph and limb, in what words, and how it was found. */
export interface Covered {
  kind: 'covered';
  post: Post;
  paragraph: string;
  limb?: string;
  /** The power as the scheme words it: `award of all individual grants`. */
  words: string;
  working: WorkingStep[];
}

/** A post is known, but no source numbers the paragraph: the paper cannot cite it. */
export interface Unnumbered {
  kind: 'unnumbered';
  post: Post;
  words: string;
  working: WorkingStep[];
}

export type Authority =
  | Covered
  | Unnumbered
  | { kind: 'not-covered'; working: WorkingStep[] }
  | { kind: 'not-in-force'; working: WorkingStep[] };

const isInForce = ({ effectiveFrom, effectiveUntil }: Scheme, on: LocalDate): boolean =>
  effectiveFrom <= on && (effectiveUntil === undefined || on <= effectiveUntil);

const schemeOnDay = (scheme: Scheme, on: LocalDate): SchemeOnDay => ({
  title: scheme.title,
  version: scheme.version,
  on,
  from: scheme.effectiveFrom,
  until: scheme.effectiveUntil,
});

/** Who may decide a matter on a day, or why nobody is named. The scheme has passed `parseScheme`. */
export function authorityFor(facts: AuthorityFacts, scheme: Scheme, on: LocalDate): Authority {
  const day = schemeOnDay(scheme, on);
  if (!isInForce(scheme, on)) {
    return { kind: 'not-in-force', working: [{ code: 'not-in-force', params: day }] };
  }
  const { matter } = facts;
  const judged = bandsOf(matter, scheme).map((band) => judgePower(band, facts));
  const working: WorkingStep[] = [
    { code: 'in-force', params: day },
    ...judged.flatMap((power) => power.working),
  ];
  const deciding = judged.findLast(({ applies }) => applies)?.band;
  if (!deciding) {
    const step: WorkingStep = judged[0]
      ? { code: 'nobody', params: { matter, words: judged[0].band.power.words } }
      : { code: 'no-power', params: { matter } };
    return { kind: 'not-covered', working: [...working, step] };
  }
  const { post, power, paragraph } = deciding;
  const { limb, words } = power;
  if (paragraph.number === null) {
    working.push({ code: 'unnumbered', params: { matter, words, post: post.name } });
    return { kind: 'unnumbered', post, words, working };
  }
  working.push({ code: 'decides', params: { post: post.name } });
  return { kind: 'covered', post, paragraph: paragraph.number, limb, words, working };
}

/** What follows a decision and who signs it, or that nobody is known to be authorised to. */
export type Signing =
  | { kind: 'signed-by'; instrument: string; post: Post; paragraph: string }
  | { kind: 'nobody'; instrument: string };

/** Undefined where nothing follows that is signed. */
export function signingFor(matter: string, scheme: Scheme, on: LocalDate): Signing | undefined {
  const following = scheme.follows.find((follows) => follows.matter === matter);
  if (!following) return undefined;
  const { instrument, signedUnder } = following;
  const authority =
    signedUnder === null ? undefined : authorityFor({ matter: signedUnder }, scheme, on);
  if (authority?.kind !== 'covered') return { kind: 'nobody', instrument };
  const { post, paragraph } = authority;
  return { kind: 'signed-by', instrument, post, paragraph };
}

/** An adviser the scheme calls, on which part, and by which of its rules. */
export interface AdviceCall {
  post: Post;
  advice: string;
  because: CalledWhen[];
}

export interface AdviceFacts {
  movesMoney: boolean;
  /** Keys of the sections that are written. */
  sections: string[];
}

const holds = (when: CalledWhen, { movesMoney, sections }: AdviceFacts): boolean => {
  if (when.kind === 'moves-money') return movesMoney;
  return when.kind === 'always' || sections.includes(when.section);
};

/** The advisers called by rule, in the order of the scheme file, each once. */
export function adviceFor(facts: AdviceFacts, scheme: Scheme): AdviceCall[] {
  const calls: AdviceCall[] = [];
  for (const { post: id, advice, when } of scheme.consultees) {
    if (!holds(when, facts)) continue;
    const called = calls.find((call) => call.post.id === id && call.advice === advice);
    if (called) called.because.push(when);
    else calls.push({ post: postOf(id, scheme), advice, because: [when] });
  }
  return calls;
}

/** A post of the scheme by its id; `parseScheme` has refused a file that names one it lacks. */
export function postOf(id: ConsulteeRule['post'], { key, posts }: Scheme): Post {
  const post = posts.find((one) => one.id === id);
  if (!post) throw new Error(`scheme ${key} has no post ${id}`);
  return post;
}

import { normaliseReference } from '../../kernel/decision-reference';
import { type Attachment } from '../../papers/attachment';
import { type Body } from '../../papers/body';
import { type Paper } from '../../papers/content/paper';
import { type Manifest } from '../../papers/manifest';
import { numberingOf } from '../../papers/numbering';
import { type RecommendationRoute, type Route } from '../../papers/route';
import { recommendationNumbers, recommendationWording } from '../../papers/wording';
import {
  type PublishedDecision,
  type PublishedRecommendation,
  type PublishedSignature,
} from '../../register/published-decision';
import { type ActFacts, postName } from '../passage/act-facts';
import { type Act } from '../passage/passage-act';
import { type Decision, type PassageRecord } from '../passage/passage-state';
import { publishedGrant, publishedMoney } from './published-money';

/** A decided paper, as the act that publishes it finds it. */
export interface DecidedPaper {
  content: Paper;
  passage: PassageRecord;
  decision: Decision;
  attachments: readonly Attachment[];
  /** As fixed at submission. */
  route: Route;
  facts: Pick<ActFacts, 'posts' | 'now' | 'today'>;
  body: Pick<Body, 'name'>;
  manifest: Manifest;
  /** What the certificates of the signatures are good for. */
  certificates: string;
}

/** Why a signature counts: the officer approval comes first, the decision second. */
const ACTS = { approve: 'officer-approval', decide: 'decision' } as const;

function signaturesOf({ passage, decision, facts }: DecidedPaper): PublishedSignature[] {
  const copy = passage.copies.find(({ number }) => number === decision.copy);
  return (copy?.signatures ?? []).map(({ slot, act: number }) => {
    const act: Act | undefined = passage.acts[number - 1];
    if (act?.post === undefined) throw new Error(`Signature ${slot} rests on no act of a post`);
    return { post: postName(act.post, facts), act: ACTS[slot], on: act.on, at: act.at };
  });
}

const paragraphOf = (
  place: RecommendationRoute | undefined,
): Pick<PublishedRecommendation, 'paragraph' | 'limb'> => {
  if (place?.authority?.kind !== 'covered') return {};
  const { paragraph, limb } = place.authority;
  return { paragraph, ...(limb !== undefined && { limb }) };
};

function recommendationsOf({ content, route, manifest }: DecidedPaper): PublishedRecommendation[] {
  const numberOf = recommendationNumbers(content, numberingOf(content, manifest));
  return content.recommendations.map((one, at) => {
    const money = publishedMoney(one.money);
    const place = route.recommendations[at];
    return {
      number: numberOf(one.id) ?? String(at + 1),
      kind: one.kind,
      ...recommendationWording(one, numberOf),
      ...(money && { money }),
      ...paragraphOf(place),
    };
  });
}

const reliedOn = ({ content }: DecidedPaper): string[] => [
  ...new Set(
    content.supportingPapers.flatMap((paper) =>
      paper.kind === 'decision' ? [normaliseReference(paper.reference)] : [],
    ),
  ),
];

/**
 * What the register says of a decision: what the signed paper says, by post and date, and nothing of
 * advice, of persons or of files that are not public.
 */
export function publishedDecisionOf(decided: DecidedPaper): PublishedDecision {
  const { content, decision, attachments, route, facts, body } = decided;
  const { deferral } = content.publication;
  return {
    reference: decision.reference,
    title: content.title,
    body: body.name,
    decidedOn: decision.on,
    decidedBy: postName(decision.post, facts),
    scheme: { title: route.scheme.title, version: route.scheme.version },
    under: route.under,
    publishedOn: facts.today,
    publishedAt: facts.now,
    recommendations: recommendationsOf(decided),
    grants: content.recommendations.flatMap(
      (one, at) => publishedGrant(one, route.recommendations[at]?.number ?? String(at + 1)) ?? [],
    ),
    reliesOn: reliedOn(decided),
    ...(deferral.kind === 'yes' && {
      deferred: { until: deferral.until, reason: deferral.reason },
    }),
    filesHeldBack: attachments.filter((each) => !each.public).length,
    signatures: signaturesOf(decided),
    certificates: decided.certificates,
  };
}

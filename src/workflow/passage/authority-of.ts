import { type AuthorityGiven } from '../../agreements/authority';
import {
  type AwardGrant,
  type Recommendation,
  type VaryGrant,
} from '../../papers/content/recommendation';
import { type FundedBy, type HeldBack } from '../../papers/content/money';
import { type Paper } from '../../papers/content/paper';
import { type RecommendationRoute, type Route } from '../../papers/route';
import { type Decision } from './passage-state';

/** What the ledger is given of a decision, but for the paper it was taken on. */
export type GrantAuthority = Omit<AuthorityGiven, 'paperId'>;

export interface DecidedPaper {
  paper: Pick<Paper, 'recommendations'>;
  /** Of the decided revision, under the scheme version fixed at submission. */
  route: Pick<Route, 'recommendations' | 'scheme'>;
  decision: Pick<Decision, 'reference' | 'on' | 'post' | 'usableFrom'>;
}

type Grant = AwardGrant | VaryGrant;

const isGrant = (recommendation: Recommendation): recommendation is Grant =>
  recommendation.kind === 'award-grant' || recommendation.kind === 'vary-grant';

/** @throws Error for a grant nobody was found to have authority over: it cannot have been decided. */
function paragraphOf({ number, authority }: RecommendationRoute): {
  paragraph: string;
  limb?: string;
} {
  if (authority?.kind !== 'covered') {
    throw new Error(`Recommendation ${number} was decided under no paragraph of the scheme`);
  }
  const { paragraph, limb } = authority;
  return { paragraph, ...(limb !== undefined && { limb }) };
}

const ofVariation = (
  grant: VaryGrant,
): Pick<GrantAuthority, 'gives' | 'agreement' | 'newEndDate'> => ({
  gives: grant.as,
  agreement: grant.agreement,
  ...(grant.newEndDate !== undefined && { newEndDate: grant.newEndDate }),
});

const ofAward = ({ period }: AwardGrant): Pick<GrantAuthority, 'gives' | 'period'> => ({
  gives: 'award',
  ...(period && { period }),
});

function nameOfSource(source: FundedBy): string {
  if (source.kind === 'held-back') return source.decision;
  return source.kind === 'recommendation' ? source.id : source.name;
}

const isSameSource = (one: FundedBy | undefined, other: FundedBy | undefined): boolean =>
  one !== undefined && one.kind === other?.kind && nameOfSource(one) === nameOfSource(other);

/**
 * What is held back beside a grant: by itself, and by a note on the money it is paid from. Where
 * several grants are paid from the same money, the first of them has it, so that it stands once.
 */
function heldBackBeside(grant: Grant, recommendations: readonly Recommendation[]): HeldBack[] {
  const own = grant.holdsBack ? [grant.holdsBack] : [];
  const first = recommendations.find(
    (one) => isGrant(one) && isSameSource(one.fundedBy, grant.fundedBy),
  );
  if (first !== grant) return own;
  const noted = recommendations.flatMap((one) =>
    one.kind === 'note' && one.holdsBack && isSameSource(one.fundedBy, grant.fundedBy)
      ? [one.holdsBack]
      : [],
  );
  return [...own, ...noted];
}

function sourceOf(
  grant: Grant,
  recommendations: readonly Recommendation[],
): Pick<GrantAuthority, 'heldBack' | 'fundedBy'> {
  const heldBack = heldBackBeside(grant, recommendations);
  return {
    ...(heldBack.length > 0 && { heldBack }),
    ...(grant.fundedBy && { fundedBy: grant.fundedBy }),
  };
}

/**
 * The authority a decision gives, a row a grant, in the order of its recommendations. Money held
 * back and the source of the money stay as stated: what is left of them is the ledger's to say.
 */
export function authorityOf({ paper, route, decision }: DecidedPaper): GrantAuthority[] {
  return paper.recommendations.flatMap((grant, at) => {
    if (!isGrant(grant)) return [];
    const place = route.recommendations[at];
    if (!place) throw new Error(`The route has no recommendation ${at + 1}`);
    return [
      {
        decision: decision.reference,
        recommendation: place.number,
        decidedOn: decision.on,
        decidedBy: decision.post,
        matter: grant.matter,
        ...paragraphOf(place),
        scheme: { key: route.scheme.key, version: route.scheme.version },
        purpose: grant.purpose,
        recipient: grant.recipient,
        ceiling: grant.money.kind,
        money: grant.money.amount,
        ...sourceOf(grant, paper.recommendations),
        ...(grant.kind === 'vary-grant' ? ofVariation(grant) : ofAward(grant)),
        usableFrom: decision.usableFrom,
      },
    ];
  });
}

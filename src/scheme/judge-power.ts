import { type Pence } from '../kernel/money';
import { type Band } from './bands';
import { type ContractLimit } from './scheme';
import { type WorkingStep } from './working';

/** What is known of a matter when it is asked who may decide it. */
export interface AuthorityFacts {
  /** Key of the scheme: `grant-award`. */
  matter: string;
  /** Total asked for; absent where none is stated, and then it counts as above every limit. */
  pence?: Pence;
  /** Of the contract that is changed; what is absent counts as over its limit. */
  contract?: { originalPence?: Pence; extraMonths?: number };
}

export interface Judged {
  band: Band;
  applies: boolean;
  working: WorkingStep[];
}

/** Whether one power reaches the facts, with the steps that show it. */
export function judgePower(band: Band, facts: AuthorityFacts): Judged {
  const { power, paragraph, post } = band;
  const given: WorkingStep = {
    code: 'given',
    params: {
      matter: power.matter,
      words: power.words,
      paragraph: paragraph.number,
      limb: power.limb,
      post: post.name,
      limit: power.limit,
      contractLimit: power.contractLimit,
    },
  };
  const limit = power.contractLimit
    ? contractStep(power.contractLimit, facts)
    : sumStep(band, facts.pence);
  const applies = limit?.applies ?? true;
  return { band, applies, working: limit ? [given, limit.step] : [given] };
}

interface LimitStep {
  applies: boolean;
  step: WorkingStep;
}

const isUnlimited = ({ power, from, until }: Band): boolean =>
  !power.limit && from === 0 && until === Infinity;

function sumStep(band: Band, sum: Pence | undefined): LimitStep | undefined {
  if (isUnlimited(band)) return undefined;
  if (sum === undefined) {
    const applies = band.until === Infinity;
    return { applies, step: { code: 'sum-not-stated', params: { applies } } };
  }
  const code = sumCode(band, sum);
  return { applies: code === 'within', step: { code, params: { sum } } };
}

type SumCode = 'within' | 'outside' | 'lower-post-may' | 'higher-post-must';

/** A sum beyond an edge the power states is outside it; beyond one its neighbour sets, it is theirs. */
function sumCode({ power, from, until }: Band, sum: Pence): SumCode {
  const edge = power.limit?.edge;
  if (sum < from) return edge === 'from' || edge === 'above' ? 'outside' : 'lower-post-may';
  if (sum > until) return edge === 'up-to' ? 'outside' : 'higher-post-must';
  return 'within';
}

function contractStep(limit: ContractLimit, { pence, contract }: AuthorityFacts): LimitStep {
  const original = contract?.originalPence;
  const months = contract?.extraMonths;
  const applies =
    (original === undefined || original >= limit.originalFrom) &&
    (overShare(limit, original, pence) || months === undefined || months > limit.overMonths);
  return {
    applies,
    step: { code: 'contract-change', params: { original, change: pence, months, applies } },
  };
}

const overShare = (
  { overPercent }: ContractLimit,
  original: Pence | undefined,
  change: Pence | undefined,
): boolean =>
  original === undefined || change === undefined || change * 100 > overPercent * original;

import { type Finding } from '../../kernel/findings';
import { claimsOf } from '../claims/claims-of';
import { type Paper } from '../content/paper';
import { numberingOf } from '../numbering';
import { type Codes, type Examined, type Found } from './check';
import { type CheckContext } from './check-context';
import { CHECKS } from './checks';
import { compareRanks, rankOf } from './finding-order';

interface Ordered {
  finding: Finding;
  rank: number[];
  offset: number;
}

function ordered(found: Found<Codes>, codes: Codes, examined: Examined): Ordered {
  const { code, at, against, params, offset = -1 } = found;
  const { severity } = codes[code]!;
  return {
    finding: { code, severity, at, ...(against ? { against } : {}), params },
    rank: rankOf(at.pointer, params.key, examined),
    offset,
  };
}

/**
 * Everything that is wrong with a paper, in the order of the printed paper. Pure: the same paper and
 * context give the same findings.
 */
export function runChecks(paper: Paper, context: CheckContext): Finding[] {
  const numbering = numberingOf(paper, context.manifest);
  const claims = claimsOf(paper, numbering, context.scheme);
  const examined: Examined = { paper, context, numbering, claims };
  return CHECKS.flatMap(({ check, codes }) =>
    check(examined).map((found) => ordered(found, codes, examined)),
  )
    .sort((one, other) => compareRanks(one.rank, other.rank) || one.offset - other.offset)
    .map(({ finding }) => finding);
}

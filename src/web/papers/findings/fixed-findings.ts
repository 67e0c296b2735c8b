import { wordsOf } from '../../../papers/checks/words-of';
import { type CheckContext } from '../../../papers/checks/check-context';
import { runChecks } from '../../../papers/checks/run-checks';
import { findingKey } from '../../../papers/finding-key';
import { type RevisionRead } from '../../../papers/paper.reader';
import { capitalised } from '../../../kernel/sentences';
import { type Finding } from '../../../kernel/findings';

/** Something that was wrong in an earlier revision and is no longer. */
export interface FixedFinding {
  what: string;
  where: string;
  /** The first revision without it. */
  revision: number;
  savedAt: Date;
}

interface Found {
  finding: Finding;
  /** Newest revision that still has it. */
  last: number;
}

/** Revisions looked at, the newest: with more, a page would wait for checks nobody reads. */
export const REVISIONS_LOOKED_AT = 20;

const fixedOf = ({ finding, last }: Found, after: RevisionRead | undefined): FixedFinding[] =>
  after === undefined
    ? []
    : [
        {
          what: wordsOf(finding).title,
          where: [finding.at, finding.against]
            .filter((place) => place !== undefined)
            .map(({ printed }) => printed)
            .map((printed, at) => (at === 0 ? capitalised(printed) : printed))
            .join(' and '),
          revision: last + 1,
          savedAt: after.savedAt,
        },
      ];

/**
 * What earlier revisions had and the newest does not, the latest mended first. The checks run over
 * the old revisions with today's context, so that a change of the rules is not taken for a mending.
 * @param revisions - oldest first, the last is the one that stands
 */
export function fixedFindings(
  revisions: readonly RevisionRead[],
  context: CheckContext,
): FixedFinding[] {
  const found = new Map<string, Found>();
  for (const { number, content } of revisions) {
    for (const finding of runChecks(content, context)) {
      found.set(findingKey(finding), { finding, last: number });
    }
  }
  const current = revisions.at(-1)?.number;
  const after = new Map(revisions.map((revision) => [revision.number, revision]));
  return [...found.values()]
    .filter(({ last }) => last !== current)
    .flatMap((one) => fixedOf(one, after.get(one.last + 1)))
    .sort((one, other) => other.revision - one.revision);
}

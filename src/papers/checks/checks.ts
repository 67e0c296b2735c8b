import { acrossPapers } from './across-papers.check';
import { agreement } from './agreement.check';
import { authority } from './authority.check';
import { citation } from './citation.check';
import { crossReferences } from './cross-references.check';
import { dates } from './dates.check';
import { direction } from './direction.check';
import { exactness } from './exactness.check';
import { headroom } from './headroom.check';
import { heldBack } from './held-back.check';
import { knownMoney } from './known-money.check';
import { links } from './links.check';
import { party } from './party.check';
import { period } from './period.check';
import { printing } from './printing.check';
import { reduction } from './reduction.check';
import { references } from './references.check';
import { releasedMoney } from './released-money.check';
import { retrospective } from './retrospective.check';
import { signing } from './signing.check';
import { statements } from './statements.check';
import { tableLabels } from './table-labels.check';
import { tableParties } from './table-parties.check';
import { tableShape } from './table-shape.check';
import { tables } from './tables.check';
import { totals } from './totals.check';
import { vocabulary } from './vocabulary.check';

/** Every check of a paper. Findings of one place stand in this order. */
export const CHECKS = [
  links,
  crossReferences,
  vocabulary,
  dates,
  tableShape,
  printing,
  tableLabels,
  totals,
  party,
  tables,
  tableParties,
  headroom,
  acrossPapers,
  releasedMoney,
  heldBack,
  reduction,
  period,
  exactness,
  direction,
  agreement,
  knownMoney,
  authority,
  signing,
  citation,
  statements,
  references,
  retrospective,
] as const;

type CodesOf<Rules> = Rules extends { codes: infer Codes } ? keyof Codes & string : never;

/** Every code a check of a paper may report. */
export type PaperFindingCode = CodesOf<(typeof CHECKS)[number]>;

import { formatDate } from '../../kernel/local-date';
import { asSentence } from '../../kernel/sentences';
import { type DecisionChange } from '../../register/decision-changes.reader';
import { type DecisionRead } from '../../register/decision.reader';
import { type JudgedCopy } from '../../workflow/publication/published-copies.facts';
import { decisionAddress } from './addresses';
import { changeViews, type ChangeView } from './changes.view';
import { type CorrectionView, correctionViews } from './corrections.view';
import { inFours } from './decision-words';

/** What is said of a file somebody has. Nothing about it is good unless all of it is. */
export interface VerifiedView {
  isGenuine: boolean;
  /** `Decision PCD 1653 as it was published`, or `Do not rely on this copy`. */
  heading: string;
  /** What does not hold. */
  reasons: string[];
  fileName: string;
  fingerprint: string;
  /** By post, as the register says; of a copy that is not genuine nobody is said to have signed. */
  signatures: { key: string; words: string }[];
  decision?: { text: string; href: string; title: string };
  corrections: CorrectionView[];
  /** Later decisions that changed it: a genuine copy may be out of date. */
  changedBy: ChangeView[];
}

export interface CopySeen {
  copy: JudgedCopy;
  fileName: string;
  changedBy: readonly DecisionChange[];
}

const NOT_PUBLISHED = 'It is not, byte for byte, a signed decision published here.';

function reasonsOf({ faults, decision }: JudgedCopy): string[] {
  const said = faults.map(asSentence);
  return decision ? said : [NOT_PUBLISHED, ...said];
}

const decisionOf = ({ entry, address }: DecisionRead): VerifiedView['decision'] => ({
  text: `Decision ${entry.reference.replaceAll(' ', '\u00a0')}`,
  title: entry.title,
  href: decisionAddress(address),
});

const signaturesOf = ({ entry }: DecisionRead): VerifiedView['signatures'] =>
  entry.signatures.map(({ post, on }, at) => ({
    key: `Signature ${at + 1}`,
    words: `${post}, ${formatDate(on)}`,
  }));

export function verifiedView({ copy, fileName, changedBy }: CopySeen): VerifiedView {
  const { sha256, faults, decision } = copy;
  const found = decision && decisionOf(decision);
  const isGenuine = decision !== undefined && faults.length === 0;
  return {
    isGenuine,
    heading: isGenuine ? `${found!.text} as it was published` : 'Do not rely on this copy',
    reasons: reasonsOf(copy),
    fileName,
    fingerprint: inFours(sha256),
    signatures: isGenuine ? signaturesOf(decision) : [],
    corrections: correctionViews(decision?.corrections ?? []),
    decision: found,
    changedBy: changeViews(changedBy),
  };
}

import { type DocumentTree } from '../../documents/tree';
import { type DecisionRead } from '../../register/decision.reader';
import { decisionAddress } from './addresses';
import { type CorrectionView, correctionViews } from './corrections.view';

/** What stands around the document of a decision; its words are those of the signed file. */
export interface DocumentPageView {
  title: string[];
  heading: string;
  reference: string;
  notices: CorrectionView[];
  address: string;
}

export function documentPageView({
  entry,
  address,
  corrections,
  tree,
}: DecisionRead & { tree: DocumentTree }): DocumentPageView {
  const reference = entry.reference.replaceAll(' ', '\u00a0');
  return {
    title: [tree.title, `${reference} as a web page`],
    heading: tree.title,
    reference,
    notices: correctionViews(corrections),
    address: decisionAddress(address),
  };
}

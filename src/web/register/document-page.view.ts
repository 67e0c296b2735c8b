import { decisionAddress } from './addresses';
import { changeViews, type ChangeView } from './changes.view';
import { type CorrectionView, correctionViews } from './corrections.view';
import { type DocumentSeen } from './seen-decisions';

/** What stands around the document of a decision; its words are those of the signed file. */
export interface DocumentPageView {
  title: string[];
  heading: string;
  reference: string;
  changedBy: ChangeView[];
  notices: CorrectionView[];
  address: string;
}

export function documentPageView({ decision, changedBy }: DocumentSeen): DocumentPageView {
  const { entry, address, corrections, tree } = decision;
  const reference = entry.reference.replaceAll(' ', '\u00a0');
  return {
    title: [tree.title, `${reference} as a web page`],
    heading: tree.title,
    reference,
    changedBy: changeViews(changedBy),
    notices: correctionViews(corrections),
    address: decisionAddress(address),
  };
}

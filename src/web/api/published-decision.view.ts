import { type DecisionChange, type DecisionChanges } from '../../register/decision-changes.reader';
import { type DecisionListed, type DecisionPage } from '../../register/decision-list.reader';
import { type DecisionRead } from '../../register/decision.reader';
import {
  type CorrectionNotice,
  type PublishedDecision,
  type PublishedFile,
  type PublishedGrantInForce,
  SIGNED_FILE,
} from '../../register/published-decision';
import { decisionAddress, fileAddress } from '../register/addresses';

type FileAnswer = Omit<PublishedFile, 'number'> & { href: string };
type ChangeAnswer = Omit<DecisionChange, 'address'> & { href: string };

export type DecisionAnswer = PublishedDecision & {
  href: string;
  signed: FileAnswer;
  attachments: FileAnswer[];
  corrections: Omit<CorrectionNotice, 'at'>[];
  /** Of its grants what binds by now, a letter each, in the order they came into force. */
  grantsInForce: PublishedGrantInForce[];
  /** By later decisions, the latest first. */
  changedBy: ChangeAnswer[];
  /** Earlier decisions, the latest first. */
  changes: ChangeAnswer[];
};

export interface DecisionListAnswer {
  decisions: (Omit<DecisionListed, 'address'> & { href: string })[];
  total: number;
  page: number;
  pages: number;
}

const fileAnswer = (address: string, { number, ...file }: PublishedFile): FileAnswer => ({
  ...file,
  href: fileAddress(address, number),
});

const changeAnswer = ({ address, ...change }: DecisionChange): ChangeAnswer => ({
  ...change,
  href: decisionAddress(address),
});

export function decisionAnswer(
  { entry, address, files, corrections, grantsInForce }: DecisionRead,
  { changedBy, changes }: DecisionChanges,
): DecisionAnswer {
  const [signed, ...attachments] = files;
  if (signed?.number !== SIGNED_FILE) throw new Error(`${entry.reference} has no signed document`);
  return {
    ...entry,
    href: decisionAddress(address),
    signed: fileAnswer(address, signed),
    attachments: attachments.map((file) => fileAnswer(address, file)),
    corrections: corrections.map(({ number, on, words }) => ({ number, on, words })),
    grantsInForce,
    changedBy: changedBy.map(changeAnswer),
    changes: changes.map(changeAnswer),
  };
}

export const decisionListAnswer = ({ decisions, ...page }: DecisionPage): DecisionListAnswer => ({
  ...page,
  decisions: decisions.map(({ address, ...decision }) => ({
    ...decision,
    href: decisionAddress(address),
  })),
});

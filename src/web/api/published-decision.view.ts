import { type DecisionListed, type DecisionPage } from '../../register/decision-list.reader';
import { type DecisionRead } from '../../register/decision.reader';
import {
  type CorrectionNotice,
  type PublishedDecision,
  type PublishedFile,
  SIGNED_FILE,
} from '../../register/published-decision';
import { decisionAddress, fileAddress } from '../register/addresses';

type FileAnswer = Omit<PublishedFile, 'number'> & { href: string };

export type DecisionAnswer = PublishedDecision & {
  href: string;
  signed: FileAnswer;
  attachments: FileAnswer[];
  corrections: Omit<CorrectionNotice, 'at'>[];
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

export function decisionAnswer({
  entry,
  address,
  files,
  corrections,
}: DecisionRead): DecisionAnswer {
  const [signed, ...attachments] = files;
  if (signed?.number !== SIGNED_FILE) throw new Error(`${entry.reference} has no signed document`);
  return {
    ...entry,
    href: decisionAddress(address),
    signed: fileAnswer(address, signed),
    attachments: attachments.map((file) => fileAnswer(address, file)),
    corrections: corrections.map(({ number, on, words }) => ({ number, on, words })),
  };
}

export const decisionListAnswer = ({ decisions, ...page }: DecisionPage): DecisionListAnswer => ({
  ...page,
  decisions: decisions.map(({ address, ...decision }) => ({
    ...decision,
    href: decisionAddress(address),
  })),
});

import { type Finding } from '../../kernel/findings';
import { type SpokenFinding, wordsOf } from '../../papers/checks/words-of';
import { type Paper } from '../../papers/content/paper';
import { type PaperListed, type PaperRead, type RevisionListed } from '../../papers/paper.reader';
import { type FindingAnswer } from '../../papers/passage';
import {
  countFindings,
  type FindingCount,
  type JudgedPaper,
} from '../../workflow/judged-paper.reader';

export interface RevisionAnswer {
  number: number;
  sha256: string;
  savedAt: string;
}

export interface PaperAnswer {
  number: number;
  version: number;
  state: string;
  title: string;
  createdAt: string;
  revision: RevisionAnswer;
  /** Keys of the sections marked as finished. */
  finished: string[];
  findings: FindingCount;
  content: Paper;
}

export interface ListedAnswer {
  number: number;
  version: number;
  state: string;
  title: string;
  revision: number;
  createdAt: string;
  updatedAt: string;
}

/** A finding with the words a person reads it in. */
export interface SaidFinding extends Finding {
  key: string;
  words: Pick<SpokenFinding, 'title' | 'text' | 'settle'>;
  answer?: Omit<FindingAnswer, 'key' | 'code'>;
}

export interface FindingsAnswer {
  /** Business date the paper was judged at. */
  on: string;
  revision: number;
  count: FindingCount;
  findings: SaidFinding[];
}

export const revisionAnswer = ({ number, sha256, savedAt }: RevisionListed): RevisionAnswer => ({
  number,
  sha256,
  savedAt: savedAt.toISOString(),
});

const standing = ({ number, version, passage, revision, createdAt }: PaperRead) => ({
  number,
  version,
  state: passage.state,
  title: revision.content.title,
  createdAt: createdAt.toISOString(),
  revision: revisionAnswer(revision),
  finished: passage.finished,
});

export const paperAnswer = ({ paper, findings }: JudgedPaper): PaperAnswer => ({
  ...standing(paper),
  findings: countFindings(findings),
  content: paper.revision.content,
});

export const listedAnswer = (paper: PaperListed): ListedAnswer => ({
  ...paper,
  createdAt: paper.createdAt.toISOString(),
  updatedAt: paper.updatedAt.toISOString(),
});

export const findingsAnswer = ({ paper, context, findings }: JudgedPaper): FindingsAnswer => ({
  on: context.on,
  revision: paper.revision.number,
  count: countFindings(findings),
  findings: findings.map(saidFinding),
});

function saidFinding({ answer, ...finding }: JudgedPaper['findings'][number]): SaidFinding {
  const { title, text, settle } = wordsOf(finding);
  const given = answer && {
    answer: answer.answer,
    by: answer.by,
    at: answer.at,
    revision: answer.revision,
  };
  return { ...finding, words: { title, text, settle }, ...(given && { answer: given }) };
}

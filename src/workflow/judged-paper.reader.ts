import { Injectable } from '@nestjs/common';
import { type Finding } from '../kernel/findings';
import { type CheckContext } from '../papers/checks/check-context';
import { runChecks } from '../papers/checks/run-checks';
import { type Paper } from '../papers/content/paper';
import { findingKey } from '../papers/finding-key';
import { type Asked, PaperReader, type PaperRead } from '../papers/paper.reader';
import { type FindingAnswer } from '../papers/passage';
import { CheckContextFacts } from './check-context.facts';
import { LedgerHeldFacts } from './ledger-held.facts';

export interface JudgedFinding extends Finding {
  /** What an answer names it by. */
  key: string;
  /** Only ever of a warning. */
  answer?: FindingAnswer;
}

export interface JudgedPaper {
  paper: PaperRead;
  /** What it was compared with. */
  context: CheckContext;
  findings: JudgedFinding[];
}

/** A paper with everything the checks say of its current revision today. */
@Injectable()
export class JudgedPaperReader {
  constructor(
    private readonly papers: PaperReader,
    private readonly context: CheckContextFacts,
    private readonly ledger: LedgerHeldFacts,
  ) {}

  /** @throws NotFound for a paper that is not there or not the viewer's to know. */
  async one(asked: Asked): Promise<JudgedPaper> {
    const paper = await this.papers.one(asked);
    const { content } = paper.revision;
    const { on } = this.context.today();
    const held = await this.ledger.of({ paperId: paper.id, content });
    const context = this.context.against(content, on, held);
    const findings = judgedFindings(content, context, paper.passage.answers);
    return { paper, context, findings };
  }
}

/** What the checks say of a content, saved or not, with the answers given to the paper's warnings. */
export function judgedFindings(
  content: Paper,
  context: CheckContext,
  given: readonly FindingAnswer[],
): JudgedFinding[] {
  const answers = new Map(given.map((answer) => [answer.key, answer]));
  return runChecks(content, context).map((finding) => {
    const key = findingKey(finding);
    const answer = finding.severity === 'warn' ? answers.get(key) : undefined;
    return { ...finding, key, ...(answer && { answer }) };
  });
}

export interface FindingCount {
  stops: number;
  toAnswer: number;
  answered: number;
}

export function countFindings(findings: JudgedFinding[]): FindingCount {
  const warnings = findings.filter(({ severity }) => severity === 'warn');
  const answered = warnings.filter(({ answer }) => answer !== undefined).length;
  return {
    stops: findings.length - warnings.length,
    toAnswer: warnings.length - answered,
    answered,
  };
}

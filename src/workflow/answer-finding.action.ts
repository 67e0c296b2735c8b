import { Injectable } from '@nestjs/common';
import { NotFound, Refused } from '../kernel/errors';
import { type Finding } from '../kernel/findings';
import { runChecks } from '../papers/checks/run-checks';
import { findingKey } from '../papers/finding-key';
import { type FindingAnswer } from '../papers/passage';
import { CheckContextFacts } from './check-context.facts';
import { PaperActs } from './paper-acts.repository';
import { type FoundPaper } from './passage.facts';

export interface AnswerToFinding {
  /** Person id. */
  author: string;
  /** Working number. */
  number: number;
  /** As `findingKey` gives it. */
  key: string;
  /** Not blank; at most 2,000 characters. */
  answer: string;
}

export interface AnsweredFinding {
  id: string;
  version: number;
  answer: FindingAnswer;
}

/** Keeps the author's answer to a warning; a later answer takes the place of an earlier one. */
@Injectable()
export class AnswerFinding {
  constructor(
    private readonly acts: PaperActs,
    private readonly context: CheckContextFacts,
  ) {}

  /**
   * @throws NotFound for a paper that is not there or not the person's to know, and for a finding
   * that the current revision does not have.
   * @throws Refused for a stop: it has to be settled in the paper.
   * @throws NotAllowed for anybody but the author.
   */
  async run({ author, number, key, answer }: AnswerToFinding): Promise<AnsweredFinding> {
    const { id, version, passage } = await this.acts.act({
      by: { kind: 'person', id: author },
      paper: number,
      want: (found) => {
        const { code } = this.warning(found, key);
        return { action: { kind: 'answer-warning', answer: { key, code, answer } } };
      },
    });
    return { id, version, answer: passage.answers.find((each) => each.key === key)! };
  }

  private warning({ content, facts, held }: FoundPaper, key: string): Finding {
    const findings = runChecks(content, this.context.against(content, facts.today, held));
    const finding = findings.find((each) => findingKey(each) === key);
    if (!finding) throw new NotFound('finding');
    if (finding.severity === 'stop') throw new Refused([finding]);
    return finding;
  }
}

import { Injectable } from '@nestjs/common';
import { NotFound, Refused } from '../kernel/errors';
import { type Finding } from '../kernel/findings';
import { runChecks } from '../papers/checks/run-checks';
import { findingKey } from '../papers/finding-key';
import { updatePaper } from '../papers/paper.repository';
import { type FindingAnswer, passageColumns } from '../papers/passage';
import { type Transaction, UnitOfWork } from '../record/unit-of-work.repository';
import { CheckContextFacts } from './check-context.facts';
import { type DraftFacts, draftFacts } from './draft.facts';

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
    private readonly record: UnitOfWork,
    private readonly context: CheckContextFacts,
  ) {}

  /**
   * @throws NotFound for a paper that is not there or not the author's, and for a finding that the
   * current revision does not have.
   * @throws Refused for a stop: it has to be settled in the paper.
   */
  run(request: AnswerToFinding): Promise<AnsweredFinding> {
    return this.record.act(
      { kind: 'person', id: request.author },
      ({ id, version, answer: { code, key, revision, answer } }) => ({
        name: 'workflow.finding-answered',
        subject: { kind: 'paper', id },
        detail: { version, revision, code, key, answer },
      }),
      (tx) => this.answer(tx, request),
    );
  }

  private async answer(tx: Transaction, request: AnswerToFinding): Promise<AnsweredFinding> {
    const paper = await draftFacts(tx, request);
    const { code } = this.warning(paper, request.key);
    const answer: FindingAnswer = {
      key: request.key,
      code,
      answer: request.answer,
      by: request.author,
      at: tx.now.toISOString(),
      revision: paper.revision,
    };
    const version = paper.version + 1;
    const answers = [...paper.draft.answers.filter(({ key }) => key !== request.key), answer];
    const passage = passageColumns({ ...paper.draft, answers });
    await updatePaper(tx, { id: paper.id, version, ...passage });
    return { id: paper.id, version, answer };
  }

  private warning({ content }: DraftFacts, key: string): Finding {
    const findings = runChecks(content, this.context.today());
    const finding = findings.find((each) => findingKey(each) === key);
    if (!finding) throw new NotFound('finding');
    if (finding.severity === 'stop') throw new Refused([finding]);
    return finding;
  }
}

import { type Finding } from '../../../../src/kernel/findings';
import { type CheckContext } from '../../../../src/papers/checks/check-context';
import { type Paper } from '../../../../src/papers/content/paper';
import { findingKey } from '../../../../src/papers/finding-key';
import { runChecks } from '../../../../src/papers/checks/run-checks';
import { loadTemplate } from '../../../../src/papers/template.adapter';
import { loadScheme, loadStatutes } from '../../../../src/scheme/scheme-file.adapter';
import { type JudgedPaper } from '../../../../src/workflow/judged-paper.reader';

export const CONTEXT: CheckContext = {
  on: '2024-03-18',
  scheme: loadScheme(),
  manifest: loadTemplate('pcd.v1').manifest,
  statutes: loadStatutes(),
};

const SAVED = new Date('2024-03-18T10:14:00Z');

/** Paper 412 in its sixth revision, with what the checks say of it. */
export function judged(
  content: Paper,
  { findings, finished = [] }: { findings?: Finding[]; finished?: string[] } = {},
): JudgedPaper {
  const found = findings ?? runChecks(content, CONTEXT);
  return {
    paper: {
      id: 'paper',
      number: 412,
      version: 7,
      authorId: 'ann',
      createdAt: SAVED,
      passage: { state: 'draft', contentVersion: 1, finished, answers: [] },
      revision: { number: 6, sha256: '0'.repeat(64), savedBy: 'ann', savedAt: SAVED, content },
    },
    context: CONTEXT,
    findings: found.map((finding) => ({ ...finding, key: findingKey(finding) })),
  };
}

import { AnswerFinding } from '../../../src/workflow/answer-finding.action';
import { JudgedPaperReader } from '../../../src/workflow/judged-paper.reader';
import { type Cast } from './cast';

/** The author says of earlier decisions on the same agreement, if there are any, that this comes on top. */
export async function sayOnTop(cast: Cast, number: number): Promise<void> {
  const author = cast.id('policy-officer');
  const { facts } = await cast.standing('policy-officer', number);
  if ((facts.judged.againstLedger ?? []).length === 0) return;
  const { findings } = await cast.get(JudgedPaperReader).one({ viewer: author, number });
  for (const { key, code, answer: given } of findings) {
    if (code !== 'authority-outstanding' || given) continue;
    const answer = 'It comes on top of the earlier decision.';
    await cast.get(AnswerFinding).run({ author, number, key, answer });
  }
}

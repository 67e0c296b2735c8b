import { formatDate } from '../../../kernel/local-date';
import { KEEPERS } from '../../../agreements/agreement-posts';
import { type LetterReader } from '../../../letters/letter.reader';
import { postHeld } from '../../../people/posts/who-holds';
import { type LetterScene } from '../letter-scene';
import { dayWords } from '../letter-waiting.view';

/** As it is on record. */
export type Obligation = Awaited<ReturnType<LetterReader['obligations']>>[number];

/** A report to come, or a condition to be watched, of a letter in force. */
export interface ObligationView {
  id: string;
  title: string;
  due: string;
  isLate: boolean;
  /** `Done 12 October 2024 by Example Name`; absent while it is open. */
  done?: string;
  note: string;
  mayDo: boolean;
}

function doneWords({ doneAt, doneBy }: Obligation, { names }: LetterScene) {
  if (!doneAt) return undefined;
  const by = doneBy === null ? undefined : names.get(doneBy);
  return `Done ${dayWords(doneAt.toISOString())}${by === undefined ? '' : ` by ${by}`}`;
}

export function obligationViews(rows: readonly Obligation[], scene: LetterScene): ObligationView[] {
  const { viewer, standing } = scene;
  const keeps = postHeld(viewer, KEEPERS, standing.facts) !== undefined;
  return rows.map((row) => {
    const done = doneWords(row, scene);
    return {
      id: row.id,
      title: row.title,
      due: row.dueOn === null ? 'No day set' : formatDate(row.dueOn),
      isLate: done === undefined && row.dueOn !== null && row.dueOn < standing.facts.today,
      ...(done !== undefined && { done }),
      note: row.note ?? '',
      mayDo: done === undefined && keeps,
    };
  });
}

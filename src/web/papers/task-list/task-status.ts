import { lowerFirst } from '../page/lower-first';
import { type Part } from '../../../papers/parts-changed';
import { wordsOf } from '../../../papers/checks/words-of';
import { namedPlace } from '../page/place-link';
import { type JudgedFinding } from '../../../workflow/judged-paper.reader';

/** What stands at the right of a task: plain words, or a tag where something is to be done. */
export interface TaskStatus {
  text: string;
  /** Colour of the tag; absent for plain words. */
  tag?: 'red' | 'yellow' | 'blue';
}

export interface Task {
  text: string;
  /** What of the paper its page changes; absent where it changes no words. */
  part?: Part;
  href: string;
  hint?: string;
  status: TaskStatus;
}

export interface Standing {
  /** Not yet written at all. */
  isEmpty: boolean;
  /** What the author says of it; absent where there is nothing to say. */
  isFinished?: boolean;
  findings: readonly JudgedFinding[];
}

/** A warning that was answered is open no longer. */
export const isOpen = ({ severity, answer }: JudgedFinding): boolean =>
  severity === 'stop' || answer === undefined;

export const IN_PROGRESS = 'In progress';

const counted = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`;

/** Stops before answers, answers before what is merely unfinished. */
export function taskStatus({ isEmpty, isFinished, findings }: Standing): TaskStatus {
  const open = findings.filter(isOpen);
  const stops = open.filter(({ severity }) => severity === 'stop').length;
  if (isEmpty) return { text: 'Not yet started', tag: 'blue' };
  if (stops > 0) return { text: counted(stops, 'stop', 'stops'), tag: 'red' };
  if (open.length > 0) return { text: `${open.length} to answer`, tag: 'yellow' };
  return isFinished === false ? { text: IN_PROGRESS, tag: 'blue' } : { text: 'Completed' };
}

/** Findings that stand at one of the places or within it. */
export const under = (
  findings: readonly JudgedFinding[],
  heads: readonly string[],
): JudgedFinding[] =>
  findings.filter(({ at }) =>
    heads.some((head) => at.pointer === head || at.pointer.startsWith(`${head}/`)),
  );

/** The worst of what is found, in words: `Recommendation 2: more is promised than comes in`. */
export function worst(findings: readonly JudgedFinding[]): string | undefined {
  const open = findings.filter(isOpen);
  const one = open.find(({ severity }) => severity === 'stop') ?? open[0];
  if (!one) return undefined;
  const title = wordsOf(one).title;
  const said = `${namedPlace(one.at.printed)}: ${lowerFirst(title)}`;
  return open.length === 1 ? said : `${said}; and ${open.length - 1} more`;
}

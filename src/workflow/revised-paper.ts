import { Stale } from '../kernel/errors';
import { fingerprint } from '../kernel/fingerprint';
import { type Paper } from '../papers/content/paper';
import { differencesBetween } from '../papers/differences';
import { type Revise } from './passage/action';

/** The paper as it stands when somebody saves. */
export interface StandingPaper {
  version: number;
  revision: number;
  sha256: string;
  content: Paper;
  /** Version at which the content last changed. */
  contentVersion: number;
  finished: string[];
}

export interface Save {
  /** Version of the paper the content was made from. */
  version: number;
  content: Paper;
  /** Marks one section as finished, or takes the mark away. */
  finished?: { section: string; is: boolean };
}

export type RevisedPaper = Pick<Revise, 'revision' | 'contentVersion' | 'finished'>;

function finishedAfter(before: string[], mark: Save['finished']): string[] {
  if (!mark || before.includes(mark.section) === mark.is) return before;
  const others = before.filter((section) => section !== mark.section);
  return mark.is ? [...others, mark.section].sort() : others;
}

/**
 * What a save makes of a paper, or undefined when it changes nothing. An answer or a mark given
 * meanwhile is in nobody's way: only content that changed since the version makes a save stale.
 * @throws Stale with the places where what was sent and what stands differ.
 */
export function revisedPaper(before: StandingPaper, save: Save): RevisedPaper | undefined {
  const finished = finishedAfter(before.finished, save.finished);
  const rewritten = fingerprint(save.content) !== before.sha256;
  if (rewritten && !isBasedOn(before, save.version)) {
    const differences = differencesBetween(save.content, before.content);
    throw new Stale('paper', before.version, differences);
  }
  if (!rewritten && finished === before.finished) return undefined;
  return {
    revision: before.revision + (rewritten ? 1 : 0),
    contentVersion: rewritten ? before.version + 1 : before.contentVersion,
    finished,
  };
}

const isBasedOn = ({ contentVersion, version }: StandingPaper, seen: number): boolean =>
  contentVersion <= seen && seen <= version;

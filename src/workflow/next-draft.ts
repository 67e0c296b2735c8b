import { Stale } from '../kernel/errors';
import { fingerprint } from '../papers/canonical';
import { type Paper } from '../papers/content/paper';
import { differencesBetween } from '../papers/differences';
import { type Draft } from '../papers/passage';

/** The draft as it stands when somebody saves. */
export interface SavedDraft {
  version: number;
  revision: number;
  sha256: string;
  content: Paper;
  draft: Draft;
}

export interface Save {
  /** Version of the draft the content was made from. */
  version: number;
  content: Paper;
  /** Marks one section as finished, or takes the mark away. */
  finished?: { section: string; is: boolean };
}

export interface NextDraft {
  version: number;
  revision: number;
  draft: Draft;
}

function finishedAfter(before: string[], mark: Save['finished']): string[] {
  if (!mark || before.includes(mark.section) === mark.is) return before;
  const others = before.filter((section) => section !== mark.section);
  return mark.is ? [...others, mark.section].sort() : others;
}

/**
 * What a save makes of a draft, or undefined when it changes nothing. An answer or a mark given
 * meanwhile is in nobody's way: only content that changed since the version makes a save stale.
 * @throws Stale with the places where what was sent and what stands differ.
 */
export function nextDraft(before: SavedDraft, save: Save): NextDraft | undefined {
  const finished = finishedAfter(before.draft.finished, save.finished);
  const rewritten = fingerprint(save.content) !== before.sha256;
  if (rewritten && !isBasedOn(before, save.version)) {
    const differences = differencesBetween(save.content, before.content);
    throw new Stale('paper', before.version, differences);
  }
  if (!rewritten && finished === before.draft.finished) return undefined;
  const version = before.version + 1;
  const contentVersion = rewritten ? version : before.draft.contentVersion;
  return {
    version,
    revision: before.revision + (rewritten ? 1 : 0),
    draft: { ...before.draft, finished, contentVersion },
  };
}

const isBasedOn = ({ draft, version }: SavedDraft, seen: number): boolean =>
  draft.contentVersion <= seen && seen <= version;

import { type Part } from '../papers/parts-changed';
import { refusalsOf } from './passage/act';
import { type Situation } from './passage/on-file';
import { type Refusal } from './passage/refusal';

/** Stands for whatever somebody might make of a part. */
const ANYTHING = 'of any other content';

/** Files are no content: a change of them makes no revision. */
const isOfFiles = (part: Part): boolean => part.startsWith('attachments/');

/**
 * Why the actor may not change the part now; empty where they may. It is the judgement that refuses
 * a save, asked beforehand.
 */
export function refusalsToChange({ passage, facts }: Situation, part: Part): Refusal[] {
  const { revision, parts, contentVersion, finished } = passage;
  const { route } = facts;
  const changed = { ...parts, [part]: ANYTHING };
  return refusalsOf(
    {
      kind: 'revise',
      revision: isOfFiles(part) ? revision : revision + 1,
      parts: changed,
      route,
      contentVersion,
      finished,
    },
    passage,
    facts,
  );
}

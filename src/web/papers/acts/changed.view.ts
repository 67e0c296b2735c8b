import { type Paper } from '../../../papers/content/paper';
import { redline, type RedlineRow } from '../redline/redline.view';
import { actedAs, actTitle } from '../timeline/act-words';
import { type PaperScene } from './paper-scene';

/** What the person had before them when the form was made. */
export interface Seen {
  /** SHA-256 the form carried. */
  shown: string;
  /** Number of the last act that was on record. */
  acts: number;
  /** The content of the revision that was shown; absent where the form named none that is there. */
  content?: Paper;
}

/** A paper that changed while its page was open; see `papers/acts/changed.njk`. */
export interface ChangedView {
  /** `PCD 1653 changed while you were reading it`. */
  heading: string;
  /** The revision that stands now. */
  revision: number;
  /** What you read, and what stands now. */
  rows: RedlineRow[];
  /** Acts done since. */
  since: { what: string; by: string; at: string }[];
  fingerprints: { read: string; now: string };
}

/** @param now - SHA-256 of what is shown now */
export function changedView(seen: Seen, now: string, scene: PaperScene): ChangedView {
  const { standing, context } = scene;
  const { content: after, passage, number } = standing;
  const since = passage.acts.filter((act) => act.number > seen.acts);
  return {
    heading: `${passage.reference ?? `Paper ${number}`} changed while you were reading it`,
    revision: passage.revision,
    rows: seen.content ? redline(seen.content, after, context.manifest) : [],
    since: since.map((act) => ({
      what: actTitle(act, scene),
      by: actedAs(act, scene),
      at: act.at,
    })),
    fingerprints: { read: seen.shown, now },
  };
}

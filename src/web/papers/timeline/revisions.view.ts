import { type RevisionListed, type RevisionRead } from '../../../papers/paper.reader';
import { type PaperHead, paperHead } from '../acts/paper-head';
import { type PaperScene } from '../acts/paper-scene';
import { redline, type RedlineRow } from '../redline/redline.view';

interface RevisionView {
  number: number;
  savedAt: Date;
  /** Name of whoever saved it. */
  by: string;
}

export interface RevisionsView extends PaperHead {
  from: RevisionView;
  to: RevisionView;
  rows: RedlineRow[];
  /** Every revision there is, to choose two of. */
  choices: { value: string; text: string }[];
}

export interface Compared {
  from: RevisionRead;
  to: RevisionRead;
  /** Newest first. */
  all: readonly RevisionListed[];
}

/** What changed between two revisions, as strike and underline. */
export function revisionsView(scene: PaperScene, { from, to, all }: Compared): RevisionsView {
  const { standing, names, context } = scene;
  const shown = ({ number, savedAt, savedBy }: RevisionListed): RevisionView => ({
    number,
    savedAt,
    by: names.get(savedBy) ?? '',
  });
  const head = paperHead(scene, 'Timeline');
  return {
    ...head,
    title: [`Revisions ${from.number} and ${to.number}`, head.caption],
    backLink: { text: 'Timeline', href: `/papers/${standing.number}/timeline` },
    from: shown(from),
    to: shown(to),
    rows: redline(from.content, to.content, context.manifest),
    choices: all.map(({ number }) => ({ value: String(number), text: `Revision ${number}` })),
  };
}

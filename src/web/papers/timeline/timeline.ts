import { fingerprint } from '../../../kernel/fingerprint';
import { type RevisionListed } from '../../../papers/paper.reader';
import { capitalised, inSeries } from '../../../kernel/sentences';
import { type Act, type FallReason } from '../../../workflow/passage/passage-act';
import { type SigningCopy, type VoidReason } from '../../../workflow/passage/passage-state';
import { addressOf } from '../../../register/decision-address';
import { decisionAddress } from '../../register/addresses';
import { paperAddress } from '../page/place-link';
import { type PaperScene } from '../acts/paper-scene';
import { actedAs, actTitle, mayReadAct } from './act-words';
import { authorityWords } from './decided-words';
import { coversWords, partWords } from './covers-words';

/** Something that happened to a paper, with what it covered. */
export interface TimelineEntry {
  /** UTC instant. */
  at: string;
  what: string;
  /** Post, or that the service did it. */
  by: string;
  /** Of the person; empty for the service. */
  name: string;
  revision: number;
  /** What was said, as far as it is the viewer's to read. */
  says: string[];
  /** What the act brought about. */
  followed: string[];
  /** `the ask and section 3`; empty where the act covers nothing. */
  covers: string;
  /** SHA-256 of what it covered; empty where it covers nothing. */
  sha256: string;
  link?: { text: string; href: string };
}

export interface TimelineSources {
  scene: PaperScene;
  startedAt: string;
  /** Oldest first. */
  revisions: readonly RevisionListed[];
}

const SERVICE = 'the service';

const FELL: Record<Exclude<FallReason, 'changed' | 'superseded'>, string> = {
  returned: 'everything has to run again',
  'rested-on-another': 'what it rested on no longer counts',
  'copy-void': 'the document it stood on is void',
};

const VOID: Record<VoidReason, string> = {
  returned: 'the paper was returned',
  withdrawn: 'the paper was withdrawn',
  'interests-changed': 'interests were declared anew',
  're-routed': 'the decision was given to another post',
};

function wordsIn(act: Act): string[] {
  if ('reason' in act) return [act.reason];
  if (act.kind === 'answer') return [act.text];
  if (act.kind === 'interests') {
    return act.declared.kind === 'declared' ? [act.declared.text] : [];
  }
  if (act.kind !== 'advice' || act.opinion.kind === 'agree') return [];
  return [act.opinion.kind === 'agree-with-comments' ? act.opinion.comments : act.opinion.because];
}

/** A signature covers the file that was shown; other acts the parts, as they were. */
function coverage(act: Act, scene: PaperScene): Pick<TimelineEntry, 'covers' | 'sha256'> {
  if ('shown' in act) return { covers: 'the whole document', sha256: act.shown };
  if (!('covers' in act)) return { covers: '', sha256: '' };
  const { scope, hashes } = act.covers;
  return { covers: coversWords(scope, scene), sha256: fingerprint(hashes) };
}

function registerLink(
  act: Act,
  { standing: { passage } }: PaperScene,
): Pick<TimelineEntry, 'link'> {
  if (act.kind !== 'publication' || passage.reference === undefined) return {};
  const href = decisionAddress(addressOf(passage.reference));
  return { link: { text: 'See it in the register', href } };
}

const actEntry = (act: Act, scene: PaperScene): TimelineEntry => ({
  at: act.at,
  what: actTitle(act, scene),
  by: actedAs(act, scene),
  name: scene.names.get(act.by) ?? '',
  revision: act.revision,
  says: mayReadAct(act, scene) ? wordsIn(act) : [],
  followed: act.kind === 'decision' ? authorityWords(scene.standing.content) : [],
  ...coverage(act, scene),
  ...registerLink(act, scene),
});

const bare = {
  by: SERVICE,
  name: '',
  covers: '',
  sha256: '',
  says: [] as string[],
  followed: [] as string[],
};

/** The revision that stood at the moment. */
const revisionAt = (revisions: readonly RevisionListed[], at: string): number =>
  revisions.findLast(({ savedAt }) => savedAt.toISOString() <= at)?.number ?? 1;

function fallEntry(act: Act, { scene, revisions }: TimelineSources): TimelineEntry[] {
  const { fell } = act;
  if (!fell || fell.because === 'superseded') return [];
  const revision = revisionAt(revisions, fell.at);
  const name = actTitle(act, scene).replace(/:.*/, '');
  const isChange = fell.because === 'changed';
  const why = isChange
    ? `${inSeries(fell.parts.map((part) => partWords(part, scene)))} changed`
    : FELL[fell.because as keyof typeof FELL];
  const href = `${paperAddress(scene.standing.number)}/revisions?from=${act.revision}&to=${revision}`;
  return [
    {
      ...bare,
      at: fell.at,
      what: `${name}: no longer counts, because ${why}`,
      revision,
      ...(isChange && { link: { text: `See what changed in revision ${revision}`, href } }),
    },
  ];
}

function copyEntries(copy: SigningCopy, { standing }: PaperScene): TimelineEntry[] {
  const { number, revision, composedAt, sha256, void: isVoid } = copy;
  const { reference } = standing.passage;
  const href = `${paperAddress(standing.number)}/documents`;
  const of = number === 1 ? 'document fixed' : `document ${number} fixed`;
  const made: TimelineEntry = {
    ...bare,
    at: composedAt,
    what: number === 1 ? `Number ${reference} given, ${of}` : capitalised(of),
    revision,
    covers: 'the whole document',
    sha256,
    link: { text: 'Open the document', href },
  };
  if (!isVoid) return [made];
  const what = `Document ${number} is void, because ${VOID[isVoid.because]}`;
  return [made, { ...bare, at: isVoid.at, what, revision }];
}

/** Saves of a paper that others act on; a first draft's are nobody else's. */
function saveEntries({ scene, revisions }: TimelineSources): TimelineEntry[] {
  const { acts, author } = scene.standing.passage;
  const submitted = acts.find(({ kind }) => kind === 'submission');
  const since = submitted ? revisions.filter(({ number }) => number > submitted.revision) : [];
  return since.map(({ number, savedAt, savedBy, sha256 }) => ({
    ...bare,
    at: savedAt.toISOString(),
    what: `Revision ${number} saved`,
    by: savedBy === author ? 'Author' : 'Adviser',
    name: scene.names.get(savedBy) ?? '',
    revision: number,
    covers: 'the whole paper',
    sha256,
    link: {
      text: 'See what changed',
      href: `${paperAddress(scene.standing.number)}/revisions?from=${number - 1}&to=${number}`,
    },
  }));
}

function started({ scene, startedAt }: TimelineSources): TimelineEntry {
  const { author } = scene.standing.passage;
  const name = scene.names.get(author) ?? '';
  return { ...bare, at: startedAt, what: 'Started', by: 'Author', name, revision: 1 };
}

/** An entry with the number of the act it stands above, where both are of one instant. */
interface Placed {
  entry: TimelineEntry;
  after: number;
}

const placed = (after: number, entries: readonly TimelineEntry[]): Placed[] =>
  entries.map((entry) => ({ entry, after }));

function placedEntries(sources: TimelineSources): Placed[] {
  const { scene } = sources;
  const { acts, copies } = scene.standing.passage;
  const before = (of: (act: Act) => boolean): number => acts.findLast(of)?.number ?? 0;
  return [
    ...placed(0, [started(sources)]),
    ...acts.flatMap((act) => placed(act.number, [actEntry(act, scene)])),
    ...saveEntries(sources).flatMap((entry) =>
      placed(
        before(({ revision }) => revision < entry.revision),
        [entry],
      ),
    ),
    ...acts.flatMap((act) =>
      placed(
        before(({ at }) => at <= (act.fell?.at ?? '')),
        fallEntry(act, sources),
      ),
    ),
    ...copies.flatMap((copy) => {
      const first = copy.signatures[0]?.act;
      const made = first === undefined ? before(({ at }) => at <= copy.composedAt) : first - 1;
      return placed(made, copyEntries(copy, scene));
    }),
  ];
}

/** Everything that happened to a paper, newest first; what an act brought about stands above it. */
export const timelineOf = (sources: TimelineSources): TimelineEntry[] =>
  placedEntries(sources)
    .map((one, order) => ({ ...one, order }))
    .sort(
      (one, other) =>
        other.entry.at.localeCompare(one.entry.at) ||
        other.after - one.after ||
        other.order - one.order,
    )
    .map(({ entry }) => entry);

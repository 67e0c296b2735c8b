import { waitingSince } from '../../../workflow/passage/waiting-since';
import { type Waiting } from '../../../workflow/passage/waiting-for';
import { capitalised, inSeries } from '../../../kernel/sentences';
import { type PaperScene } from './paper-scene';

/** Somebody the paper waits for. */
export interface WaitingView {
  /** `Finance adviser`, `Author`. */
  whose: string;
  isAdviser: boolean;
  /** Who could do it today: `Example Name or Other Name`; says so where nobody could. */
  who: string;
  /** UTC instant; absent where nothing says since when. */
  since?: string;
}

/** Who could do it, by name, for staff: the public pages name posts. */
function whoWords({ people }: Waiting, { names, viewer }: PaperScene): string {
  if (people.length === 0) return 'nobody can act in this post today';
  return people
    .map((id) => (id === viewer ? 'you' : (names.get(id) ?? 'somebody without a name')))
    .join(' or ');
}

/** Everybody the paper waits for, each post or author once, the longest waiting first. */
export function waitingViews(scene: PaperScene): WaitingView[] {
  const { standing } = scene;
  const views = standing.waitingFor.map((turn): WaitingView => {
    const since = waitingSince(turn, standing.passage);
    return {
      whose: capitalised(turn.whose),
      isAdviser: turn.role === 'adviser',
      who: whoWords(turn, scene),
      ...(since && { since }),
    };
  });
  return views
    .filter(({ whose }, at) => views.findIndex((each) => each.whose === whose) === at)
    .sort((one, other) => (one.since ?? '').localeCompare(other.since ?? ''));
}

const named = ({ whose }: WaitingView): string => `the ${whose === 'Author' ? 'author' : whose}`;

/** `Waiting for the Finance adviser and the author.`; more than two advisers are counted. */
export function waitsSentence(waiting: readonly WaitingView[], nobody: string): string {
  if (waiting.length === 0) return nobody;
  const advisers = waiting.filter(({ isAdviser }) => isAdviser);
  const others = waiting.filter(({ isAdviser }) => !isAdviser);
  const called = advisers.length > 2 ? [`${advisers.length} advisers`] : advisers.map(named);
  return `Waiting for ${inSeries([...called, ...others.map(named)])}.`;
}

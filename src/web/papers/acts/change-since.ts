import { type PaperReader } from '../../../papers/paper.reader';
import { type Asked } from '../../../workflow/passage/action';
import { type Act, type Scope } from '../../../workflow/passage/passage-act';
import { redline, type RedlineRow } from '../redline/redline.view';
import { type PaperScene } from './paper-scene';

/** What changed since somebody did the same act before. */
export interface ChangeSince {
  /** When it was done, and on which revision. */
  at: string;
  revision: number;
  rows: RedlineRow[];
}

const isAsked = (one: Asked, other: Asked): boolean =>
  one.kind === other.kind && (!('advice' in one) || one.advice === (other as typeof one).advice);

/** The act that fell and is asked for again. */
const actBefore = ({ standing }: PaperScene, asked: Asked): Act | undefined =>
  standing.waitingFor.find((turn) => isAsked(asked, turn.asked))?.before;

interface Since {
  asked: Asked;
  /** Parts that the act covers: what else changed is somebody else's. */
  scope: Scope;
}

/** Undefined for whoever is asked for the first time. */
export async function changeSince(
  papers: PaperReader,
  scene: PaperScene,
  { asked, scope }: Since,
): Promise<ChangeSince | undefined> {
  const before = actBefore(scene, asked);
  if (!before) return undefined;
  const { number, content } = scene.standing;
  const { revision } = before;
  const earlier = await papers.revision({ viewer: scene.viewer, number, revision });
  const rows = redline(earlier.content, content, scene.context.manifest).filter(
    ({ part }) => scope === 'everything' || scope.includes(part),
  );
  return { at: before.at, revision, rows };
}

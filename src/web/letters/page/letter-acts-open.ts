import { letterActAsked } from '../../../letters/letter.reader';
import { type LetterScene } from '../letter-scene';
import { letterAddress } from '../letter-address';
import { LETTER_ACTS, type LetterActWords } from '../acts/letter-act-words';

export interface LetterActLink {
  text: string;
  href: string;
  /** What the letter waits for is the green button; the rest are links. */
  isNext: boolean;
}

/** The acts the viewer may do on the letter now, what it waits for first. */
export function letterActsOpen({ standing }: Pick<LetterScene, 'standing'>): LetterActLink[] {
  const next = new Set(standing.waitingFor.map(({ action }) => action));
  const isOpen = ({ kind }: LetterActWords): boolean =>
    letterActAsked(standing, kind).blockers.length === 0;
  return Object.entries(LETTER_ACTS)
    .filter(([, act]) => isOpen(act))
    .map(([path, act]) => ({
      text: act.link(standing.number),
      href: `${letterAddress(standing.number)}/${path}`,
      isNext: next.has(act.kind),
    }))
    .sort((one, other) => Number(other.isNext) - Number(one.isNext));
}

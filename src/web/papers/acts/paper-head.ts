import { type State } from '../../../workflow/passage/passage-state';
import { paperAddress } from '../page/place-link';
import { paperName } from './act.view';
import { type PaperScene } from './paper-scene';
import { type StatusTag, statusTag } from './status-tag';
import { type WaitingView, waitingViews, waitsSentence } from './waiting.view';

/** The pages of a submitted paper, in the order of their sub-navigation. */
const PAGES = [
  ['Paper', ''],
  ['Findings', '/findings'],
  ['Advice', '/advice'],
  ['Route', '/route'],
  ['Documents', '/documents'],
  ['Timeline', '/timeline'],
] as const;
export type PaperPageName = (typeof PAGES)[number][0];

/** What `papers/under-way.njk` prints above every page of a submitted paper. */
export interface PaperHead {
  title: string[];
  heading: string;
  /** `PCD 1653, was paper 412`. */
  caption: string;
  backLink: { text: string; href: string };
  paper: string;
  number: number;
  revision: number;
  status: StatusTag;
  /** `Waiting for the Finance adviser and the author.` */
  waits: string;
  waiting: WaitingView[];
  subNavigation: { text: string; href: string; active: boolean }[];
}

const NOBODY: Partial<Record<State, string>> = {
  cleared: 'The service makes the document to sign.',
  composing: 'The service makes the document to sign.',
  approving: 'The signature is being recorded.',
  deciding: 'The signature is being recorded.',
};

/** @param current - the page that is shown */
export function paperHead(scene: PaperScene, current: PaperPageName): PaperHead {
  const { number, passage, content } = scene.standing;
  const paper = paperAddress(number);
  const caption = paperName(scene);
  const waiting = waitingViews(scene);
  const name = current === 'Paper' ? content.title : current;
  return {
    title: [name, caption],
    heading: content.title,
    caption,
    backLink: { text: 'Papers', href: '/papers' },
    paper,
    number,
    revision: passage.revision,
    status: statusTag(passage),
    waits: waitsSentence(waiting, NOBODY[passage.state] ?? 'Waiting for nobody.'),
    waiting,
    subNavigation: PAGES.map(([text, path]) => ({
      text,
      href: `${paper}${path}`,
      active: text === current,
    })),
  };
}

/**
 * The head of a paper that others act on, or that somebody else wrote; undefined for the author of a
 * draft, whose pages are those of somebody still writing.
 */
export function underWay(
  scene: PaperScene,
  current: PaperPageName = 'Paper',
): PaperHead | undefined {
  const { state, author } = scene.standing.passage;
  return state === 'draft' && author === scene.viewer ? undefined : paperHead(scene, current);
}

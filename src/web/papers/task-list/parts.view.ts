import { categoriesOpenTo } from '../../../workflow/changed-attachments';
import { refusalWords } from '../../../workflow/passage/blockers.words';
import { refusalsToChange } from '../../../workflow/refusals-to-change';
import { type PaperHead, paperHead } from '../acts/paper-head';
import { type PaperScene } from '../acts/paper-scene';
import { type TaskListView } from './task-list.view';
import { type Task } from './task-status';

export interface PartsView extends PaperHead {
  /** Of the ask, the sections and around the paper, those that are the viewer's to change now. */
  groups: { id: string; heading: string; tasks: Task[] }[];
  /** Why there are none. */
  withheld: string[];
}

/** Every part is shown to whoever may change it; what has none is the attachments. */
export function partsView(
  scene: PaperScene,
  { ask, sections, around }: Pick<TaskListView, 'ask' | 'sections' | 'around'>,
): PartsView {
  const { standing } = scene;
  const isOpen = ({ part }: Task): boolean =>
    part === undefined
      ? categoriesOpenTo(standing).length > 0
      : refusalsToChange(standing, part).length === 0;
  const groups = [
    { id: 'ask', heading: 'The ask', tasks: ask.filter(isOpen) },
    { id: 'sections', heading: 'The sections', tasks: sections.filter(isOpen) },
    { id: 'around', heading: 'Around the paper', tasks: around.filter(isOpen) },
  ].filter(({ tasks }) => tasks.length > 0);
  const withheld = groups.length > 0 ? [] : refusalsToChange(standing, 'ask').map(refusalWords);
  const head = paperHead(scene, 'Paper');
  return { ...head, title: ['Change the paper', head.caption], groups, withheld };
}

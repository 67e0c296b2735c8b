import { type LocalDate } from '../../../kernel/local-date';
import { routeOf } from '../../../papers/route';
import {
  countFindings,
  type FindingCount,
  type JudgedPaper,
} from '../../../workflow/judged-paper.reader';
import { type PageHead, pageHead } from '../page/page-head';
import { type StepView, stepViews } from './route.view';
import { sectionTasks } from './section-tasks';
import { isOpen, type Task, taskStatus, under, worst } from './task-status';

export interface TaskListView extends PageHead {
  count: FindingCount;
  /** Stops and what is to be answered. */
  open: number;
  ask: Task[];
  sections: Task[];
  around: Task[];
  steps: StepView[];
  scheme: { title: string; version: string; on: LocalDate };
}

function askTasks({ paper, findings }: JudgedPaper, address: string): Task[] {
  const { summary, recommendations } = paper.revision.content;
  const ofTitle = under(findings, ['/title', '/summary', '/draftingOfficer']);
  const asked = under(findings, ['/recommendations']);
  return [
    {
      text: 'Title and summary',
      part: 'ask',
      href: `${address}/summary`,
      hint: worst(ofTitle),
      status: taskStatus({ isEmpty: summary.length === 0, findings: ofTitle }),
    },
    {
      text: `Recommendations (${recommendations.length})`,
      part: 'ask',
      href: `${address}/recommendations`,
      hint: recommendations.length === 0 ? undefined : worst(asked),
      status: taskStatus({ isEmpty: recommendations.length === 0, findings: asked }),
    },
  ];
}

function aroundTasks({ findings }: JudgedPaper, address: string, attachments: number): Task[] {
  const found = under(findings, ['/publication']);
  return [
    {
      text: 'Publication: delay and Part 2',
      part: 'publication',
      href: `${address}/publication`,
      hint: worst(found),
      status: taskStatus({ isEmpty: false, findings: found }),
    },
    {
      text: `Attachments (${attachments})`,
      href: `${address}/attachments`,
      hint: 'Impact assessments, a business case, other files',
      status: { text: attachments === 0 ? 'None attached' : 'Attached' },
    },
  ];
}

/** How far the paper is, what stops it and who will act. @param attachments - how many there are */
export function taskListView(judged: JudgedPaper, attachments: number): TaskListView {
  const { paper, context, findings } = judged;
  const { content } = paper.revision;
  const head = pageHead(judged, {
    heading: content.title,
    backLink: { text: 'Papers', href: '/papers' },
  });
  const { scheme, on } = routeOf(content, context);
  return {
    ...head,
    title: [content.title, `Paper ${paper.number}`],
    count: countFindings(findings),
    open: findings.filter(isOpen).length,
    ask: askTasks(judged, head.paper),
    sections: sectionTasks(judged, head.paper),
    around: aroundTasks(judged, head.paper, attachments),
    steps: stepViews(routeOf(content, context)),
    scheme: { title: scheme.title, version: scheme.version, on },
  };
}

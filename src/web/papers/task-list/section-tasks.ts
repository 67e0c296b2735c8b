import { type Paper } from '../../../papers/content/paper';
import { isRequired, type SectionRule } from '../../../papers/manifest';
import { numberingOf, statementsOf } from '../../../papers/numbering';
import { type JudgedFinding, type JudgedPaper } from '../../../workflow/judged-paper.reader';
import { wordCount } from '../form/blocks.view';
import { sectionFields } from '../sections/section.form';
import { type Task, taskStatus, under, worst } from './task-status';

/** One section with what is known of it. */
interface SectionAt {
  rule: SectionRule;
  content: Paper;
  number?: string;
  isFinished: boolean;
  found: JudgedFinding[];
}

/** "None listed" is printed as well, so the list of papers says nothing about writing. */
const statesSomething = (content: Paper, rule: SectionRule): boolean =>
  statementsOf(content, rule).some(
    (statement) => statement !== 'supportingPapers' || content.supportingPapers.length > 0,
  );

const isWritten = ({ rule, content }: SectionAt): boolean =>
  content.sections.some(({ key, blocks }) => key === rule.key && blocks.length > 0) ||
  statesSomething(content, rule);

function wordsSaid({ content, rule }: SectionAt): string | undefined {
  if (rule.words === undefined) return undefined;
  return `${wordCount(sectionFields(content, rule))} of ${rule.words} words`;
}

function progress(at: SectionAt): Pick<Task, 'hint' | 'status'> {
  const { rule, content, isFinished, found } = at;
  const isEmpty = !isWritten(at) && !isFinished;
  const kinds = content.recommendations.map(({ kind }) => kind);
  if (isEmpty && !isRequired(rule, kinds)) {
    return { hint: 'What is asked does not call for it', status: { text: 'Not needed' } };
  }
  const status = taskStatus({ isEmpty, isFinished, findings: found });
  if (isEmpty) return { status };
  return { status, hint: worst(found) ?? (isFinished ? undefined : wordsSaid(at)) };
}

function sectionAt(rule: SectionRule, { paper, context, findings }: JudgedPaper): SectionAt {
  const { content } = paper.revision;
  const index = content.sections.findIndex(({ key }) => key === rule.key);
  const places = [
    ...(index < 0 ? [] : [`/sections/${index}`]),
    ...rule.prints.map((statement) => `/${statement}`),
  ];
  const { sections } = numberingOf(content, context.manifest);
  return {
    rule,
    content,
    number: sections.find((one) => one.rule.key === rule.key)?.number,
    isFinished: paper.passage.finished.includes(rule.key),
    found: under(findings, places),
  };
}

/** The sections of the layout, then those it does not know. */
export function sectionTasks(judged: JudgedPaper, address: string): Task[] {
  const { manifest } = judged.context;
  const known = new Set(manifest.sections.map(({ key }) => key));
  const href = (key: string): string => `${address}/sections/${key}`;
  const unknown = judged.paper.revision.content.sections.filter(({ key }) => !known.has(key));
  return [
    ...manifest.sections.map((rule) => {
      const at = sectionAt(rule, judged);
      const text = at.number === undefined ? rule.title : `${at.number} ${rule.title}`;
      return { text, part: `section/${rule.key}`, href: href(rule.key), ...progress(at) };
    }),
    ...unknown.map(({ key }) => ({
      text: `Section ‘${key}’`,
      part: `section/${key}`,
      href: href(key),
      hint: 'The layout does not know it, so it is not printed',
      status: { text: 'Not printed' },
    })),
  ];
}

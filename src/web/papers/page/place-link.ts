import { type Place } from '../../../kernel/findings';
import { type Paper } from '../../../papers/content/paper';
import { type Manifest } from '../../../papers/manifest';
import { capitalised } from '../../../kernel/sentences';

/** A place of the paper as its pages name and reach it. */
export interface PlaceLink {
  /** `Paragraph 3.1`, `Recommendation 2`, `Table 1`. */
  text: string;
  href: string;
}

export const paperAddress = (number: number): string => `/papers/${number}`;

/** `3.1` is printed as a number alone; on a page it wants its word. */
export const namedPlace = (printed: string): string =>
  capitalised(/^\d+(\.\d+)+$/.test(printed) ? `paragraph ${printed}` : printed);

interface Numbered {
  number: number;
  paper: Paper;
  manifest: Manifest;
}

function sectionPath(steps: string[], { paper }: Numbered): string | undefined {
  const [, at, , block] = steps;
  const section = paper.sections[Number(at)];
  if (!section) return undefined;
  const kind = section.blocks[Number(block)]?.kind;
  const field = kind === 'table' ? 'caption' : 'text';
  return `sections/${section.key}${kind ? `#blocks.${block}.${field}` : ''}`;
}

function statementPath(head: string, { manifest }: Numbered): string | undefined {
  const rule = manifest.sections.find(({ prints }) => (prints as string[]).includes(head));
  return rule && `sections/${rule.key}#${head}`;
}

const PATHS: Record<string, (steps: string[], context: Numbered) => string | undefined> = {
  title: () => 'summary',
  draftingOfficer: () => 'summary',
  summary: ([, at]) => (at === undefined ? 'summary' : `summary#blocks.${at}.text`),
  recommendations: ([, at]) =>
    at === undefined ? 'recommendations' : `recommendations/${Number(at) + 1}`,
  sections: sectionPath,
  publication: () => 'publication',
};

function pathOf(pointer: string, context: Numbered): string {
  const steps = pointer.split('/').slice(1);
  const head = steps[0] ?? '';
  const path = PATHS[head]?.(steps, context) ?? statementPath(head, context);
  return path ?? '';
}

/** Where the place is changed. A place that has no page of its own leads to the paper. */
export function placeLink({ pointer, printed }: Place, context: Numbered): PlaceLink {
  const path = pathOf(pointer, context);
  const paper = paperAddress(context.number);
  return { text: namedPlace(printed), href: path === '' ? paper : `${paper}/${path}` };
}

import { stepsOf } from '../../../kernel/json-pointer';
import { type Paper } from '../../../papers/content/paper';
import { type Manifest } from '../../../papers/manifest';
import { numberingOf, printedPlace } from '../../../papers/numbering';
import { type Part } from '../../../papers/parts-changed';
import { capitalised } from '../../../kernel/sentences';
import { namedPlace } from '../page/place-link';
import { namedSteps } from '../page/field-words';
import { type Placed } from './content-changes';

/** Steps of a pointer that lead to what a reader knows by a number in print. */
const UNIT: Record<string, number> = { recommendations: 2, summary: 2, sections: 4 };
/** Fields that go without saying where something is. */
const UNSAID = new Set(['text', 'kind', 'id', 'amount', 'pence', 'byYear']);

const within = (value: unknown, step: string): unknown =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[step] : value;

/** The steps below the unit; an amount of a year is named by its year. */
function fields(steps: string[], paper: Paper): string[] {
  let value: unknown = paper;
  const named: string[] = [];
  for (const [at, step] of steps.entries()) {
    value = within(value, step);
    if (at < (UNIT[steps[0]!] ?? 1)) continue;
    const year = within(value, 'year');
    if (typeof year === 'string' && year !== value) named.push(year);
    else if (!UNSAID.has(step)) named.push(step);
  }
  return named;
}

/** `Paragraph 3.1`, `Recommendation 2, money, 2024/25`, `Table 1, line 2, cell 3`. */
export function placeWords({ pointer }: Placed, paper: Paper, manifest: Manifest): string {
  const steps = stepsOf(pointer);
  const printed = printedPlace(paper, numberingOf(paper, manifest), pointer);
  // What is not printed has no number; it is called by the names of its fields.
  if (printed === pointer) return capitalised(namedSteps(steps).join(', '));
  return [namedPlace(printed), ...namedSteps(fields(steps, paper))].join(', ');
}

/** The part of the paper that acts are bound to. */
export function partOf({ pointer }: Placed, { sections }: Paper): Part {
  const [head = '', at] = stepsOf(pointer);
  if (['title', 'summary', 'recommendations'].includes(head)) return 'ask';
  if (head === 'sections') return `section/${sections[Number(at)]?.key}`;
  return head === 'template' || head === 'draftingOfficer' ? 'form' : head;
}

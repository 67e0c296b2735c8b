import { numberingOf } from '../../../papers/numbering';
import { inSeries } from '../../../kernel/sentences';
import { type Part } from '../../../papers/parts-changed';
import { type Scope } from '../../../workflow/passage/passage-act';
import { type PaperScene } from '../acts/paper-scene';

const NAMES: Partial<Record<Part, string>> = {
  ask: 'the ask',
  form: 'the drafting officer',
  publication: 'publication',
  powers: 'the powers relied on',
  delegations: 'the paragraphs of the scheme cited',
  dataProtection: 'the data protection statement',
  equalityEvidence: 'the equality evidence',
  subsidy: 'the subsidy statement',
  supportingPapers: 'the supporting papers',
};

/** A part as a sentence names it: `the ask`, `section 3`, `attachments (business case)`. */
export function partWords(part: Part, { standing, context }: PaperScene): string {
  const known = NAMES[part];
  if (known !== undefined) return known;
  const [sort, name = part] = part.split('/');
  if (sort === 'attachments') return `attachments (${name.replaceAll('-', ' ')})`;
  const { sections } = numberingOf(standing.content, context.manifest);
  const number = sections.find(({ rule }) => rule.key === name)?.number;
  return number === undefined ? `the ${name.replaceAll('-', ' ')} section` : `section ${number}`;
}

/** Statements stand in their sections, so they are named only where nothing else of theirs is. */
const isNamedAlone = (part: Part): boolean => part.includes('/') || part === 'ask';

/** What an act covers: `the ask, section 3`, `the whole paper`. */
export function coversWords(scope: Scope, scene: PaperScene): string {
  if (scope === 'everything') return 'the whole paper';
  const parts = scope.filter(isNamedAlone);
  const rest = scope.filter((part) => part === 'publication');
  return inSeries([...parts, ...rest].map((part) => partWords(part, scene)));
}

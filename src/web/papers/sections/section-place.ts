import { type Paper } from '../../../papers/content/paper';
import { type Manifest, type SectionRule } from '../../../papers/manifest';
import { numberingOf } from '../../../papers/numbering';

/** Where a section stands among those that are printed; one not yet written as if it were. */
export interface SectionPlace {
  number: string;
  of: number;
  /** Tables in the sections before it. */
  tablesBefore: number;
}

export function sectionPlace(paper: Paper, manifest: Manifest, key: string): SectionPlace {
  const { sections } = numberingOf(paper, manifest);
  const order = manifest.sections.map((rule) => rule.key);
  const before = sections.filter(({ rule }) => order.indexOf(rule.key) < order.indexOf(key));
  const isPrinted = sections.some(({ rule }) => rule.key === key);
  const tablesBefore = before
    .flatMap(({ index }) => (index === undefined ? [] : paper.sections[index]!.blocks))
    .filter(({ kind }) => kind === 'table').length;
  return {
    number: String(before.length + 1),
    of: sections.length + (isPrinted ? 0 : 1),
    tablesBefore,
  };
}

/**
 * The rule of a section by its key. A paper may hold a section its layout does not know: it can be
 * read and changed, and is not printed.
 */
export function sectionRule(
  paper: Paper,
  manifest: Manifest,
  key: string,
): SectionRule | undefined {
  const rule = manifest.sections.find((one) => one.key === key);
  if (rule) return rule;
  const isHeld = paper.sections.some((section) => section.key === key);
  return isHeld
    ? {
        key,
        title: `Section ‘${key}’, which is not printed`,
        required: [],
        prints: [],
        guidance: [],
      }
    : undefined;
}

import { type Paper } from '../../../papers/content/paper';
import { type Block, Section } from '../../../papers/content/section';
import { type Manifest, type SectionRule } from '../../../papers/manifest';
import { blockFields, type Counting, readBlocks } from '../form/blocks.form';
import { type FormReading } from '../form/form-reading';
import { mostIn } from '../form/text.form';
import { type TypedGroup } from '../form/typed-fields';
import { readStatements, statementFields, type Statements } from './statements.form';

/** What one section's page changes: its blocks, and the facts it prints. */
export interface SectionPart {
  blocks: Block[];
  statements: Partial<Statements>;
}

const blocksOf = (paper: Paper, key: string): Block[] =>
  paper.sections.find((section) => section.key === key)?.blocks ?? [];

export const sectionFields = (paper: Paper, { key, prints }: SectionRule): TypedGroup => ({
  blocks: blocksOf(paper, key).map(blockFields),
  ...statementFields(paper, prints),
});

/** `places` as in {@link readBlocks}. @returns no part when anything cannot be stored. */
export function readSection(
  form: FormReading,
  { prints }: SectionRule,
  counting: Counting,
): { part?: SectionPart; places: (number | undefined)[] } {
  const { blocks, places } = readBlocks(form, counting);
  const most = mostIn(Section, 'blocks');
  if (blocks.length > most) form.fault('blocks', `The section must have ${most} parts or fewer`);
  const statements = readStatements(form, prints);
  return form.faults.length > 0 ? { places } : { part: { blocks, statements }, places };
}

/**
 * The paper with one section as it was written. A new section stands where the layout has it; one
 * in which nothing is written any more is taken out.
 */
export function withSection(
  paper: Paper,
  { key, part, manifest }: { key: string; part: SectionPart; manifest: Manifest },
): Paper {
  return {
    ...paper,
    ...part.statements,
    sections: withBlocks(paper.sections, { key, part, manifest }),
  };
}

function withBlocks(
  sections: Section[],
  { key, part: { blocks }, manifest }: { key: string; part: SectionPart; manifest: Manifest },
): Section[] {
  const at = sections.findIndex((section) => section.key === key);
  if (at >= 0) {
    const written = blocks.length > 0 || sections[at]!.blocks.length === 0;
    return sections.toSpliced(at, 1, ...(written ? [{ key, blocks }] : []));
  }
  if (blocks.length === 0) return sections;
  const order = manifest.sections.map((rule) => rule.key);
  const after = sections.findLastIndex((section) => {
    const place = order.indexOf(section.key);
    return place >= 0 && place < order.indexOf(key);
  });
  return sections.toSpliced(after + 1, 0, { key, blocks });
}

import { type Paper } from './content/paper';
import { isRequired, type Manifest, type SectionRule, type Statement } from './manifest';

export interface NumberedSection {
  rule: SectionRule;
  /** `3`; generated, gapless over the sections that are printed. */
  number: string;
  /** Index into `paper.sections`, absent where the section is required or generated and not written. */
  index?: number;
}

/** What a place of the paper is called in print, for templates, findings and forms alike. */
export interface Numbering {
  sections: NumberedSection[];
  /** Printed number by JSON Pointer: `3.1`, `1` for a recommendation, `1` for a table. */
  numbers: ReadonlyMap<string, string>;
}

const STATED: Record<Statement, (paper: Paper) => boolean> = {
  powers: ({ powers }) => powers.length > 0,
  delegations: ({ delegations }) => delegations.length > 0,
  dataProtection: ({ dataProtection }) => dataProtection.kind !== 'not-stated',
  equalityEvidence: ({ equalityEvidence }) => equalityEvidence.length > 0,
  subsidy: ({ subsidy }) => subsidy.kind !== 'not-stated',
  supportingPapers: () => true,
};

/** The statements a section prints for this paper, in order. */
export const statementsOf = (paper: Paper, rule: SectionRule): Statement[] =>
  rule.prints.filter((statement) => STATED[statement](paper));

function printedSections(paper: Paper, manifest: Manifest): NumberedSection[] {
  const kinds = paper.recommendations.map(({ kind }) => kind);
  const printed: NumberedSection[] = [];
  for (const rule of manifest.sections) {
    const index = paper.sections.findIndex(
      ({ key, blocks }) => key === rule.key && blocks.length > 0,
    );
    const written = index >= 0 || statementsOf(paper, rule).length > 0;
    if (!written && !isRequired(rule, kinds)) continue;
    const number = String(printed.length + 1);
    printed.push(index < 0 ? { rule, number } : { rule, number, index });
  }
  return printed;
}

/** The one source of every number that is printed; no author types one. */
export function numberingOf(paper: Paper, manifest: Manifest): Numbering {
  const numbers = new Map<string, string>();
  paper.recommendations.forEach((_one, at) => {
    numbers.set(`/recommendations/${at}`, String(at + 1));
  });
  const sections = printedSections(paper, manifest);
  let tables = 0;
  for (const { rule, number, index } of sections) {
    let paragraphs = 0;
    const nextParagraph = (): string => `${number}.${(paragraphs += 1)}`;
    if (index !== undefined) {
      numbers.set(`/sections/${index}`, number);
      paper.sections[index]!.blocks.forEach((block, at) => {
        const pointer = `/sections/${index}/blocks/${at}`;
        if (block.kind === 'paragraph') numbers.set(pointer, nextParagraph());
        if (block.kind === 'table') numbers.set(pointer, String((tables += 1)));
      });
    }
    for (const statement of statementsOf(paper, rule)) {
      numbers.set(`/${statement}`, nextParagraph());
    }
  }
  return { sections, numbers };
}

const RECOMMENDATION = /^(\/recommendations\/\d+)(\/|$)/;
const BLOCK = /^(\/sections\/\d+\/blocks\/\d+)(\/|$)/;
const SUMMARY = /^\/summary\/(\d+)/;

/** What a reader calls the place: `recommendation 2`, `3.1`, `table 1`, `executive summary, paragraph 2`. */
export function printedPlace(paper: Paper, numbering: Numbering, pointer: string): string {
  const recommendation = RECOMMENDATION.exec(pointer)?.[1];
  if (recommendation) return `recommendation ${numbering.numbers.get(recommendation)}`;
  const block = BLOCK.exec(pointer)?.[1];
  if (block) return printedBlock(paper, numbering, block);
  const summary = SUMMARY.exec(pointer)?.[1];
  if (summary) return `executive summary, paragraph ${Number(summary) + 1}`;
  return printedOther(numbering, pointer);
}

function printedBlock(paper: Paper, numbering: Numbering, pointer: string): string {
  const [, , section, , at] = pointer.split('/');
  const block = paper.sections[Number(section)]?.blocks[Number(at)];
  const number = numbering.numbers.get(pointer);
  if (block?.kind === 'table') return `table ${number}`;
  if (block?.kind === 'paragraph') return number ?? pointer;
  return `heading in section ${numbering.numbers.get(`/sections/${section}`)}`;
}

const NAMES: Record<string, string> = {
  '/title': 'title',
  '/summary': 'executive summary',
  '/recommendations': 'recommendations',
  '/powers': 'statutory powers',
  '/delegations': 'paragraphs of the scheme cited',
  '/dataProtection': 'data protection statement',
  '/equalityEvidence': 'equality evidence',
  '/subsidy': 'subsidy statement',
  '/supportingPapers': 'supporting papers',
  '/publication': 'publication',
};

function printedOther(numbering: Numbering, pointer: string): string {
  const head = `/${pointer.split('/')[1]}`;
  const number = numbering.numbers.get(head) ?? numbering.numbers.get(pointer);
  if (number && head !== '/sections') return number;
  if (number) return `section ${number}`;
  return NAMES[head] ?? pointer;
}

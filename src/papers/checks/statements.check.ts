import { type Place } from '../../kernel/findings';
import { isRequired, type SectionRule } from '../manifest';
import { defineCheck, type Examined, type Found } from './check';
import { type Duty, hasSection, unmetDuties } from './duties';
import { placeOf } from './places';
import { DUTY_CODES, SECTION_CODES } from './statements.words';

const CODES = { ...DUTY_CODES, ...SECTION_CODES };
type StatementFound = Found<typeof CODES>;

function printedSection({ numbering }: Examined, key: string): string {
  const section = numbering.sections.find(({ rule }) => rule.key === key);
  return section ? `section ${section.number}` : 'sections';
}

const dutyFinding = (
  { code, pointer, source, section }: Duty,
  examined: Examined,
): StatementFound => {
  const place = placeOf(examined, pointer);
  const printed = section === 'equality' ? printedSection(examined, section) : place.printed;
  return { code, at: { ...place, printed }, params: { source } };
};

/** The place of what is not there: the list of sections, under the number it would have. */
const missingPlace = (rule: SectionRule, examined: Examined): Place => ({
  pointer: '/sections',
  printed: printedSection(examined, rule.key),
});

/** Nobody writes such a section: it is nothing but the statements printed in it. */
const isGenerated = ({ words, prints }: SectionRule): boolean =>
  words === undefined && prints.length > 0;

function check(examined: Examined): StatementFound[] {
  const { paper, context, numbering } = examined;
  const duties = unmetDuties(paper, context.on);
  const kinds = paper.recommendations.map(({ kind }) => kind);
  const missing = numbering.sections.filter(
    ({ rule }) =>
      !hasSection(paper, rule.key) &&
      isRequired(rule, kinds) &&
      !isGenerated(rule) &&
      !duties.some(({ section }) => section === rule.key),
  );
  return [
    ...duties.map((duty) => dutyFinding(duty, examined)),
    ...missing.map(({ rule }): StatementFound => ({
      code: 'section-missing',
      at: missingPlace(rule, examined),
      params: { section: rule.title, key: rule.key },
    })),
  ];
}

export const statements = defineCheck({
  name: 'statements',
  compares:
    'What the paper must state by law on its business date, and the sections its layout requires, with what is there.',
  source: 'Each duty from its own date: see the source in the finding.',
  codes: CODES,
  check,
});

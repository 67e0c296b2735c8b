import { stepsOf } from '../../kernel/json-pointer';
import { type Examined } from './check';

/** Where things stand in print; a field of a recommendation counts in the order it is listed here. */
const PARTS = ['title', 'draftingOfficer', 'summary', 'recommendations', 'sections', 'publication'];
const FIELDS = [
  'id',
  'matter',
  'period',
  'agreement',
  'newEndDate',
  'fundedBy',
  'money',
  'holdsBack',
];
const LAST = Number.MAX_SAFE_INTEGER;

const numeric = (step: string | undefined): number => (step === undefined ? -1 : Number(step));

function sectionRank(key: string | undefined, { context }: Examined): number {
  const at = context.manifest.sections.findIndex((rule) => rule.key === key);
  return at < 0 ? LAST : at;
}

/** A statement is printed at the end of its section. */
function statementRank(head: string, { context }: Examined): number[] {
  const { sections } = context.manifest;
  const at = sections.findIndex(({ prints }) => (prints as string[]).includes(head));
  const place = sections[at]?.prints.findIndex((statement) => statement === head) ?? 0;
  return [PARTS.indexOf('sections'), at < 0 ? LAST : at, LAST, place];
}

/** A list of numbers by which places compare in the order of the printed paper. */
export function rankOf(pointer: string, key: string | undefined, examined: Examined): number[] {
  const [head = '', at, , block, ...rest] = stepsOf(pointer);
  const part = PARTS.indexOf(head);
  if (part < 0) return statementRank(head, examined);
  if (head === 'sections') {
    const section = at === undefined ? key : examined.paper.sections[Number(at)]?.key;
    return [part, sectionRank(section, examined), numeric(block), ...rest.map(subRank)];
  }
  const field = stepsOf(pointer)[2];
  return [part, numeric(at), field === undefined ? -1 : subRank(field)];
}

/** The text of a paragraph before its list; rows, cells and items by their number. */
const subRank = (step: string): number => {
  if (/^\d+$/.test(step)) return Number(step);
  const field = FIELDS.indexOf(step);
  return field < 0 ? (step === 'text' ? -1 : FIELDS.length) : field;
};

export function compareRanks(one: readonly number[], other: readonly number[]): number {
  const shared = Math.min(one.length, other.length);
  for (let at = 0; at < shared; at += 1) {
    if (one[at] !== other[at]) return one[at]! - other[at]!;
  }
  return one.length - other.length;
}

import { type Paper } from '../../../papers/content/paper';
import { type Statement } from '../../../papers/manifest';
import { type Scheme, type Statute } from '../../../scheme/scheme';
import { type Choice, withValue } from '../form/choice';
import { listIn, textIn, type TypedGroup } from '../form/typed-fields';
import { type AlertView } from '../page/alert.view';

export interface FactLine {
  path: string;
  number: number;
  isFirst: boolean;
  isLast: boolean;
  /** A value that no file of ours knows stays among the choices, so that it can be kept. */
  choices: Choice[];
}
export interface StatementEditor {
  statement: Statement;
  lines: FactLine[];
  alerts: AlertView[];
}

interface Known {
  scheme: Scheme;
  statutes: readonly Statute[];
}

const SELECT = 'Select one';

const actChoices = ({ statutes }: Known): Choice[] => [
  { value: '', text: SELECT },
  ...statutes.map(({ key, title }) => ({ value: key, text: title })),
];

function limbChoices({ scheme }: Known): Choice[] {
  const powers = scheme.paragraphs.flatMap(({ number, powers: all }) =>
    all.map(({ limb }) => ({ limb, number })),
  );
  const limbs = powers.filter(({ limb }) => limb !== undefined) as {
    limb: string;
    number: string;
  }[];
  const named = new Map(limbs.map(({ limb, number }) => [limb, `${limb} (limb of ${number})`]));
  return [{ value: '', text: 'No limb' }, ...[...named].map(([value, text]) => ({ value, text }))];
}

const LINES: Partial<Record<Statement, { choice: string; choices: (known: Known) => Choice[] }>> = {
  powers: { choice: 'act', choices: actChoices },
  delegations: { choice: 'limb', choices: limbChoices },
  supportingPapers: { choice: 'reference', choices: () => [] },
};

const keeping = (choices: Choice[], value: string): Choice[] =>
  withValue(choices, value, `${value} (not known here)`);

function linesOf(typed: TypedGroup, statement: Statement, known: Known): FactLine[] {
  const rule = LINES[statement];
  if (!rule) return [];
  const items = listIn(typed, statement);
  const choices = rule.choices(known);
  return items.map((item, at) => ({
    path: `${statement}.${at}`,
    number: at + 1,
    isFirst: at === 0,
    isLast: at === items.length - 1,
    choices: choices.length > 0 ? keeping(choices, textIn(item, rule.choice)) : [],
  }));
}

/** The forms of the facts a section prints, in the order it prints them. */
export const statementEditors = (
  prints: readonly Statement[],
  {
    typed,
    known,
    alertsOf,
  }: {
    typed: TypedGroup;
    known: Known;
    alertsOf: (pointer: keyof Paper & string) => AlertView[];
  },
): StatementEditor[] =>
  prints.map((statement) => ({
    statement,
    lines: linesOf(typed, statement, known),
    alerts: alertsOf(statement),
  }));

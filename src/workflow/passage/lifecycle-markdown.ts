import { type Edge, LIFECYCLE } from './lifecycle';
import { type State, STATES } from './passage-state';
import { ROLE_WORDS, STATE_WORDS } from './state.words';

/** Mermaid takes `-` for part of an arrow, so a state goes by a name without it. */
const nodeOf = (state: State): string => state.replaceAll('-', '_');

const isEnd = (state: State): boolean => !LIFECYCLE.some(({ from }) => from === state);

/** Acts of one kind between the same two states stand on one arrow. */
function arrows(): string[] {
  const labels = new Map<string, string[]>();
  for (const { from, to, action } of LIFECYCLE.filter((edge) => edge.from !== edge.to)) {
    const arrow = `${nodeOf(from)} --> ${nodeOf(to)}`;
    labels.set(arrow, [...(labels.get(arrow) ?? []), action]);
  }
  return [...labels].map(([arrow, actions]) => `  ${arrow}: ${actions.join(', ')}`);
}

const picture = (): string[] => [
  '```mermaid',
  'stateDiagram-v2',
  ...STATES.map((state) => `  state "${state}" as ${nodeOf(state)}`),
  `  [*] --> ${nodeOf(STATES[0])}`,
  ...arrows(),
  ...STATES.filter(isEnd).map((state) => `  ${nodeOf(state)} --> [*]`),
  '```',
];

const stateRow = (state: State): string[] => [
  `\`${state}\``,
  STATE_WORDS[state],
  isEnd(state) ? 'yes' : 'no',
];

const edgeRow = ({ from, action, to, event, by }: Edge): string[] => [
  `\`${from}\``,
  action,
  `\`${to}\``,
  ROLE_WORDS[by],
  `\`${event}\``,
];

/** Columns as wide as their widest cell, as the project's formatter wants them. */
function table(head: string[], rows: string[][]): string[] {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]!.length)));
  const line = (cells: string[], fill: string): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at]!, fill)).join(' | ')} |`;
  const rule = head.map(() => '');
  return [line(head, ' '), line(rule, '-'), ...rows.map((row) => line(row, ' '))];
}

/** `docs/lifecycle.md`, drawn from the table the code runs on. */
export function lifecycleMarkdown(): string {
  return [
    '# The life of a paper',
    '',
    'Generated from `src/workflow/passage/lifecycle.ts`; do not edit. What is not in the second',
    'table cannot happen. What keeps an act from being done although its line is here, and the words',
    'for it, stand in `needs.ts`, `barred.ts`, `what-was-sent.ts` and `blockers.words.ts` beside it.',
    'The picture leaves out acts after which the paper stays where it is.',
    '',
    ...picture(),
    '',
    ...table(['State', 'The paper is', 'The end'], STATES.map(stateRow)),
    '',
    ...table(['State', 'Act', 'Then', 'By', 'Event'], LIFECYCLE.map(edgeRow)),
    '',
  ].join('\n');
}

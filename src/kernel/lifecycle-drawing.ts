/** One line of a lifecycle, in words that a page may print. */
export interface DrawnEdge {
  from: string;
  action: string;
  to: string;
  event: string;
  /** Who does it. */
  by: string;
}

export interface DrawnLifecycle {
  /** In the order it goes through them. */
  states: readonly string[];
  edges: readonly DrawnEdge[];
  /** How it stands in the state, to follow "it is …". */
  wordsOf(state: string): string;
  /** Head of the column with those words: `The paper is`. */
  standing: string;
}

/** Mermaid takes `-` for part of an arrow, so a state goes by a name without it. */
const nodeOf = (state: string): string => state.replaceAll('-', '_');

const isEnd = (state: string, { edges }: DrawnLifecycle): boolean =>
  !edges.some(({ from }) => from === state);

/** Acts of one kind between the same two states stand on one arrow. */
function arrows({ edges }: DrawnLifecycle): string[] {
  const labels = new Map<string, string[]>();
  for (const { from, to, action } of edges.filter((edge) => edge.from !== edge.to)) {
    const arrow = `${nodeOf(from)} --> ${nodeOf(to)}`;
    labels.set(arrow, [...(labels.get(arrow) ?? []), action]);
  }
  return [...labels].map(([arrow, actions]) => `  ${arrow}: ${actions.join(', ')}`);
}

const picture = (drawn: DrawnLifecycle): string[] => [
  '```mermaid',
  'stateDiagram-v2',
  ...drawn.states.map((state) => `  state "${state}" as ${nodeOf(state)}`),
  `  [*] --> ${nodeOf(drawn.states[0] ?? '')}`,
  ...arrows(drawn),
  ...drawn.states
    .filter((state) => isEnd(state, drawn))
    .map((state) => `  ${nodeOf(state)} --> [*]`),
  '```',
];

/** Columns as wide as their widest cell, as the project's formatter wants them. */
function table(head: string[], rows: string[][]): string[] {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]!.length)));
  const line = (cells: string[], fill: string): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at]!, fill)).join(' | ')} |`;
  const rule = head.map(() => '');
  return [line(head, ' '), line(rule, '-'), ...rows.map((row) => line(row, ' '))];
}

const edgeRow = ({ from, action, to, event, by }: DrawnEdge): string[] => [
  `\`${from}\``,
  action,
  `\`${to}\``,
  by,
  `\`${event}\``,
];

/** A lifecycle as a picture and two tables of Markdown, a line each. */
export const drawnLifecycle = (drawn: DrawnLifecycle): string[] => [
  ...picture(drawn),
  '',
  ...table(
    ['State', drawn.standing, 'The end'],
    drawn.states.map((state) => [
      `\`${state}\``,
      drawn.wordsOf(state),
      isEnd(state, drawn) ? 'yes' : 'no',
    ]),
  ),
  '',
  ...table(['State', 'Act', 'Then', 'By', 'Event'], drawn.edges.map(edgeRow)),
];

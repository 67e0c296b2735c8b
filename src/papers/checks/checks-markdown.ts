import { capitalised } from '../../kernel/sentences';
import { type Codes, type FindingWords } from './check';
import { CHECKS } from './checks';
import { DUTIES } from './duties';

const SEVERITIES = { stop: 'Stop', warn: 'Answer' } as const;

const cell = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('|', '\\|');

const codeLines = (codes: Codes): string[] =>
  Object.entries(codes).map(([code, { severity, title, words, example }]) => {
    const { sentence, settle } = (words as (some: Record<string, string>) => FindingWords)(example);
    return `| \`${code}\` | ${SEVERITIES[severity]} | ${cell(title)} | ${cell(capitalised(sentence))} ${cell(settle)} |`;
  });

const dutyLines = (): string[] =>
  DUTIES.map(({ code, from, until, kinds, source }) => {
    const owedBy = kinds ? `a paper with ${kinds.join(', ')}` : 'every paper';
    return `| \`${code}\` | ${from} | ${until ?? 'no end known'} | ${owedBy} | ${cell(source)} |`;
  });

/** The text of `docs/checks.md`: the list of checks is its own documentation. */
export function checksMarkdown(): string {
  const sections = CHECKS.flatMap(({ name, compares, source, codes }) => [
    `## ${capitalised(name.replaceAll('-', ' '))}`,
    '',
    compares,
    '',
    `Why: ${source}`,
    '',
    '| Code | Severity | Title | For example |',
    '|---|---|---|---|',
    ...codeLines(codes),
    '',
  ]);
  return [
    '# Checks of a paper',
    '',
    'Generated from `src/papers/checks/`; do not edit. A stop keeps a paper from being submitted. An',
    'answer is a warning that goes with the paper together with what its author says to it. Each',
    'finding names its place and, where two facts disagree, the other place too.',
    '',
    ...sections,
    '## Duties and their dates',
    '',
    '| Code | From | Until | Owed by | Source |',
    '|---|---|---|---|---|',
    ...dutyLines(),
    '',
  ].join('\n');
}

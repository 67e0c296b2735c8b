import { type Finding } from '../kernel/findings';
import { formatDate } from '../kernel/local-date';
import { type CheckContext } from '../papers/checks/check-context';
import { runChecks } from '../papers/checks/run-checks';
import { wordsOf } from '../papers/checks/words-of';
import { type PaperInput } from '../papers/content/parse';
import { dayOption, onlyFile, readArguments, text } from './arguments';
import { type Command } from './command';
import { readAgreements, readPaperFile } from './input-file.adapter';
import { inForce, rulebookFor } from './rulebook';

const USAGE = 'check FILE [--agreements DIR] [--on DATE] [--json]';
const OPTIONS = {
  agreements: { type: 'string' },
  on: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const findingsOf = ({ paper }: PaperInput, context: CheckContext): Finding[] =>
  runChecks(paper, context);

const count = (findings: Finding[], severity: Finding['severity']): number =>
  findings.filter((finding) => finding.severity === severity).length;

/** `7 stops, 4 to answer`. */
export function tally(findings: Finding[]): string {
  if (findings.length === 0) return 'nothing: no stop, nothing to answer';
  const stops = count(findings, 'stop');
  return `${stops} ${stops === 1 ? 'stop' : 'stops'}, ${count(findings, 'warn')} to answer`;
}

const LABEL = { stop: 'STOP  ', warn: 'ANSWER' } as const;

/** One line a finding: severity, place, what is wrong. */
export const findingLines = (findings: Finding[]): string[] =>
  findings.map((finding) => {
    const places = new Set([finding.at.printed, finding.against?.printed ?? finding.at.printed]);
    const place = [...places].join(' and ');
    return `${LABEL[finding.severity]} ${place}: ${wordsOf(finding).title}`;
  });

/** A finding with its two facts and what would settle it. */
function paragraphOf(finding: Finding): string[] {
  const { at, against } = finding;
  const words = wordsOf(finding);
  return [
    `${LABEL[finding.severity]} ${words.title} [${finding.code}]`,
    `       ${words.text}`,
    `       ${at.printed} (${at.pointer}): ${words.at}`,
    ...(against ? [`       ${against.printed} (${against.pointer}): ${words.against}`] : []),
    `       To settle: ${words.settle}`,
    '',
  ];
}

const jsonOf = (input: PaperInput, findings: Finding[], context: CheckContext): string =>
  JSON.stringify(
    {
      title: input.paper.title,
      on: context.on,
      scheme: { title: context.scheme.title, version: context.scheme.version },
      agreements: context.agreements?.length ?? null,
      stops: count(findings, 'stop'),
      warnings: count(findings, 'warn'),
      findings: findings.map((finding) => ({ ...finding, words: wordsOf(finding) })),
    },
    undefined,
    2,
  );

/** Everything that is wrong with a paper; exit 1 when it has a stop. */
export const checkPaper: Command = async (args, terminal) => {
  const read = readArguments(args, OPTIONS, USAGE);
  const on = dayOption(read);
  const input = readPaperFile(onlyFile(read, USAGE));
  const folder = text(read, 'agreements');
  const rules = rulebookFor(input, on);
  const agreements = folder === undefined ? undefined : readAgreements(folder);
  const context: CheckContext = { ...rules, agreements };
  const findings = findingsOf(input, context);
  if (read.values.json) {
    terminal.out(jsonOf(input, findings, context));
  } else {
    terminal.out(input.paper.title);
    terminal.out(`Checked on ${formatDate(rules.on)} under ${inForce(rules.scheme)}`);
    terminal.out('');
    for (const line of findings.flatMap(paragraphOf)) terminal.out(line);
    terminal.out(`Found ${tally(findings)}.`);
  }
  return count(findings, 'stop') > 0 ? 1 : 0;
};

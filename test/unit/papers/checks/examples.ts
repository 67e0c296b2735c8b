import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding } from '../../../../src/kernel/findings';
import { type CheckContext } from '../../../../src/papers/checks/check-context';
import { runChecks } from '../../../../src/papers/checks/run-checks';
import { type AgreementFacts } from '../../../../src/papers/content/agreement-facts';
import { type ByYear, type Unsplit } from '../../../../src/papers/content/money';
import { type PaperEnvelope } from '../../../../src/papers/content/envelope';
import { type Paper } from '../../../../src/papers/content/paper';
import { parseAgreementEnvelope, parsePaperEnvelope } from '../../../../src/papers/content/parse';
import {
  type AcceptFunding,
  type AwardGrant,
  type Note,
  type VaryGrant,
} from '../../../../src/papers/content/recommendation';
import { type Paragraph, type Table } from '../../../../src/papers/content/section';
import { type Manifest } from '../../../../src/papers/manifest';
import { loadScheme, loadStatutes } from '../../../../src/scheme/scheme-file.adapter';
import manifest from '../../../../templates/papers/pcd.v1/manifest.json';

const ROOT = join(__dirname, '..', '..', '..', '..');

const read = (...path: string[]): unknown =>
  JSON.parse(readFileSync(join(ROOT, 'examples', ...path), 'utf8'));

export type ExampleName = 'pcd-1653' | 'pcd-664' | 'pcd-1653-corrected' | 'pcd-664-corrected';

export interface Example {
  paper: Paper;
  context: CheckContext;
}

const SCHEME = loadScheme();
const STATUTES = loadStatutes();
const READ = new Map<ExampleName, PaperEnvelope>();

function envelope(name: ExampleName): PaperEnvelope {
  const known = READ.get(name);
  if (known) return known;
  const parsed = parsePaperEnvelope(read(`${name}.json`));
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  READ.set(name, parsed.value);
  return parsed.value;
}

/** A fresh copy of an example with the context it is judged in; no ledger unless one is given. */
export function example(name: ExampleName, agreements?: AgreementFacts[]): Example {
  const { paper, asOf } = structuredClone(envelope(name));
  const context: CheckContext = {
    on: asOf,
    scheme: SCHEME,
    statutes: STATUTES,
    manifest: manifest as Manifest,
    ...(agreements ? { agreements } : {}),
  };
  return { paper, context };
}

/** The two earlier agreements of PCD 1653. */
export const ledger = (): AgreementFacts[] =>
  ['slt-2020', 'slt-2023'].map((name) => {
    const parsed = parseAgreementEnvelope(read('agreements', `${name}.json`));
    if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
    return parsed.value.agreement;
  });

export const codesOf = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);

export const check = ({ paper, context }: Example): Finding[] => runChecks(paper, context);

/** The example as it is after a change, with what the checks say of it. */
export function changed(name: ExampleName, change: (paper: Paper) => void): Finding[] {
  const one = example(name);
  change(one.paper);
  return check(one);
}

export const sectionOf = (paper: Paper, key: string): Paper['sections'][number] =>
  paper.sections.find((section) => section.key === key)!;

export const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', text });

/** Adds a paragraph at the end of a section. */
export const addTo =
  (key: string, text: string) =>
  (paper: Paper): void => {
    sectionOf(paper, key).blocks.push(paragraph(text));
  };

export const tableOf = (paper: Paper): Table =>
  sectionOf(paper, 'financial').blocks.find((block) => block.kind === 'table')!;

/** Replaces words that stand exactly once in the prose of the paper. */
export const reworded =
  (from: string, to: string) =>
  (paper: Paper): void => {
    const before = JSON.stringify(paper);
    const quoted = (text: string): string => JSON.stringify(text).slice(1, -1);
    if (before.split(quoted(from)).length !== 2) throw new Error(`not exactly once: ${from}`);
    const parsed = parsePaperEnvelope({
      asOf: '2024-03-18',
      illustrative: [],
      paper: JSON.parse(before.replace(quoted(from), () => quoted(to))) as unknown,
    });
    if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
    Object.assign(paper, parsed.value.paper);
  };

export const accept = (paper: Paper): AcceptFunding => paper.recommendations[0] as AcceptFunding;
export const vary = (paper: Paper): VaryGrant => paper.recommendations[1] as VaryGrant;
export const note = (paper: Paper): Note => paper.recommendations[2] as Note;
export const award = (paper: Paper, at = 0): AwardGrant => paper.recommendations[at] as AwardGrant;

/** Lines by year of money whose amount is known to be split. */
export const linesOf = ({ amount }: { amount: unknown }): ByYear['byYear'] =>
  (amount as ByYear).byYear;
export const unsplit = (pence: number): Unsplit => ({ kind: 'unsplit', pence });

/** Takes out of PCD 1653 corrected every paragraph that states a sum or a year of the money. */
export function withoutFiguresInProse(paper: Paper): void {
  paper.summary = paper.summary.slice(2);
  for (const [key, from, until] of [
    ['financial', 1, 2],
    ['commercial', 2, 4],
  ] as const) {
    sectionOf(paper, key).blocks = sectionOf(paper, key).blocks.slice(from, until);
  }
}

import { fingerprint } from '../kernel/fingerprint';
import { type Paper } from './content/paper';

/**
 * A part of a paper that acts are bound to, each with its own hash: `ask` (title, summary and
 * recommendations with their budget codes), `section/financial` and so on, one a statement, and
 * `publication`.
 */
export type Part = string;

function sectionParts({ sections }: Paper): [Part, unknown][] {
  const keys = [...new Set(sections.map(({ key }) => key))];
  return keys.map((key) => [`section/${key}`, sections.filter((section) => section.key === key)]);
}

/** Every part of the paper with its SHA-256; together they cover the whole content. */
export function partHashes(paper: Paper): ReadonlyMap<Part, string> {
  const { title, summary, recommendations, sections, template, draftingOfficer, ...rest } = paper;
  const parts: [Part, unknown][] = [
    ['form', { template, draftingOfficer }],
    ['ask', { title, summary, recommendations }],
    ...sectionParts({ ...paper, sections }),
    ...Object.entries(rest),
  ];
  return new Map(parts.map(([part, content]) => [part, fingerprint(content)]));
}

/** The parts in which two contents of a paper differ, sorted; a part that came or went is among them. */
export function partsChanged(before: Paper, after: Paper): Part[] {
  const [were, are] = [partHashes(before), partHashes(after)];
  const all = new Set([...were.keys(), ...are.keys()]);
  return [...all].filter((part) => were.get(part) !== are.get(part)).sort();
}

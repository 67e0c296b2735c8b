import { type Paper } from './content/paper';
import { type Numbering } from './numbering';

/** A part of the paper another part points to: what it is numbered, and its id in the document. */
export interface Target {
  number: string;
  anchor: string;
}

/** What an author's `#r2` or `#financial` leads to; undefined where nothing printed has that id. */
export type CrossReferences = (id: string) => Target | undefined;

export const recommendationAnchor = (number: string): string => `recommendation-${number}`;

/** Recommendations by their id, sections by their key; of two equal ids the recommendation's counts. */
export function crossReferencesOf(paper: Paper, { sections, numbers }: Numbering): CrossReferences {
  return (id) => {
    const at = paper.recommendations.findIndex((one) => one.id === id);
    const number = numbers.get(`/recommendations/${at}`);
    if (number !== undefined) return { number, anchor: recommendationAnchor(number) };
    const section = sections.find(({ rule }) => rule.key === id);
    return section && { number: section.number, anchor: section.rule.key };
  };
}

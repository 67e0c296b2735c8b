import { type Examined } from './check';

export interface Cited {
  paragraph: string;
  limbs: string[];
}

/** Paragraphs of the scheme the paper cites, in its data or in its prose, each with its limbs. */
export function citedIn({ paper, claims }: Examined): Cited[] {
  const listed = paper.delegations.map(({ paragraph, limb }) => ({
    paragraph: paragraph.trim(),
    limbs: limb === undefined ? [] : [limb],
  }));
  const said = claims
    .filter((claim) => claim.kind === 'scheme-paragraph')
    .map(({ paragraph, limbs }) => ({ paragraph, limbs }));
  return [...listed, ...said];
}

/** A paragraph that has limbs is cited only with the limb in point. */
export const isCited = (
  cited: readonly Cited[],
  { paragraph, limb }: { paragraph: string; limb?: string },
): boolean =>
  cited.some(
    (one) => one.paragraph === paragraph && (limb === undefined || one.limbs.includes(limb)),
  );

import { type Claim } from '../../../../src/papers/claims/claim';
import { claimsOf } from '../../../../src/papers/claims/claims-of';
import { blankPaper } from '../../../../src/papers/content/blank-paper';
import { type Paper } from '../../../../src/papers/content/paper';
import { type Manifest } from '../../../../src/papers/manifest';
import { numberingOf } from '../../../../src/papers/numbering';
import { loadScheme } from '../../../../src/scheme/scheme-file.adapter';
import manifest from '../../../../templates/papers/pcd.v1/manifest.json';

export const SCHEME = loadScheme();

/** A paper with one funder and one grantee, and one paragraph of financial comments. */
export function paperSaying(text: string, items: string[] = []): Paper {
  const paper = blankPaper({ title: 'A paper', draftingOfficer: 'Policy officer' });
  paper.recommendations = [
    {
      kind: 'accept-funding',
      id: 'r1',
      matter: 'grant-bid',
      funder: 'NHS England',
      money: { kind: 'exact', amount: { kind: 'unsplit', pence: 48_000_000 } },
      purpose: 'stalking advocacy',
    },
    {
      kind: 'vary-grant',
      id: 'r2',
      matter: 'grant-variation',
      recipient: 'Suzy Lamplugh Trust',
      agreement: {},
      as: 'change',
      money: { kind: 'up-to', amount: { kind: 'unsplit', pence: 44_000_000 } },
      purpose: 'stalking advocacy',
    },
  ];
  const list = { numbering: 'bullet' as const, items: items.map((item) => ({ text: item })) };
  const block = { kind: 'paragraph' as const, text, ...(items.length > 0 ? { list } : {}) };
  paper.sections = [{ key: 'financial', blocks: [block] }];
  return paper;
}

export const claimsIn = (text: string, items: string[] = []): Claim[] => {
  const paper = paperSaying(text, items);
  return claimsOf(paper, numberingOf(paper, manifest as Manifest), SCHEME);
};

export const claimsOfKind = <Kind extends Claim['kind']>(
  kind: Kind,
  text: string,
): Extract<Claim, { kind: Kind }>[] =>
  claimsIn(text).filter((claim): claim is Extract<Claim, { kind: Kind }> => claim.kind === kind);

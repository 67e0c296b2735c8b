import { fingerprint } from '../../kernel/fingerprint';
import { type Part } from '../../papers/parts-changed';
import { type Act, type Covers, type PartHashes, type Scope, type Sha256 } from './passage-act';

/** Attachments are hashed together by category. */
export const attachmentPart = (category: string): Part => `attachments/${category}`;

/** The categories an adviser's advice covers; everybody who covers everything covers them all. */
export const ASSESSMENTS = {
  equality: 'equality-impact-assessment',
  'data-protection': 'data-protection-impact-assessment',
} as const;

/** Budget codes stand in the recommendations, so `ask` covers them. */
const ADVICE_PARTS: ReadonlyMap<string, readonly Part[]> = new Map([
  ['finance', ['ask', 'section/financial']],
  ['legal', ['ask', 'section/legal', 'powers', 'delegations', 'publication']],
  ['commercial', ['ask', 'section/commercial', 'subsidy']],
  [
    'equality',
    ['ask', 'section/equality', 'equalityEvidence', attachmentPart(ASSESSMENTS.equality)],
  ],
  [
    'data-protection',
    [
      'ask',
      'section/data-protection',
      'dataProtection',
      attachmentPart(ASSESSMENTS['data-protection']),
    ],
  ],
  ['public-health', ['ask', 'section/public-health']],
]);

/** Parts an advice covers. One that a body calls and nobody has given parts covers everything. */
export const partsOfAdvice = (advice: string): Scope => ADVICE_PARTS.get(advice) ?? 'everything';

/** Who has an interest depends on who is to receive what, for what. */
export const INTERESTS_SCOPE: Scope = ['ask'];

const within = (scope: Scope, part: Part): boolean =>
  scope === 'everything' || scope.includes(part);

/** What an act on these parts is bound to as the paper stands. */
export const coversOf = (scope: Scope, parts: PartHashes): Covers => ({
  scope,
  hashes: Object.fromEntries(Object.entries(parts).filter(([part]) => within(scope, part))),
});

/** One SHA-256 over everything in the scope: what a page shows and an act sends back. */
export const coverHash = (scope: Scope, parts: PartHashes): Sha256 =>
  fingerprint(coversOf(scope, parts).hashes);

/** Parts whose hash differs, sorted; one that came or went is among them. */
export const partsDiffering = (before: PartHashes, after: PartHashes): Part[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((part) => before[part] !== after[part])
    .sort();

/** An act that a change takes away, with the parts that differ from what it saw. */
export interface Falling {
  act: Act;
  parts: Part[];
}

/**
 * Exactly the standing acts of which a covered part is no longer what was seen, in their order. An
 * act is compared with what it saw itself, never with the revision before the change.
 */
export function actsThatFall(acts: readonly Act[], after: PartHashes): Falling[] {
  return acts
    .filter(({ fell }) => fell === undefined)
    .flatMap((act) => {
      if (!('covers' in act)) return [];
      const { scope, hashes } = act.covers;
      const parts = partsDiffering(hashes, coversOf(scope, after).hashes);
      return parts.length === 0 ? [] : [{ act, parts }];
    });
}

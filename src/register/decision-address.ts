import { normaliseReference } from '../kernel/decision-reference';

const ADDRESS = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST = 64;

/** `PCD 1653` → `pcd-1653`, `2023/52` → `2023-52`: how a decision is called in an address. */
export const addressOf = (reference: string): string =>
  reference
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * The one address of whatever decision is meant by `PCD-1653`, `pcd1653` or `PCD 1653`; undefined for
 * what can be no reference. It says nothing of whether there is such a decision.
 */
export function addressMeant(typed: string): string | undefined {
  if (typed.length > LONGEST) return undefined;
  if (typed !== typed.trim()) return addressMeant(typed.trim());
  const address = addressOf(normaliseReference(typed.replace(/_/g, ' ')));
  return ADDRESS.test(address) ? address : undefined;
}

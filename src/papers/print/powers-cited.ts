import { type Power } from '../content/statements';
import { inSeries } from '../../kernel/sentences';
import { type Statute } from '../../scheme/scheme';

/** `Crime and Disorder Act 1998, section 17`; each Act once, its provisions in the order cited. */
export function powersCited(powers: readonly Power[], statutes: readonly Statute[]): string[] {
  const acts = [...new Set(powers.map(({ act }) => act))];
  return acts.map((act) => {
    const title = statutes.find(({ key }) => key === act)?.title ?? act;
    const provisions = powers.filter((power) => power.act === act);
    return `${title}, ${inSeries(provisions.map(({ provision }) => provision))}`;
  });
}

import { citedWords } from '../../scheme/authority.words';
import { type Route } from '../route';
import { capitalised, inSeries, thePost } from '../../kernel/sentences';

/** `recommendation 2`, `recommendations 1 and 3`, `recommendations 1 to 3`. */
export function recommendationsNamed(numbers: readonly string[]): string {
  if (numbers.length === 1) return `recommendation ${numbers[0]}`;
  const isRun = numbers.every((number, at) => Number(number) === Number(numbers[0]) + at);
  return numbers.length > 2 && isRun
    ? `recommendations ${numbers[0]} to ${numbers.at(-1)}`
    : `recommendations ${inSeries(numbers)}`;
}

/** The post asked to decide; a paper for which the scheme names none still says who it is for. */
export const deciderName = ({ decider }: Route): string => decider?.name ?? 'Decision-maker';

/** The same within a sentence: `the Deputy Mayor for Policing and Crime`. */
export const theDecider = ({ decider }: Route): string =>
  thePost(decider?.name ?? 'decision-maker');

/** Who decides, with paragraph and limb, and what no paragraph covers. */
export function decisionWords(route: Route): string[] {
  const { decider, under, withoutAuthority } = route;
  const cited = under.map(({ paragraph, limbs }) => `paragraph ${citedWords(paragraph, limbs)}`);
  const lines: string[] = [];
  if (decider) lines.push([decider.name, cited.join('; ')].filter((part) => part).join(', '));
  if (withoutAuthority.length > 0) {
    lines.push(`No numbered paragraph covers ${recommendationsNamed(withoutAuthority)}`);
  }
  return lines.length > 0 ? lines : ['Nothing is to be decided'];
}

const NOBODY = 'Nobody is known to be authorised';

function signerWords(signers: Route['signers']): string[] {
  const byLine = new Map<string, string[]>();
  for (const { signing } of signers) {
    const line =
      signing.kind === 'nobody' ? NOBODY : `${signing.post.name}, paragraph ${signing.paragraph}`;
    byLine.set(line, [...(byLine.get(line) ?? []), signing.instrument]);
  }
  return [...byLine].map(([line, instruments]) => {
    if (byLine.size > 1) return `${capitalised(inSeries(instruments))}: ${line}`;
    return line === NOBODY ? line : `${line}, after the decision`;
  });
}

/** Who signs what follows: `Who signs the letter` where one kind of instrument follows. */
export function signingWords({ signers }: Route): { term: string; answers: string[] } {
  const [only, ...more] = signers;
  if (!only)
    return { term: 'Who signs what follows', answers: ['Nothing is signed after the decision'] };
  const name = only.signing.instrument.split(' ').at(-1);
  return {
    term: more.length === 0 ? `Who signs the ${name}` : 'Who signs what follows',
    answers: signerWords(signers),
  };
}

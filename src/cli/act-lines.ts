import { type AuthorityGiven } from '../agreements/authority';
import { formatPounds, sum } from '../kernel/money';
import { type Route } from '../papers/route';
import { citedWords } from '../scheme/authority.words';
import { type CalledWhen } from '../scheme/scheme';
import { type Act, type ActOf } from '../workflow/passage/passage-act';
import { type SigningCopy } from '../workflow/passage/passage-state';

export interface ActFrame {
  route: Route;
  /** Display name of a person of the demonstration. */
  nameOf(person: string): string;
}

const because = (when: CalledWhen): string => {
  if (when.kind === 'always') return 'every paper';
  return when.kind === 'moves-money'
    ? 'money moves'
    : `section ${when.section.replaceAll('-', ' ')} is written`;
};

function calledBecause({ advice }: ActOf<'advice'>, { route }: ActFrame): string {
  const call = route.advisers.find((each) => each.advice === advice);
  return (call?.because ?? []).map(because).join(', ');
}

const decidedUnder = ({ under }: Route): string =>
  under.map(({ paragraph, limbs }) => `paragraph ${citedWords(paragraph, limbs)}`).join('; ');

/** Enough to tell one file of a run from another. */
const short = (sha256: string): string => `${sha256.slice(0, 12)}…`;

type Words = { [Kind in Act['kind']]?: (act: ActOf<Kind>, frame: ActFrame) => [string, string] };

/** What was done, and what it rests on. The scheme numbers a paragraph for decisions alone. */
const WORDS: Words = {
  submission: ({ revision }, { route: { scheme } }) => [
    'submitted',
    `revision ${revision}, under the ${scheme.title}, ${scheme.version}`,
  ],
  interests: () => ['interests', 'none; asked for at submission'],
  advice: (act, frame) => [
    'advised',
    `agrees on ${act.advice.replaceAll('-', ' ')}; called by the scheme’s rule: ${calledBecause(act, frame)}`,
  ],
  clearance: () => ['cleared', 'correct and consistent; the post the scheme names to clear'],
  approval: ({ signed }) => [
    'approved',
    `signature 1, the scheme’s officer approval; SHA-256 ${short(signed)}`,
  ],
  'interests-reconfirmed': () => ['interests', 'none; confirmed when deciding'],
  decision: ({ signed }, { route }) => [
    'decided',
    `signature 2, ${decidedUnder(route)}; SHA-256 ${signed}`,
  ],
  publication: () => ['published', 'in the register; the post the body lets publish'],
};

/** A step of the run: what was done, then who did it and what it rests on. */
export interface Step {
  what: string;
  text: string;
}

export function actStep(act: Act, frame: ActFrame): Step {
  const words = WORDS[act.kind] as ((act: Act, frame: ActFrame) => [string, string]) | undefined;
  const [what, text] = words?.(act, frame) ?? [act.kind, ''];
  return { what, text: `${frame.nameOf(act.by)}: ${text}` };
}

export const copyStep = ({ sha256 }: SigningCopy, reference = ''): Step => ({
  what: 'frozen',
  text: `the service: numbered ${reference}, composed for signature; SHA-256 ${short(sha256)}`,
});

/** Pence. */
export const sumGiven = ({ money }: AuthorityGiven): number =>
  money.kind === 'unsplit' ? money.pence : sum(money.byYear.map(({ pence }) => pence));

const GIVES = { award: 'award', change: 'change by', 'new-maximum': 'new maximum' } as const;

/** What a decision lets a letter do. */
export const authorityStep = (given: AuthorityGiven): Step => ({
  what: 'authority',
  text:
    `recommendation ${given.recommendation}, paragraph ` +
    `${citedWords(given.paragraph, given.limb ? [given.limb] : [])}: ${given.recipient}, ` +
    `${GIVES[given.gives]} ${given.ceiling === 'up-to' ? 'up to ' : ''}${formatPounds(sumGiven(given))}`,
});

export const stepLine = ({ what, text }: Step): string => `  ${what.padEnd(9)} ${text}`;

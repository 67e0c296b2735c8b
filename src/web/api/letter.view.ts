import { figuresOf } from '../../letters/content/letter-figures';
import {
  letterActAsked,
  type LetterReader,
  type StandingLetter,
} from '../../letters/letter.reader';
import { wordsOfLetterRefusal } from '../../letters/letter-words';
import { letterPostName } from '../../letters/passage/letter-act-facts';
import { letterRefusalKind } from '../../letters/passage/letter-refusal';
import { type Finding } from '../../kernel/findings';
import { LETTER_ACTS } from '../letters/acts/letter-act-words';

const told = ({ code, at, params }: Finding) => ({
  code,
  at,
  words: wordsOfLetterRefusal({ code, severity: 'stop', at, params }) ?? code,
});

/** A letter in a list. */
export const letterStanding = ({ passage, ...letter }: StandingLetter) => ({
  number: letter.number,
  version: letter.version,
  kind: letter.kind,
  state: passage.state,
  agreement: letter.agreement.reference,
  recipient: letter.recipient,
  money: passage.terms.money,
  ...(passage.terms.replyBy !== undefined && { replyBy: passage.terms.replyBy }),
  waitingFor: letter.waitingFor.map(({ action, whose, since }) => ({ act: action, whose, since })),
});

/** What is the viewer's to do: now where `withheld` is empty, and else for its reasons not yet. */
const yours = (letter: StandingLetter) =>
  Object.values(LETTER_ACTS).flatMap(({ kind }) => {
    const { blockers, shown } = letterActAsked(letter, kind);
    const refusal = letterRefusalKind(blockers);
    if (blockers.length > 0 && refusal !== 'waiting') return [];
    return [{ act: kind, ...(shown !== undefined && { shown }), withheld: blockers.map(told) }];
  });

const storyOf = ({ passage, facts }: StandingLetter) =>
  passage.acts.map(({ kind, post, at, words }) => ({
    kind,
    at,
    ...(post !== undefined && { post: letterPostName(post, facts) }),
    ...(words !== undefined && { words }),
  }));

/** A letter as it stands; never how its signatory is reached. */
export function letterAnswer(letter: StandingLetter) {
  const { passage, basis, authority } = letter;
  const { previous, change, newTotal } = figuresOf(basis, passage.terms);
  return {
    ...letterStanding(letter),
    ...(authority && { authority }),
    terms: passage.terms,
    ...(passage.signatoryId !== undefined && { signatoryId: passage.signatoryId }),
    figures: { previous, change, newTotal },
    ...(basis.newEndDate !== undefined && { newEndDate: basis.newEndDate }),
    ...(passage.file !== undefined && { file: passage.file }),
    ...(passage.supersededBy !== undefined && { supersededBy: passage.supersededBy }),
    findings: letter.findings.map(told),
    yours: yours(letter),
    acts: storyOf(letter),
  };
}

export type LetterAnswer = ReturnType<typeof letterAnswer>;

type Obligation = Awaited<ReturnType<LetterReader['obligations']>>[number];

/** A report to come or a condition, without who recorded it as done. */
export const obligationAnswer = ({ id, kind, title, dueOn, doneAt, note }: Obligation) => ({
  ...{ id, kind, title },
  ...(dueOn !== null && { dueOn }),
  ...(doneAt && { doneAt: doneAt.toISOString() }),
  ...(note !== null && { note }),
});

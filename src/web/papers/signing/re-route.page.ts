import { type ReRoutePaper } from '../../../workflow/re-route-paper.action';
import { postName } from '../../../workflow/passage/act-facts';
import { refusalsOf } from '../../../workflow/passage/act';
import { deciderOf, submissionOf } from '../../../workflow/passage/held';
import { type Situation, undispensedInterest } from '../../../workflow/passage/on-file';
import { kindOfAll } from '../../../workflow/passage/refusal';
import { type ActPageOf } from '../acts/act-page';
import { readChoice, readWords } from '../acts/words.form';
import { type Choice } from '../form/choice';
import { type FormReading } from '../form/form-reading';
import { paperAddress } from '../page/place-link';
import { declaredOnFile } from './declared.view';

export interface ReRouteSent {
  to: string;
  reason: string;
}

/** Posts the decision may be given to: each is asked of the rule that judges the act itself. */
export function postsToDecide({ passage, facts }: Situation): Choice[] {
  const reason = 'asked which posts there are';
  return facts.posts
    .filter(({ id }) => {
      const refused = refusalsOf({ kind: 're-route', to: id, reason }, passage, facts);
      return kindOfAll(refused) === undefined;
    })
    .map(({ id, name }) => ({ value: id, text: name }));
}

const REASON = { missing: 'Say why another post is to decide', called: 'The reason' };

function readReRoute(form: FormReading, posts: Choice[]): ReRouteSent | undefined {
  const values = posts.map(({ value }) => value);
  const to = readChoice(form, 'to', { values, missing: 'Select the post that is to decide' });
  const reason = readWords(form, 'reason', REASON);
  return to === undefined || reason === undefined ? undefined : { to, reason };
}

/** The decision is given to another post, of the same rank or higher. */
export const reRoutePage =
  (reRoutePaper: ReRoutePaper): ActPageOf<ReRouteSent> =>
  ({ standing }) => {
    const { number, facts, passage } = standing;
    const posts = postsToDecide(standing);
    return {
      asked: { kind: 're-route' },
      template: 'papers/signing/re-route',
      heading: 'Give the decision to another post',
      verb: 'give this decision to another post',
      words: ['reason'],
      shows: () => ({
        decider: postName(deciderOf(submissionOf(passage)) ?? 'nobody', facts),
        declared: declaredOnFile(standing),
        dispensation: undispensedInterest(standing) && `${paperAddress(number)}/dispensation`,
        posts,
      }),
      read: (form) => readReRoute(form, posts),
      run: ({ to, reason }, { person, number: paper }) =>
        reRoutePaper.run({ person, number: paper, to, reason }),
      done: ({ to }) => ({
        words: `The decision is with the ${postName(to, facts)} now`,
        href: paperAddress(number),
      }),
    };
  };

import { type DeclareInterests } from '../../../workflow/declare-interests.action';
import { type PaperToSignReader } from '../../../workflow/paper-to-sign.reader';
import { currentCopy } from '../../../workflow/passage/held';
import { type Interests } from '../../../workflow/passage/passage-act';
import { type ActPageOf } from '../acts/act-page';
import { paperAddress } from '../page/place-link';
import { askedTo } from './asked-to.view';
import { declaredOnFile } from './declared.view';
import { readInterests } from './interests.form';

const SAID = {
  none: 'You declared that you have no interest',
  declared: 'Your interest is on record',
  prejudicial:
    'Your interest is on record. Nobody decides until somebody else dispenses from it, or the decision goes to another post',
};

const saidOf = (interests: Interests): string =>
  interests.kind === 'declared' && interests.prejudicial ? SAID.prejudicial : SAID[interests.kind];

/** Whoever decides says at submission, or again later, what interest they have in the matter. */
export const interestsPage =
  (papers: PaperToSignReader, declareInterests: DeclareInterests): ActPageOf<Interests> =>
  ({ viewer, standing }) => {
    const { number, passage } = standing;
    return {
      asked: { kind: 'declare-interests' },
      template: 'papers/signing/interests',
      heading: 'Do you have an interest in this matter?',
      verb: 'declare interests in this matter',
      words: ['text'],
      shows: async () => ({
        askedTo: askedTo(await papers.one({ viewer, number })),
        declared: declaredOnFile(standing),
        // A declaration stands on the document, so another one voids it: `changes-in-review.ts`.
        voids: currentCopy(passage) && passage.reference,
      }),
      read: readInterests,
      run: (interests, by) => declareInterests.run({ ...by, interests }),
      done: (interests) => ({ words: saidOf(interests), href: paperAddress(number) }),
    };
  };

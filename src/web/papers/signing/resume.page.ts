import { type PaperToSignReader } from '../../../workflow/paper-to-sign.reader';
import { isOfKind } from '../../../workflow/passage/passage-act';
import { interestsOnFile } from '../../../workflow/passage/on-file';
import { type ResumeDecision } from '../../../workflow/resume-decision.action';
import { type ActPageOf } from '../acts/act-page';
import { paperAddress } from '../page/place-link';
import { changedSince } from './changed-since.view';
import { declaredOnFile, interestsAgain } from './declared.view';
import { exactDocument } from './exact-document.view';
import { readStillSo } from './interests.form';

/** A postponed decision is taken up again on the same copy, with interests confirmed. */
export const resumePage =
  (papers: PaperToSignReader, resumeDecision: ResumeDecision): ActPageOf<'still' | 'other'> =>
  ({ viewer, standing }) => {
    const { number, passage } = standing;
    const address = paperAddress(number);
    return {
      asked: { kind: 'resume' },
      template: 'papers/signing/resume',
      heading: 'Take up the decision again',
      verb: 'take up this decision again',
      shows: async () => {
        const paper = await papers.one({ viewer, number });
        const declared = declaredOnFile(standing);
        return {
          reference: passage.reference,
          postponed: passage.acts.findLast(isOfKind('postponement')),
          changedSince: changedSince(paper),
          document: exactDocument(paper),
          interests: declared && interestsAgain(declared),
        };
      },
      read: readStillSo,
      run: async (interests, by) => {
        const declared = interestsOnFile(standing)?.declared;
        if (interests === 'other' || !declared) return;
        await resumeDecision.run({ ...by, interests: declared });
      },
      done: (interests) =>
        interests === 'other'
          ? { words: 'Nothing is decided. Say what the interest is', href: `${address}/interests` }
          : { words: `${passage.reference} is with you again`, href: `${address}/decide` },
    };
  };

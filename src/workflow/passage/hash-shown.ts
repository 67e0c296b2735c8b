import { fingerprint } from '../../kernel/fingerprint';
import { type ActionKind, type Asked } from './action';
import { adviceIn } from './capacity';
import { currentCopy, fileOf, heldOf } from './held';
import { coverHash, INTERESTS_SCOPE, partsOfAdvice } from './parts-covered';
import { type Sha256, standing } from './passage-act';
import { type Passage } from './passage-state';

type Shows = (passage: Passage, asked: Asked) => Sha256 | undefined;

const paper: Shows = ({ parts }) => coverHash('everything', parts);
const ask: Shows = ({ parts }) => coverHash(INTERESTS_SCOPE, parts);

/** Head of service clears the advice with the paper, so both are in what is shown. */
const review: Shows = (passage, asked) =>
  fingerprint({
    paper: paper(passage, asked),
    advice: [...standing(passage.acts, 'advice'), ...standing(passage.acts, 'answer')]
      .map(({ number }) => number)
      .sort((one, other) => one - other),
  });

const copyFile: Shows = (passage) => {
  const copy = currentCopy(passage);
  return copy && fileOf(copy);
};

const SHOWN: Partial<Record<ActionKind, Shows>> = {
  submit: paper,
  advise: ({ parts }, asked) => coverHash(partsOfAdvice(adviceIn(asked) ?? ''), parts),
  'declare-interests': ask,
  'record-dispensation': ask,
  clear: review,
  approve: copyFile,
  decide: copyFile,
  refuse: copyFile,
  resume: copyFile,
  publish: (passage) => heldOf(passage).decision?.sha256,
};

/**
 * SHA-256 of what a person is shown before an act, which the act sends back: of the parts it
 * covers, or of the file's exact bytes. Undefined where the act is bound to nothing, or there is
 * nothing yet to be shown.
 */
export const hashShown = (asked: Asked, passage: Passage): Sha256 | undefined =>
  SHOWN[asked.kind]?.(passage, asked);

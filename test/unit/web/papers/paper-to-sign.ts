import { numberingOf } from '../../../../src/papers/numbering';
import { routeOf } from '../../../../src/papers/route';
import { type Passage } from '../../../../src/workflow/passage/passage-state';
import { currentCopy, fileOf } from '../../../../src/workflow/passage/held';
import { waitingFor } from '../../../../src/workflow/passage/waiting-for';
import { type PaperToSign } from '../../../../src/workflow/paper-to-sign.reader';
import { type PaperScene } from '../../../../src/web/papers/acts/paper-scene';
import { examplePaper } from '../../../web/paper-visitor';
import { cameTo, factsFor, type Who } from '../../workflow/passage/example-passage';
import { CONTEXT } from './judged';

export const CONTENT = examplePaper('pcd-1653-corrected');

interface Seen {
  who?: Who;
  passage?: Passage;
}

function copyOf(passage: Passage): PaperToSign['copy'] {
  const copy = currentCopy(passage);
  if (!copy || passage.reference === undefined) return undefined;
  return { ...copy, reference: passage.reference, file: fileOf(copy), size: 184_000, pages: 6 };
}

/** The corrected example as somebody reads it before signing; paper 412, before the deputy mayor. */
export function paperToSign(
  { who = 'deputy-mayor-person', passage = cameTo('decision-maker') }: Seen = {},
  changed: Partial<PaperToSign> = {},
): PaperToSign {
  const facts = factsFor(who);
  const { manifest, scheme, statutes } = CONTEXT;
  const waiting = waitingFor({ passage, facts });
  const standing = { id: facts.paperId, number: 412, version: 7, passage, facts };
  return {
    standing: { ...standing, content: CONTENT, waitingFor: waiting },
    route: routeOf(CONTENT, CONTEXT),
    manifest,
    numbering: numberingOf(CONTENT, manifest),
    scheme,
    statutes,
    copy: copyOf(passage),
    attachments: [],
    given: [],
    held: [],
    ...changed,
  };
}

export const sceneOf = ({ standing }: PaperToSign, viewer: Who): PaperScene => ({
  viewer,
  standing,
  names: new Map(),
  context: CONTEXT,
});

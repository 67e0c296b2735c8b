import { type Attachment } from '../../../papers/attachment';
import { postName } from '../../../workflow/passage/act-facts';
import { currentCopy, fileOf } from '../../../workflow/passage/held';
import { type SigningCopy, type VoidReason } from '../../../workflow/passage/passage-state';
import { type PaperHead, paperHead } from '../acts/paper-head';
import { type PaperScene } from '../acts/paper-scene';
import { type AttachmentView, attachmentViews } from '../attachments/attachments.view';

export interface CopyView {
  number: number;
  revision: number;
  composedAt: string;
  href: string;
  /** Of the file as it stands, with the signatures made so far. */
  sha256: string;
  /** `Signed by the Chief Executive Officer and the Deputy Mayor …`, or that nobody has signed. */
  signed: string;
  /** Why it is void, and since when. */
  void?: { because: string; at: string };
}

export interface DocumentsView extends PaperHead {
  reference?: string;
  /** The document under signature, or signed. */
  copy?: CopyView;
  /** Earlier ones, the latest first. */
  voids: CopyView[];
  attachments: AttachmentView[];
}

const BECAUSE: Record<VoidReason, string> = {
  returned: 'the paper was returned',
  withdrawn: 'the paper was withdrawn',
  'interests-changed': 'interests were declared anew',
  're-routed': 'the decision was given to another post',
};

function signedWords({ signatures }: SigningCopy, { standing }: PaperScene): string {
  const posts = signatures.map(({ act }) => {
    const post = standing.passage.acts[act - 1]?.post;
    return `the ${post === undefined ? 'author' : postName(post, standing.facts)}`;
  });
  return posts.length === 0 ? 'Nobody has signed it.' : `Signed by ${posts.join(' and ')}.`;
}

function copyView(copy: SigningCopy, scene: PaperScene): CopyView {
  const { number, revision, composedAt, void: isVoid } = copy;
  const paper = `/papers/${scene.standing.number}`;
  return {
    number,
    revision,
    composedAt,
    href: isVoid ? `${paper}/signing-copies/${number}` : `${paper}/signing-copy.pdf`,
    sha256: fileOf(copy),
    signed: signedWords(copy, scene),
    ...(isVoid && { void: { because: BECAUSE[isVoid.because], at: isVoid.at } }),
  };
}

/** Every document there is of the paper: the preview, the one that is signed, void ones, its files. */
export function documentsView(
  scene: PaperScene,
  attachments: readonly Attachment[],
): DocumentsView {
  const { passage, number } = scene.standing;
  const current = currentCopy(passage);
  return {
    ...paperHead(scene, 'Documents'),
    reference: passage.reference,
    ...(current && { copy: copyView(current, scene) }),
    voids: passage.copies
      .filter((copy) => copy.void)
      .map((copy) => copyView(copy, scene))
      .reverse(),
    attachments: attachmentViews(number, attachments),
  };
}

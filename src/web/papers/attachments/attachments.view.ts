import { type Attachment } from '../../../papers/attachment';
import { type AttachmentCategory, categoryWords } from '../../../papers/attachment-category';
import { attachmentPart } from '../../../papers/attachment-parts';
import { LARGEST_ATTACHMENT, MOST_ATTACHMENTS } from '../../../papers/attachment-rules';
import { TAKEN } from '../../../papers/attachment.words';
import { fileSizeWords } from '../../../papers/file-size';
import { categoriesOpenTo } from '../../../workflow/changed-attachments';
import { refusalWords } from '../../../workflow/passage/blockers.words';
import { type StandingPassage } from '../../../workflow/passage.reader';
import { refusalsToChange } from '../../../workflow/refusals-to-change';
import { megabytes } from '../../limits';
import { errorList, type FormView, formView } from '../form/form.view';
import { type FormFault } from '../form/form-reading';
import { type TypedGroup } from '../form/typed-fields';
import { paperAddress } from '../page/place-link';

/** One file as `papers/attachment-list.njk` prints it. */
export interface AttachmentView {
  title: string;
  fileName: string;
  category: string;
  /** `1.2 MB`. */
  size: string;
  sha256: string;
  published: string;
  attachedAt: Date;
  href: string;
  /** The page that takes it off; absent where the viewer may not. */
  remove?: string;
}

/** The files of a paper in a list, for any page of it. @param open - categories the viewer changes */
export const attachmentViews = (
  number: number,
  attachments: readonly Attachment[],
  open: readonly AttachmentCategory[] = [],
): AttachmentView[] =>
  attachments.map(({ id, title, fileName, category, size, sha256, attachedAt, ...one }) => {
    const href = `${paperAddress(number)}/attachments/${id}`;
    return {
      ...{ title, fileName, sha256, attachedAt, href },
      category: categoryWords(category),
      size: fileSizeWords(size),
      published: one.public ? 'Yes' : 'No',
      ...(open.includes(category) && { remove: `${href}/remove` }),
    };
  });

export interface AttachmentsView {
  title: string[];
  heading: string;
  caption: string;
  backLink: { text: string; href: string };
  errors: { text: string; href: string }[];
  /** `3 attachments`. */
  found: string;
  attachments: AttachmentView[];
  /** Whether the viewer may take any of them off. */
  canChange: boolean;
  /** What the form may choose from; empty where nothing can be added. */
  categories: { value: string; text: string }[];
  /** Why nothing can be added. */
  withheld: string[];
  /** Whether adding or taking off asks people again. */
  isUnderWay: boolean;
  form: FormView;
  /** What files are taken, in words. */
  taken: string;
}

interface Shown {
  standing: StandingPassage;
  attachments: readonly Attachment[];
  typed?: TypedGroup;
  faults?: readonly FormFault[];
}

/** Also of a page that takes one off. */
export const attachmentsHead = ({ number }: StandingPassage, heading: string) => ({
  title: [heading, `Paper ${number}`],
  heading,
  caption: `Paper ${number}`,
});

const counted = (count: number): string =>
  count === 1 ? '1 attachment' : `${count === 0 ? 'No' : count} attachments`;

const tooMany = (count: number): string[] =>
  count < MOST_ATTACHMENTS
    ? []
    : [`A paper has at most ${MOST_ATTACHMENTS} attachments; remove one to add another`];

/** Why the viewer may not change the files of a category; empty where they may. */
export const whyNot = (standing: StandingPassage, category: AttachmentCategory): string[] =>
  refusalsToChange(standing, attachmentPart(category)).map(refusalWords);

export function attachmentsView({
  standing,
  attachments,
  typed = {},
  faults = [],
}: Shown): AttachmentsView {
  const { number, passage } = standing;
  const open = categoriesOpenTo(standing);
  const full = tooMany(attachments.length);
  const choices = full.length > 0 ? [] : open;
  return {
    ...attachmentsHead(standing, 'Attachments'),
    backLink: { text: `Paper ${number}`, href: paperAddress(number) },
    errors: errorList(faults),
    found: counted(attachments.length),
    attachments: attachmentViews(number, attachments, open),
    canChange: attachments.some(({ category }) => open.includes(category)),
    categories: choices.map((value) => ({ value, text: categoryWords(value) })),
    withheld: open.length > 0 ? full : whyNot(standing, 'other'),
    isUnderWay: passage.state !== 'draft',
    form: formView({ public: 'no', ...typed }, faults),
    taken: `${TAKEN}, of ${megabytes(LARGEST_ATTACHMENT)} or smaller`,
  };
}

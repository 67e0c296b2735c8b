import { type Attachment } from '../../../papers/attachment';
import { type StandingPassage } from '../../../workflow/passage.reader';
import { paperAddress } from '../page/place-link';
import { attachmentsHead, attachmentViews, type AttachmentView, whyNot } from './attachments.view';

export interface RemoveAttachmentView {
  title: string[];
  heading: string;
  caption: string;
  backLink: { text: string; href: string };
  attachment: AttachmentView;
  isUnderWay: boolean;
  /** Why it cannot be taken off; empty where it can. */
  withheld: string[];
}

export function removeAttachmentView(
  standing: StandingPassage,
  attachment: Attachment,
): RemoveAttachmentView {
  const { number, passage } = standing;
  return {
    ...attachmentsHead(standing, `Remove “${attachment.title}”?`),
    backLink: { text: 'Attachments', href: `${paperAddress(number)}/attachments` },
    attachment: attachmentViews(number, [attachment])[0]!,
    isUnderWay: passage.state !== 'draft',
    withheld: whyNot(standing, attachment.category),
  };
}

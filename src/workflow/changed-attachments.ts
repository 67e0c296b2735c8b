import { type Attachment } from '../papers/attachment';
import { ATTACHMENT_CATEGORIES, type AttachmentCategory } from '../papers/attachment-category';
import { attachmentPart } from '../papers/attachment-parts';
import { type AuditEvent, type Json } from '../record/audit-event';
import { type Wanted } from './paper-acts.repository';
import { type Situation } from './passage/on-file';
import { type FoundPaper } from './passage.facts';
import { refusalsToChange } from './refusals-to-change';
import { partsOf } from './stored-passage';

/** The same content with other files: the revision stays, and exactly the acts on them fall. */
export function withAttachments(
  { passage, content, facts }: FoundPaper,
  attachments: Attachment[],
): Wanted {
  const { revision, contentVersion, finished } = passage;
  const parts = partsOf(content, attachments);
  const { route } = facts;
  return { action: { kind: 'revise', revision, parts, route, contentVersion, finished } };
}

/** Who and when the event says itself, so the file's own facts leave them out. */
const told = ({ attachedBy: _by, attachedAt: _at, ...file }: Attachment): Json => ({ ...file });

/** What the chain is told of one file, beside the act that changed the part. */
export const attachmentEvent = (
  name: 'workflow.file-attached' | 'workflow.attachment-removed',
  paperId: string,
  attachment: Attachment,
): AuditEvent => ({
  name,
  subject: { kind: 'paper', id: paperId },
  detail: { attachment: told(attachment) },
});

/** The categories whose files the actor may add and take off now: all, those of an advice, or none. */
export const categoriesOpenTo = (situation: Situation): AttachmentCategory[] =>
  ATTACHMENT_CATEGORIES.filter(
    (category) => refusalsToChange(situation, attachmentPart(category)).length === 0,
  );

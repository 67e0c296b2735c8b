import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/errors';
import { type Attachment } from '../papers/attachment';
import { removeAttachment } from '../papers/attachment.repository';
import { attachmentEvent, withAttachments } from './changed-attachments';
import { PaperActs } from './paper-acts.repository';

export interface AttachmentToRemove {
  /** Person id: the author's, or of a called adviser the files of the category belong to. */
  author: string;
  /** Working number. */
  number: number;
  /** UUID of the attachment. */
  attachment: string;
}

export interface RemovedAttachment {
  /** UUID of the paper. */
  id: string;
  version: number;
}

/** Takes a file off a paper. Row and file stay: what was attached once is on record. */
@Injectable()
export class RemoveAttachment {
  constructor(private readonly acts: PaperActs) {}

  /**
   * @throws NotFound for a paper that is not there or not this person's to know, and for a file it
   * does not have; NotAllowed for a paper that is somebody else's to change; Refused where it is not
   * to be changed now.
   */
  async run({ author, number, attachment: id }: AttachmentToRemove): Promise<RemovedAttachment> {
    let removed: Attachment | undefined;
    const acted = await this.acts.act({
      by: { kind: 'person', id: author },
      paper: number,
      want: (found) => {
        removed = found.attachments.find((each) => each.id === id);
        if (!removed) throw new NotFound('attachment');
        return withAttachments(
          found,
          found.attachments.filter((each) => each !== removed),
        );
      },
      also: async ({ id: paperId }, tx) => {
        await removeAttachment(tx, { id, by: author });
        return removed ? [attachmentEvent('workflow.attachment-removed', paperId, removed)] : [];
      },
    });
    return { id: acted.id, version: acted.version };
  }
}

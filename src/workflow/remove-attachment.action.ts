import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/errors';
import { type Attachment } from '../papers/attachment';
import { attachmentsOf, removeAttachment } from '../papers/attachment.repository';
import { PaperReader } from '../papers/paper.reader';
import { updatePaper } from '../papers/paper.repository';
import { type Transaction, UnitOfWork } from '../record/unit-of-work.repository';
import { ownDraft } from './own-draft.facts';

export interface AttachmentToRemove {
  /** Person id. */
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
  attachment: Attachment;
}

/** Takes a file off a draft. Row and file stay: what was attached once is on record. */
@Injectable()
export class RemoveAttachment {
  constructor(
    private readonly record: UnitOfWork,
    private readonly papers: PaperReader,
  ) {}

  /**
   * @throws NotFound for a paper that is not there or not this person's to know, and for a file it
   * does not have; NotAllowed for a paper of somebody else; Refused for one under way.
   */
  async run(request: AttachmentToRemove): Promise<RemovedAttachment> {
    await this.papers.one({ viewer: request.author, number: request.number });
    return this.record.act(
      { kind: 'person', id: request.author },
      ({ id, version, attachment: { id: attachment, category, title, sha256 } }) => ({
        name: 'workflow.attachment-removed',
        subject: { kind: 'paper', id },
        detail: { version, attachment: { id: attachment, category, title, sha256 } },
      }),
      (tx) => this.remove(tx, request),
    );
  }

  private async remove(tx: Transaction, request: AttachmentToRemove): Promise<RemovedAttachment> {
    const { author } = request;
    const paper = await ownDraft(tx, request);
    const attachment = (await attachmentsOf(tx, paper.id)).find(
      ({ id }) => id === request.attachment,
    );
    if (!attachment) throw new NotFound('attachment');
    await removeAttachment(tx, { id: attachment.id, by: author });
    const version = paper.version + 1;
    await updatePaper(tx, { id: paper.id, version });
    return { id: paper.id, version, attachment };
  }
}

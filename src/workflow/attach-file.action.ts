import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refused } from '../kernel/errors';
import { type Attachment } from '../papers/attachment';
import { type AttachmentCategory } from '../papers/attachment-category';
import { contentFacts } from '../papers/attachment-content.adapter';
import { safeFileName } from '../papers/attachment-file-name';
import {
  joiningRefusals,
  mediaTypeOf,
  type Upload,
  uploadRefusals,
} from '../papers/attachment-rules';
import { attachmentsOf, insertAttachment } from '../papers/attachment.repository';
import { PaperReader } from '../papers/paper.reader';
import { updatePaper } from '../papers/paper.repository';
import { FileStore } from '../platform/file-store.adapter';
import { type Transaction, UnitOfWork } from '../record/unit-of-work.repository';
import { assertOwnDraft, ownDraft } from './own-draft.facts';

export interface FileToAttach {
  /** Person id. */
  author: string;
  /** Working number. */
  number: number;
  category: AttachmentCategory;
  title: string;
  /** Whether it is published with the decision. */
  public: boolean;
  /** As the browser gave them; `name` is made safe here. */
  file: { name: string; bytes: Buffer };
}

export interface AttachedFile {
  /** UUID of the paper. */
  id: string;
  version: number;
  attachment: Attachment;
}

/** Adds a file to a draft. */
@Injectable()
export class AttachFile {
  constructor(
    private readonly record: UnitOfWork,
    private readonly papers: PaperReader,
    private readonly files: FileStore,
  ) {}

  /**
   * @throws NotFound for a paper that is not there or not this person's to know, NotAllowed for one
   * of somebody else.
   * @throws Refused for a paper under way, and with every reason why the file is not taken, each an
   * `AttachmentFinding`.
   * @throws Unavailable, StoredFileFault
   */
  async run(request: FileToAttach): Promise<AttachedFile> {
    const { author, number } = request;
    const paper = await this.papers.one({ viewer: author, number });
    // Before anything is stored: nobody else's file is.
    assertOwnDraft({ ...paper, state: paper.passage.state }, author);
    const upload = taken(request);
    const sha256 = await this.files.put(request.file.bytes);
    return this.record.act(
      { kind: 'person', id: author },
      ({ id, version, attachment: { attachedBy: _, attachedAt: __, ...told } }) => ({
        name: 'workflow.file-attached',
        subject: { kind: 'paper', id },
        detail: { version, attachment: { ...told } },
      }),
      (tx) => this.attach(tx, request, { ...upload, sha256 }),
    );
  }

  private async attach(
    tx: Transaction,
    { author, number, category, public: isPublic }: FileToAttach,
    upload: Upload & { sha256: string },
  ): Promise<AttachedFile> {
    const paper = await ownDraft(tx, { author, number });
    const { title, fileName, size, sha256 } = upload;
    const file = { title, fileName, size, sha256, category, mediaType: mediaTypeOf(upload) };
    const refusals = joiningRefusals(file, await attachmentsOf(tx, paper.id));
    if (refusals.length > 0) throw new Refused(refusals);
    const made = { id: randomUUID(), attachedBy: author, attachedAt: tx.now };
    const attachment = { ...file, ...made, public: isPublic };
    await insertAttachment(tx, { ...attachment, paperId: paper.id });
    const version = paper.version + 1;
    await updatePaper(tx, { id: paper.id, version });
    return { id: paper.id, version, attachment };
  }
}

function taken({ title, file: { name, bytes } }: FileToAttach): Upload {
  const content = contentFacts(bytes);
  const fileName = safeFileName(name);
  const upload = { title: title.trim(), fileName, size: bytes.length, content };
  const refusals = uploadRefusals(upload);
  if (refusals.length > 0) throw new Refused(refusals);
  return upload;
}

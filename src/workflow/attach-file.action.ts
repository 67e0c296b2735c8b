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
import { attachmentPart } from '../papers/attachment-parts';
import { insertAttachment } from '../papers/attachment.repository';
import { FileStore } from '../platform/file-store.adapter';
import { attachmentEvent, withAttachments } from './changed-attachments';
import { PaperActs, type Wanted } from './paper-acts.repository';
import { PassageReader } from './passage.reader';
import { type FoundPaper } from './passage.facts';
import { refusalsToChange } from './refusals-to-change';
import { refusedAs } from './refused-as';

export interface FileToAttach {
  /** Person id: the author's, or of a called adviser the files of the category belong to. */
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

/** Adds a file to a paper: a revision of the part that its category is, and of nothing else. */
@Injectable()
export class AttachFile {
  constructor(
    private readonly acts: PaperActs,
    private readonly passages: PassageReader,
    private readonly files: FileStore,
  ) {}

  /**
   * @throws NotFound for a paper that is not there or not this person's to know, NotAllowed for one
   * that is somebody else's to change.
   * @throws Refused where the paper is not to be changed now, and with every reason why the file is
   * not taken, each an `AttachmentFinding`.
   * @throws Unavailable, StoredFileFault
   */
  async run(request: FileToAttach): Promise<AttachedFile> {
    // Before anything is stored: nobody else's file is.
    await this.assertMayAttach(request);
    const upload = taken(request);
    const { title, fileName, size } = upload;
    const attachment = {
      id: randomUUID(),
      category: request.category,
      ...{ title, fileName, size, mediaType: mediaTypeOf(upload) },
      sha256: await this.files.put(request.file.bytes),
      public: request.public,
      attachedBy: request.author,
    };
    return this.attach(request, attachment);
  }

  private async attach(
    { author, number }: FileToAttach,
    file: Omit<Attachment, 'attachedAt'>,
  ): Promise<AttachedFile> {
    const at = (attachedAt: Date): Attachment => ({ ...file, attachedAt });
    const { id, version, facts } = await this.acts.act({
      by: { kind: 'person', id: author },
      paper: number,
      want: (found, { now }) => joined(found, at(now)),
      also: async ({ id: paperId }, tx) => {
        await insertAttachment(tx, { ...at(tx.now), paperId });
        return [attachmentEvent('workflow.file-attached', paperId, at(tx.now))];
      },
    });
    return { id, version, attachment: at(new Date(facts.now)) };
  }

  private async assertMayAttach({ author, number, category }: FileToAttach): Promise<void> {
    const standing = await this.passages.one({ viewer: author, number });
    const refused = refusalsToChange(standing, attachmentPart(category));
    if (refused.length === 0) return;
    const { version } = standing;
    throw refusedAs({ action: 'revise', refused, version, differences: [] });
  }
}

function joined(found: FoundPaper, attachment: Attachment): Wanted {
  const refusals = joiningRefusals(attachment, found.attachments);
  if (refusals.length > 0) throw new Refused(refusals);
  return withAttachments(found, [...found.attachments, attachment]);
}

function taken({ title, file: { name, bytes } }: FileToAttach): Upload {
  const content = contentFacts(bytes);
  const fileName = safeFileName(name);
  const upload = { title: title.trim(), fileName, size: bytes.length, content };
  const refusals = uploadRefusals(upload);
  if (refusals.length > 0) throw new Refused(refusals);
  return upload;
}

import { Injectable } from '@nestjs/common';
import { type Attachment } from '../../papers/attachment';
import { AttachmentReader } from '../../papers/attachment.reader';
import { type Asked } from '../../papers/paper.reader';
import { type DecisionChange } from '../../register/decision-changes.reader';
import { type ToRegister } from '../../register/decision.repository';
import { RegisterEntryFacts } from './register-entry.facts';
import { SignedFileFacts } from './signed-file.facts';

/** What publishing would make public, and which files it would not. */
export interface ToPublish extends Omit<ToRegister, 'document'> {
  heldBack: Attachment[];
  /** Published decisions whose pages will say that this one changes them. */
  changes: DecisionChange[];
}

/** Exactly what the act would put on the register, for whoever is to do it. */
@Injectable()
export class PublicationPreview {
  constructor(
    private readonly signedFiles: SignedFileFacts,
    private readonly entries: RegisterEntryFacts,
    private readonly attachments: AttachmentReader,
  ) {}

  /** Undefined where nothing is decided. @throws NotFound, StoredFileFault, Unavailable */
  async of(asked: Asked): Promise<ToPublish | undefined> {
    const found = await this.signedFiles.of(asked);
    if (!found) return undefined;
    const { standing, signed } = found;
    const attachments = await this.attachments.list(asked);
    const heldBack = attachments.filter((each) => !each.public);
    const published = this.entries.of(standing, { signed, attachments });
    const changes = await this.entries.changed(published.entry);
    return { ...published, heldBack, changes };
  }
}

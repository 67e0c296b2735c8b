import { Injectable } from '@nestjs/common';
import { type Attachment } from '../papers/attachment';
import { AttachmentReader } from '../papers/attachment.reader';
import { type Paper } from '../papers/content/paper';
import { type Asked, PaperReader } from '../papers/paper.reader';
import { type Act } from './passage/passage-act';
import { type StandingPassage } from './passage.reader';
import { type RecipientsRecord, RecipientsRecordFacts } from './recipients-record.facts';

/** What the viewer did on the paper last, with the content as it was then. */
export interface SeenBefore {
  act: Act;
  content: Paper;
}

export interface KnownBeforeSigning extends RecipientsRecord {
  attachments: Attachment[];
  /** Absent for somebody who has done nothing on the paper. */
  seen?: SeenBefore;
}

/** What goes with a paper, and what was known and seen before it is signed. */
@Injectable()
export class KnownBeforeSigningFacts {
  constructor(
    private readonly papers: PaperReader,
    private readonly attachments: AttachmentReader,
    private readonly recipients: RecipientsRecordFacts,
  ) {}

  /** @throws NotFound for a paper that is not there or not the viewer's to know. */
  async of(asked: Asked, standing: StandingPassage): Promise<KnownBeforeSigning> {
    return {
      ...(await this.recipients.of(standing)),
      attachments: await this.attachments.list(asked),
      seen: await this.seenBy(asked, standing),
    };
  }

  private async seenBy(
    asked: Asked,
    { passage }: StandingPassage,
  ): Promise<SeenBefore | undefined> {
    const act = passage.acts.findLast(({ by }) => by === asked.viewer);
    if (!act) return undefined;
    const { content } = await this.papers.revision({ ...asked, revision: act.revision });
    return { act, content };
  }
}

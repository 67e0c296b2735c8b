import { Injectable } from '@nestjs/common';
import { type AuthorityGiven } from '../agreements/authority';
import { AuthorityReader } from '../agreements/authority.reader';
import { type Attachment } from '../papers/attachment';
import { AttachmentReader } from '../papers/attachment.reader';
import { type Paper } from '../papers/content/paper';
import { type Asked, PaperReader } from '../papers/paper.reader';
import { type Act } from './passage/passage-act';
import { type StandingPassage } from './passage.reader';

/** What the viewer did on the paper last, with the content as it was then. */
export interface SeenBefore {
  act: Act;
  content: Paper;
}

export interface KnownBeforeSigning {
  attachments: Attachment[];
  /** What earlier decisions gave the recipients of this paper's grants, the latest first. */
  given: AuthorityGiven[];
  /** Absent for somebody who has done nothing on the paper. */
  seen?: SeenBefore;
}

const recipientsOf = ({ recommendations }: Paper): string[] => [
  ...new Set(recommendations.flatMap((one) => ('recipient' in one ? [one.recipient] : []))),
];

/** What goes with a paper, and what was known and seen before it is signed. */
@Injectable()
export class KnownBeforeSigningFacts {
  constructor(
    private readonly papers: PaperReader,
    private readonly attachments: AttachmentReader,
    private readonly authority: AuthorityReader,
  ) {}

  /** @throws NotFound for a paper that is not there or not the viewer's to know. */
  async of(asked: Asked, standing: StandingPassage): Promise<KnownBeforeSigning> {
    const { id, content } = standing;
    const given = await Promise.all(
      recipientsOf(content).map((recipient) => this.authority.toRecipient(recipient)),
    );
    return {
      attachments: await this.attachments.list(asked),
      given: given.flat().filter(({ paperId }) => paperId !== id),
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

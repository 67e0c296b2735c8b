import { Injectable } from '@nestjs/common';
import { type Form } from '../documents/forms.adapter';
import { type LocalDate } from '../kernel/local-date';
import { AttachmentReader, type PaperWithFiles } from '../papers/attachment.reader';
import { printed } from '../papers/not-printable';
import { type Asked } from '../papers/paper.reader';
import { routeOf } from '../papers/route';
import { businessDate } from '../platform/clock';
import { CheckContextFacts } from './check-context.facts';
import { PaperPrinter } from './paper-printer.adapter';

export interface Preview {
  as: Form;
  bytes: Buffer;
  /** File name, without any word of the paper. */
  name: string;
}

type PrintedBy = Parameters<PaperPrinter['write']>[1];

const dayOf = (instant: Date): LocalDate => businessDate({ now: () => instant });

/** Composes a draft's current revision as the document it is on the way to become. */
@Injectable()
export class ComposePreview {
  constructor(
    private readonly papers: AttachmentReader,
    private readonly context: CheckContextFacts,
    private readonly printer: PaperPrinter,
  ) {}

  /**
   * @throws NotFound for a paper that is not there or not the viewer's to know.
   * @throws PaperNotPrintable, Unavailable
   */
  async run({ as, ...asked }: Asked & Pick<Preview, 'as'>): Promise<Preview> {
    const found = await this.papers.withPaper(asked);
    const { paper } = found;
    const { number, revision } = paper;
    const { content } = revision;
    const of = { paper: content, context: this.context.today(content.template), number };
    const bytes = await printed(of, () => this.printer.write(content, this.setting(found), as));
    const ending = as === 'text' ? 'txt' : as;
    return { as, name: `working-paper-${number}-revision-${revision.number}.${ending}`, bytes };
  }

  private setting({ paper: { number, revision }, attachments }: PaperWithFiles): PrintedBy {
    const on = dayOf(revision.savedAt);
    return {
      workingNumber: number,
      revision: { number: revision.number, on },
      // The day it was saved: a revision looks the same whenever it is looked at.
      dates: { paper: on },
      route: routeOf(revision.content, this.context.today()),
      attachments,
    };
  }
}

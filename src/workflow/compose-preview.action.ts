import { Injectable } from '@nestjs/common';
import { writeHtmlPage } from '../documents/write-html';
import { renderPdf } from '../documents/pdf/render-pdf.adapter';
import { type DocumentTree } from '../documents/tree';
import { type LocalDate } from '../kernel/local-date';
import { AttachmentReader, type PaperWithFiles } from '../papers/attachment.reader';
import { compose } from '../papers/compose-paper';
import { printed } from '../papers/not-printable';
import { type PaperSetting } from '../papers/paper-document';
import { type Asked } from '../papers/paper.reader';
import { routeOf } from '../papers/route';
import { businessDate } from '../platform/clock';
import { CheckContextFacts } from './check-context.facts';
import { Rulebook } from './rulebook';

export interface Preview {
  as: 'pdf' | 'html';
  bytes: Buffer;
  /** File name, without any word of the paper. */
  name: string;
}

const dayOf = (instant: Date): LocalDate => businessDate({ now: () => instant });

/** Composes a draft's current revision as the document it is on the way to become. */
@Injectable()
export class ComposePreview {
  constructor(
    private readonly papers: AttachmentReader,
    private readonly context: CheckContextFacts,
    private readonly rulebook: Rulebook,
  ) {}

  /**
   * @throws NotFound for a paper that is not there or not the viewer's to know.
   * @throws PaperNotPrintable
   */
  async run({ as, ...asked }: Asked & Pick<Preview, 'as'>): Promise<Preview> {
    const found = await this.papers.withPaper(asked);
    const { paper } = found;
    const { number, revision } = paper;
    const { content } = revision;
    const of = { paper: content, context: this.context.today(content.template), number };
    const bytes = await printed(of, () =>
      written(compose(content, this.setting(found), this.rulebook.templates[content.template]), as),
    );
    return { as, name: `working-paper-${number}-revision-${revision.number}.${as}`, bytes };
  }

  private setting({ paper: { number, revision }, attachments }: PaperWithFiles): PaperSetting {
    const { scheme, statutes, body } = this.rulebook;
    const on = dayOf(revision.savedAt);
    return {
      workingNumber: number,
      revision: { number: revision.number, on },
      // The day it was saved: a revision looks the same whenever it is looked at.
      dates: { paper: on },
      route: routeOf(revision.content, this.context.today()),
      scheme,
      statutes,
      body,
      attachments,
    };
  }
}

const written = (tree: DocumentTree, as: Preview['as']): Buffer =>
  as === 'pdf' ? renderPdf(tree) : Buffer.from(writeHtmlPage(tree));

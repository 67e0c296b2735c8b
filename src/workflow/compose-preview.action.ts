import { Injectable } from '@nestjs/common';
import { writeHtmlPage } from '../documents/write-html';
import { renderPdf } from '../documents/pdf/render-pdf.adapter';
import { type DocumentTree } from '../documents/tree';
import { type LocalDate } from '../kernel/local-date';
import { compose } from '../papers/compose-paper';
import { type PaperSetting } from '../papers/paper-document';
import { type Asked, PaperReader, type PaperRead } from '../papers/paper.reader';
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
    private readonly papers: PaperReader,
    private readonly context: CheckContextFacts,
    private readonly rulebook: Rulebook,
  ) {}

  /**
   * @throws NotFound for a paper that is not there or not the viewer's to know.
   * @throws MissingGlyph, RightToLeftText, TableTooWide for what cannot be printed.
   */
  async run({ as, ...asked }: Asked & Pick<Preview, 'as'>): Promise<Preview> {
    const paper = await this.papers.one(asked);
    const tree = compose(paper.revision.content, this.setting(paper), this.rulebook.template);
    const name = `working-paper-${paper.number}-revision-${paper.revision.number}.${as}`;
    return { as, name, bytes: written(tree, as) };
  }

  private setting({ number, revision }: PaperRead): PaperSetting {
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
    };
  }
}

const written = (tree: DocumentTree, as: Preview['as']): Buffer =>
  as === 'pdf' ? renderPdf(tree) : Buffer.from(writeHtmlPage(tree));

import { Injectable } from '@nestjs/common';
import { type Asked } from '../../../papers/paper.reader';
import { type Part } from '../../../papers/parts-changed';
import { type JudgedPaper, JudgedPaperReader } from '../../../workflow/judged-paper.reader';
import { PassageReader } from '../../../workflow/passage.reader';
import { refusalsToChange } from '../../../workflow/refusals-to-change';
import { refusedAs } from '../../../workflow/refused-as';

/** A paper for whoever is about to change a part of it: its author, or an adviser called on the part. */
@Injectable()
export class PaperToWrite {
  constructor(
    private readonly judged: JudgedPaperReader,
    private readonly passages: PassageReader,
  ) {}

  /**
   * @throws NotFound for a paper that is not there or not the viewer's to know.
   * @throws NotAllowed, Refused where the part is not, or no longer, the viewer's to change.
   */
  async one(asked: Asked, part: Part): Promise<JudgedPaper> {
    await this.assertMayChange(asked, part);
    return this.judged.one(asked);
  }

  /** The page made for the paper, once it is known to be the viewer's. @throws as `one`, and what `pageOf` throws */
  async page<Page extends { part: Part }>(
    asked: Asked,
    pageOf: (judged: JudgedPaper) => Page,
  ): Promise<{ judged: JudgedPaper; page: Page }> {
    const judged = await this.judged.one(asked);
    const page = pageOf(judged);
    await this.assertMayChange(asked, page.part);
    return { judged, page };
  }

  private async assertMayChange(asked: Asked, part: Part): Promise<void> {
    const standing = await this.passages.one(asked);
    const refused = refusalsToChange(standing, part);
    if (refused.length === 0) return;
    throw refusedAs({ action: 'revise', refused, version: standing.version, differences: [] });
  }
}

import { Injectable } from '@nestjs/common';
import { type Asked, PaperReader } from '../../../papers/paper.reader';
import { type JudgedPaper, JudgedPaperReader } from '../../../workflow/judged-paper.reader';
import { actAsked } from '../../../workflow/passage.reader';
import { underWay } from '../acts/paper-head';
import { PaperScenes } from '../acts/paper-scene';
import { type FormFault } from '../form/form-reading';
import { findingsView, type FindingsView } from './findings.view';
import { type FixedFinding, fixedFindings, REVISIONS_LOOKED_AT } from './fixed-findings';

/** What is typed and cannot be stored. */
interface Typed {
  /** By the key of its finding. */
  typed: Record<string, string>;
  faults: FormFault[];
}

/** The page of findings, for a draft and for a paper under way. */
@Injectable()
export class FindingsPages {
  constructor(
    private readonly judged: JudgedPaperReader,
    private readonly papers: PaperReader,
    private readonly scenes: PaperScenes,
  ) {}

  /** @throws NotFound for a paper that is not there or not the viewer's to know. */
  async page(asked: Asked, typed?: Typed): Promise<FindingsView> {
    const judged = await this.judged.one(asked);
    const scene = await this.scenes.of(asked);
    const { blockers } = actAsked(scene.standing, { kind: 'answer-warning' });
    const canAnswer = blockers.length === 0;
    const fixed = await this.fixed(asked.viewer, judged);
    const view = findingsView(judged, { fixed, canAnswer, ...typed });
    return { ...view, ...underWay(scene, 'Findings') };
  }

  private async fixed(viewer: string, { paper, context }: JudgedPaper): Promise<FixedFinding[]> {
    const listed = await this.papers.revisions({ viewer, number: paper.number });
    const newest = listed.slice(0, REVISIONS_LOOKED_AT).reverse();
    const revisions = await Promise.all(
      newest.map(({ number }) =>
        this.papers.revision({ viewer, number: paper.number, revision: number }),
      ),
    );
    return fixedFindings(revisions, context);
  }
}

import { Controller, Get, Param, Post, Render, Res } from '@nestjs/common';
import { type Response } from 'express';
import { PaperReader } from '../../../papers/paper.reader';
import { AnswerFinding } from '../../../workflow/answer-finding.action';
import { type JudgedPaper, JudgedPaperReader } from '../../../workflow/judged-paper.reader';
import { paperNumber } from '../../number-in-path.pipe';
import { announce } from '../../page-locals.middleware';
import { RequestPerson } from '../../request-person';
import { type SignedInPerson } from '../../request-state';
import { type PageVisit, Visit } from '../page/page-visit';
import { paperAddress } from '../page/place-link';
import { readAnswer } from './answer-to-finding.form';
import { answerField, findingsView, type FindingsView } from './findings.view';
import { type FixedFinding, fixedFindings, REVISIONS_LOOKED_AT } from './fixed-findings';

@Controller('papers/:number/findings')
export class FindingsController {
  constructor(
    private readonly judged: JudgedPaperReader,
    private readonly papers: PaperReader,
    private readonly answerFinding: AnswerFinding,
  ) {}

  @Get()
  @Render('papers/findings')
  async page(
    @RequestPerson() { id: viewer }: SignedInPerson,
    @Param('number', paperNumber) number: number,
  ): Promise<FindingsView> {
    const judged = await this.judged.one({ viewer, number });
    return findingsView(judged, { fixed: await this.fixed(viewer, judged) });
  }

  @Post(':key')
  async answer(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    const { person, number, request } = visit;
    const author = person.id;
    const key = request.params.key ?? '';
    const body = request.body as Record<string, unknown>;
    const { answer, fault, typed } = readAnswer(body[answerField(key)]);
    if (answer === undefined) {
      const judged = await this.judged.one({ viewer: author, number });
      const faults = [{ name: answerField(key), message: fault }];
      const fixed = await this.fixed(author, judged);
      const view = findingsView(judged, { fixed, typed: { [key]: typed }, faults });
      response.status(400).render('papers/findings', view);
      return;
    }
    await this.answerFinding.run({ author, number, key, answer });
    announce(request, 'Your answer is saved');
    response.redirect(303, `${paperAddress(number)}/findings`);
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

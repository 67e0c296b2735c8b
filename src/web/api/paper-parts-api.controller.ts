import { Body, Controller, Get, Param, Put, Res } from '@nestjs/common';
import { type Response } from 'express';
import { canonicalJson } from '../../kernel/canonical-json';
import { type Paper } from '../../papers/content/paper';
import { type Asked, PaperReader } from '../../papers/paper.reader';
import { type Route, routeOf } from '../../papers/route';
import { AnswerFinding } from '../../workflow/answer-finding.action';
import { JudgedPaperReader } from '../../workflow/judged-paper.reader';
import { revisionNumber } from '../number-in-path.pipe';
import { Described } from './described';
import { AskedPaper } from './asked-paper';
import { AnswerForm } from './answer.form';
import {
  findingsAnswer,
  type FindingsAnswer,
  revisionAnswer,
  type RevisionAnswer,
} from './paper.view';

/** What belongs to one paper: its revisions, what the checks and the scheme say of it. */
@Controller('api/v1/papers/:number')
export class PaperPartsApiController {
  constructor(
    private readonly papers: PaperReader,
    private readonly judged: JudgedPaperReader,
    private readonly answerFinding: AnswerFinding,
  ) {}

  @Get('revisions')
  @Described({
    does: 'Lists the revisions, newest first.',
    answers: 'RevisionsAnswer',
    refuses: [401, 404],
  })
  async revisions(@AskedPaper() asked: Asked): Promise<{ revisions: RevisionAnswer[] }> {
    const revisions = await this.papers.revisions(asked);
    return { revisions: revisions.map(revisionAnswer) };
  }

  @Get('revisions/:revision')
  @Described({
    does: 'Gives a revision as it was saved.',
    answers: 'RevisionContentAnswer',
    refuses: [401, 404],
  })
  async revision(
    @AskedPaper() asked: Asked,
    @Param('revision', revisionNumber) revision: number,
  ): Promise<RevisionAnswer & { content: Paper }> {
    const read = await this.papers.revision({ ...asked, revision });
    return { ...revisionAnswer(read), content: read.content };
  }

  @Get('findings')
  @Described({
    does: 'Gives what the checks say of the current revision today.',
    answers: 'FindingsAnswer',
    refuses: [401, 404],
  })
  async findings(@AskedPaper() asked: Asked): Promise<FindingsAnswer> {
    return findingsAnswer(await this.judged.one(asked));
  }

  @Put('findings/:key/answer')
  @Described({
    does: 'Answers a warning.',
    answers: 'FindingsAnswer',
    refuses: [400, 401, 403, 404, 409],
  })
  async answer(
    @AskedPaper() asked: Asked,
    @Param('key') key: string,
    @Body() { answer }: AnswerForm,
  ): Promise<FindingsAnswer> {
    const { viewer: author, number } = asked;
    await this.answerFinding.run({ author, number, key, answer });
    return findingsAnswer(await this.judged.one(asked));
  }

  @Get('route')
  @Described({
    does: 'Gives who may decide, by which paragraph, and how that was found.',
    answers: 'RouteAnswer',
    refuses: [401, 404],
  })
  async route(@AskedPaper() asked: Asked): Promise<Route> {
    const { paper, context } = await this.judged.one(asked);
    return routeOf(paper.revision.content, context);
  }

  /** A bare paper, by RFC 8785: the same bytes for the same content, whoever exports it. */
  @Get('paper.json')
  @Described({
    does: 'Exports the bare content by RFC 8785.',
    answers: 'Paper',
    refuses: [401, 404],
  })
  async export(@AskedPaper() asked: Asked, @Res() response: Response): Promise<void> {
    const { revision } = await this.papers.one(asked);
    response.type('application/json').attachment(`paper-${asked.number}.json`);
    response.send(canonicalJson(revision.content));
  }
}

import { Controller, Get, Render, Res } from '@nestjs/common';
import { type Response } from 'express';
import { AttachmentReader } from '../../../papers/attachment.reader';
import { type Asked } from '../../../papers/paper.reader';
import { JudgedPaperReader } from '../../../workflow/judged-paper.reader';
import { AskedPaper } from '../../api/asked-paper';
import { PaperScenes } from '../acts/paper-scene';
import { advicePageView, type AdvicePageView } from '../advice/advice-page.view';
import { underWay } from '../acts/paper-head';
import { routePageView } from '../route/route-page.view';
import { partsView, type PartsView } from '../task-list/parts.view';
import { taskListView } from '../task-list/task-list.view';
import { paperPageView, returnedView } from './paper-page.view';

/** How far a paper is: for its author a list of tasks while it is a draft, for everybody else its page. */
@Controller('papers/:number')
export class PaperPageController {
  constructor(
    private readonly judged: JudgedPaperReader,
    private readonly scenes: PaperScenes,
    private readonly files: AttachmentReader,
  ) {}

  @Get()
  async paper(@AskedPaper() asked: Asked, @Res() response: Response): Promise<void> {
    const scene = await this.scenes.of(asked);
    if (underWay(scene)) return response.render('papers/paper', paperPageView(scene));
    const judged = await this.judged.one(asked);
    const { length } = await this.files.list(asked);
    const returned = returnedView(scene);
    response.render('papers/task-list', { ...taskListView(judged, length), returned });
  }

  /** Where the parts of a paper under way are changed, by those whose they are. */
  @Get('parts')
  @Render('papers/parts')
  async parts(@AskedPaper() asked: Asked): Promise<PartsView> {
    const scene = await this.scenes.of(asked);
    const { length } = await this.files.list(asked);
    return partsView(scene, taskListView(await this.judged.one(asked), length));
  }

  @Get('advice')
  @Render('papers/advice')
  async advice(@AskedPaper() asked: Asked): Promise<AdvicePageView> {
    return advicePageView(await this.scenes.of(asked));
  }

  @Get('route')
  @Render('papers/route')
  async route(@AskedPaper() asked: Asked): Promise<object> {
    const head = underWay(await this.scenes.of(asked), 'Route');
    return { ...routePageView(await this.judged.one(asked)), ...head };
  }
}

import { Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/errors';
import { CheckContextFacts } from '../../workflow/check-context.facts';
import { WorklistReader } from '../../workflow/work/worklist.reader';
import { type SignedInPerson } from '../request-state';
import { rowsOf, workView, type WorkView } from './work.view';

@Injectable()
export class WorkPages {
  constructor(
    private readonly worklists: WorklistReader,
    private readonly context: CheckContextFacts,
  ) {}

  /** @throws NotFound for a page the list does not have. */
  async page(
    { id: viewer, posts }: SignedInPerson,
    { page = 1, errors }: { page?: number; errors?: WorkView['errors'] },
  ): Promise<WorkView> {
    const worklist = await this.worklists.of({ viewer, posts });
    const { pages, acts, interests } = rowsOf(worklist, page);
    if (page > pages) throw new NotFound('page');
    const numbers = [...acts.filter(({ waiting }) => waiting.role === 'author'), ...interests].map(
      ({ paper }) => paper.number,
    );
    const contents = await this.worklists.contents(viewer, numbers);
    const { on: today, manifest } = this.context.today();
    const mayStart = posts.includes('policy-officer');
    return workView({ worklist, contents, page, today, manifest, mayStart, errors });
  }
}

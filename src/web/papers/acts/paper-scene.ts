import { Injectable } from '@nestjs/common';
import { type CheckContext } from '../../../papers/checks/check-context';
import { type Asked } from '../../../papers/paper.reader';
import { AccountReader } from '../../../people/account.reader';
import { CheckContextFacts } from '../../../workflow/check-context.facts';
import { PassageReader, type StandingPassage } from '../../../workflow/passage.reader';

/** Display names by person id. */
export type Names = ReadonlyMap<string, string>;

/** A paper as a page under way shows it to its viewer. */
export interface PaperScene {
  /** Person id; the actor of `standing.facts` as well. */
  viewer: string;
  standing: StandingPassage;
  names: Names;
  /** The layout that numbers the paper, the scheme and the body's day. */
  context: CheckContext;
}

@Injectable()
export class PaperScenes {
  constructor(
    private readonly passages: PassageReader,
    private readonly people: AccountReader,
    private readonly context: CheckContextFacts,
  ) {}

  /** @throws NotFound for a paper that is not there or not the viewer's to know. */
  async of(asked: Asked): Promise<PaperScene> {
    const standing = await this.passages.one(asked);
    const people = await this.people.all();
    const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
    return { viewer: asked.viewer, standing, names, context: this.context.today() };
  }
}

import { Injectable } from '@nestjs/common';
import { type OutboxItem } from '../record/outbox-item';
import { GO_ON, paperToGoOnWith } from '../workflow/going-on';
import { OpenSigningCopy } from '../workflow/open-signing-copy.action';
import { PapersWithTheService } from '../workflow/papers-with-the-service.reader';
import { SignPaper } from '../workflow/sign-paper.action';
import { type OutboxHandler } from './outbox-handler';

const MINUTE = 60_000;

/** Takes a paper on where no person has to act: whichever does not apply does nothing. */
@Injectable()
export class GoOn implements OutboxHandler {
  readonly kinds = [GO_ON];
  readonly mostTries = 20;
  readonly longest = 5 * MINUTE;

  constructor(
    private readonly open: OpenSigningCopy,
    private readonly sign: SignPaper,
    private readonly papers: PapersWithTheService,
  ) {}

  async run(item: OutboxItem): Promise<void> {
    const one = paperToGoOnWith(item);
    const papers = one === undefined ? await this.papers.ids() : [one];
    const faults: unknown[] = [];
    for (const paper of papers) {
      // A paper that cannot be printed keeps no other back.
      await this.takeOn(paper).catch((error: unknown) => faults.push(error));
    }
    if (faults.length > 0) throw faults[0];
  }

  private async takeOn(paper: string): Promise<void> {
    await this.open.run(paper);
    await this.sign.resume(paper);
  }
}

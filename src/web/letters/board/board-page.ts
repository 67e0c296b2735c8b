import { Injectable } from '@nestjs/common';
import { AgreementReader } from '../../../agreements/agreement.reader';
import { LetterReader, type StandingLetter } from '../../../letters/letter.reader';
import { LetterScenes } from '../letter-scene';
import { type BoardShown, type BoardView, boardView, type MoneyWithoutLetter } from './board.view';
import { type EndedView, endedView } from './ended.view';
import { moneyWithoutLetter } from './money-without-letter';

/** Gathers what the board of letters shows. */
@Injectable()
export class BoardPage {
  constructor(
    private readonly letters: LetterReader,
    private readonly agreements: AgreementReader,
    private readonly scenes: LetterScenes,
  ) {}

  async open(viewer: string): Promise<BoardView> {
    const letters = await this.underWay(viewer);
    return boardView({
      letters,
      counts: await this.counts(),
      withoutLetter: await this.withoutLetter(letters),
      names: await this.scenes.names(),
      viewer,
    });
  }

  async ended(viewer: string, which: 'in-force' | 'closed', page: number): Promise<EndedView> {
    return endedView(which, await this.letters.list({ viewer, which, page }), await this.counts());
  }

  /** The board counts them and their money, so it needs every one. */
  private async underWay(viewer: string): Promise<StandingLetter[]> {
    const all: StandingLetter[] = [];
    for (let page = 1; ; page += 1) {
      const { letters, pages } = await this.letters.list({ viewer, which: 'under-way', page });
      all.push(...letters);
      if (page >= pages) return all;
    }
  }

  private async counts(): Promise<BoardShown['counts']> {
    return {
      'under-way': await this.letters.count('under-way'),
      'in-force': await this.letters.count('in-force'),
      closed: await this.letters.count('closed'),
      ended: await this.letters.count('ended'),
    };
  }

  private async withoutLetter(letters: readonly StandingLetter[]): Promise<MoneyWithoutLetter[]> {
    const found: MoneyWithoutLetter[] = [];
    for (let page = 1; ; page += 1) {
      const { agreements, pages } = await this.agreements.list({ page });
      for (const { agreement, ledger } of agreements) {
        if (ledger.total.left <= 0) continue;
        found.push(...moneyWithoutLetter(await this.agreements.one(agreement.reference), letters));
      }
      if (page >= pages) return found;
    }
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NotFound } from '../../kernel/errors';
import { type LocalDate } from '../../kernel/local-date';
import { PaperEntity } from '../../papers/paper.entity';
import { AccountReader } from '../../people/account.reader';
import { type Person } from '../../people/person';
import { type PassageRecord, type Decision } from '../passage/passage-state';
import { Rulebook } from '../rulebook';
import { type Notice } from './notice';

/** What a notice may say of its paper: nothing of any advice, nothing of a Part 2. */
export interface NoticeFacts {
  /** Working number. */
  number: number;
  title: string;
  reference?: string;
  /** Of a return: who, as the scheme calls the post, and why. */
  returned?: { post: string; because: string };
  decidedOn?: LocalDate;
}

export interface NoticeRead {
  recipient: Person;
  facts: NoticeFacts;
}

/** As far as the passage has come: a draft has less than these. */
type Kept = Partial<Pick<PassageRecord, 'acts' | 'reference'>> & { decision?: Decision };

/** What notices say, as it stands when they are sent. */
@Injectable()
export class NoticeReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: AccountReader,
    private readonly rulebook: Rulebook,
  ) {}

  /** @throws NotFound for an account, a paper, or an act of it, that is not there. */
  async one(notice: Notice): Promise<NoticeRead> {
    const recipient = await this.people.byId(notice.to);
    if (!recipient) throw new NotFound('account');
    return { recipient, facts: await this.facts(notice) };
  }

  private async facts(notice: Notice): Promise<NoticeFacts> {
    const row = await this.dataSource.manager.findOneBy(PaperEntity, { id: notice.paper });
    if (!row) throw new NotFound('paper');
    const kept = JSON.parse(row.passage) as Kept;
    return {
      number: row.workingNumber,
      title: row.title,
      ...(kept.reference !== undefined && { reference: kept.reference }),
      ...(kept.decision && { decidedOn: kept.decision.on }),
      ...(notice.kind === 'returned' && { returned: this.returned(kept, notice.act) }),
    };
  }

  private returned({ acts = [] }: Kept, number: number): NoticeFacts['returned'] {
    const act = acts.find((each) => each.number === number);
    if (act?.kind !== 'return') throw new NotFound('return');
    const post = this.rulebook.scheme.posts.find(({ id }) => id === act.post);
    return { post: post?.name ?? act.post ?? 'reviewer', because: act.reason };
  }
}

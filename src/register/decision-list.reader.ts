import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { type LocalDate } from '../kernel/local-date';
import { patternOf, soughtIn } from '../kernel/sought-words';
import { DecisionEntity, type DecisionRow } from './decision.entity';
import { type PublishedDecision } from './published-decision';

export const PAGE_SIZE = 20;

export interface DecisionListed {
  reference: string;
  address: string;
  title: string;
  decidedOn: LocalDate;
  publishedOn: LocalDate;
  /** Post. */
  decidedBy: string;
}

export interface DecisionPage {
  decisions: DecisionListed[];
  total: number;
  page: number;
  pages: number;
}

export interface DecisionsAsked {
  words?: string;
  /** `2024-03`: decided in that month. */
  month?: string;
  /** 1 and up. */
  page?: number;
}

function listed({ reference, address, title, decidedOn, entry }: DecisionRow): DecisionListed {
  const { decidedBy, publishedOn } = JSON.parse(entry) as PublishedDecision;
  return { reference, address, title, decidedOn, publishedOn, decidedBy };
}

/** The published decisions, to be looked through. */
@Injectable()
export class DecisionListReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The latest decided first; with words, only decisions that have each of them; a sign
   * (`%`) is looked for in the title as it stands. */
  async list({ words = '', month, page = 1 }: DecisionsAsked): Promise<DecisionPage> {
    const [rows, total] = await this.search(words, month)
      .orderBy('decision.decidedOn', 'DESC')
      .addOrderBy('decision.publishedAt', 'DESC')
      .addOrderBy('decision.reference', 'DESC')
      .skip((page - 1) * PAGE_SIZE)
      .take(PAGE_SIZE)
      .getManyAndCount();
    const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
    return { decisions: rows.map(listed), total, page, pages };
  }

  private search(words: string, month: string | undefined): SelectQueryBuilder<DecisionRow> {
    const query = this.dataSource.manager.createQueryBuilder(DecisionEntity, 'decision');
    const sought = soughtIn(words);
    sought.words.forEach((word, at) => {
      query.andWhere(`decision.searchWords LIKE :word${at}`, { [`word${at}`]: `%${word}%` });
    });
    sought.exact.forEach((piece, at) => {
      const pattern = { [`exact${at}`]: patternOf(piece) };
      query.andWhere(`LOWER(decision.title) LIKE :exact${at} ESCAPE '!'`, pattern);
    });
    if (month) query.andWhere('decision.decidedOn LIKE :month', { month: `${month}-%` });
    return query;
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { PaperEntity } from '../papers/paper.entity';
import { type State } from './passage/passage-state';

const STATES: State[] = ['cleared', 'composing', 'approving', 'deciding'];

/** Papers that wait for the service itself, or that it may be able to take on. */
@Injectable()
export class PapersWithTheService {
  constructor(private readonly dataSource: DataSource) {}

  /** UUIDs, the longest waiting first. */
  async ids(): Promise<string[]> {
    const rows = await this.dataSource.manager.find(PaperEntity, {
      select: { id: true },
      where: { state: In(STATES) },
      order: { updatedAt: 'ASC' },
    });
    return rows.map(({ id }) => id);
  }
}

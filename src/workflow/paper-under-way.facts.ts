import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NotFound } from '../kernel/errors';
import { PaperEntity } from '../papers/paper.entity';
import { Clock } from '../platform/clock';
import { type FoundPaper, PassageFacts } from './passage.facts';

/** A paper as the service itself finds it, between two of its own steps. */
@Injectable()
export class PaperUnderWay {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly facts: PassageFacts,
  ) {}

  /** @param paper UUID @throws NotFound */
  async find(paper: string): Promise<FoundPaper> {
    const { manager } = this.dataSource;
    const row = await manager.findOneBy(PaperEntity, { id: paper });
    if (!row) throw new NotFound('paper');
    return this.facts.of({ manager, now: this.clock.now() }, row, { kind: 'service' });
  }
}

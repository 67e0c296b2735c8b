import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { type ChainFault } from './audit-chain-check';
import { AuditReader } from './audit.reader';

/** What one walk through the whole chain found. */
export interface AuditChecked {
  /** By the head's account. */
  entries: number;
  /** The first entry that is not as it was written; absent where all hold. */
  fault?: ChainFault;
  /** When the walk ended. */
  at: Date;
}

/** Checks the audit chain for people; whoever asks while it is walked gets the same answer. */
@Injectable()
export class AuditCheckReader {
  private running: Promise<AuditChecked> | undefined;

  constructor(
    private readonly audit: AuditReader,
    private readonly clock: Clock,
  ) {}

  run(): Promise<AuditChecked> {
    this.running ??= this.walk().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async walk(): Promise<AuditChecked> {
    const fault = await this.audit.verify();
    const entries = await this.audit.count();
    return { entries, ...(fault && { fault }), at: this.clock.now() };
  }
}

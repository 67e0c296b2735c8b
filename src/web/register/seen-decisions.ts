import { Injectable } from '@nestjs/common';
import { type DocumentTree } from '../../documents/tree';
import { StoredFileFault } from '../../platform/file-store.adapter';
import { type DecisionChange, DecisionChangesReader } from '../../register/decision-changes.reader';
import { DecisionFileReader } from '../../register/decision-file.reader';
import { type DecisionRead, DecisionReader } from '../../register/decision.reader';
import { SIGNED_FILE } from '../../register/published-decision';
import { type DecisionSeen } from './decision.view';

export interface DocumentSeen {
  decision: DecisionRead & { tree: DocumentTree };
  changedBy: DecisionChange[];
}

/** A published decision with all that its pages say of it. */
@Injectable()
export class SeenDecisions {
  constructor(
    private readonly decisions: DecisionReader,
    private readonly changes: DecisionChangesReader,
    private readonly files: DecisionFileReader,
  ) {}

  /** @throws NotFound, Unavailable */
  async one(address: string): Promise<DecisionSeen> {
    const decision = await this.decisions.one(address);
    return {
      decision,
      published: await this.decisions.addressesOf(decision.entry.reliesOn),
      changes: await this.changes.of(decision.entry),
      isWhole: await this.isWhole(address),
    };
  }

  /** @throws NotFound */
  async document(address: string): Promise<DocumentSeen> {
    const decision = await this.decisions.withDocument(address);
    const { changedBy } = await this.changes.of(decision.entry);
    return { decision, changedBy };
  }

  private async isWhole(address: string): Promise<boolean> {
    try {
      await this.files.open(address, SIGNED_FILE);
      return true;
    } catch (error) {
      if (error instanceof StoredFileFault) return false;
      throw error;
    }
  }
}

import { Injectable } from '@nestjs/common';
import { FileStore } from '../platform/file-store.adapter';
import { StoredFilesReader } from '../platform/stored-files.reader';
import { NoUseRetrying, type OutboxItem } from '../record/outbox-item';
import { OutboxLeases } from '../record/outbox-lease.repository';
import { type OutboxHandler } from './outbox-handler';
import { type HouseKind, isHouseKind, TIME_TABLE } from './time-table';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const UNFINISHED_FOR = HOUR;
/** A row that was done is kept so long, for whoever asks whether a mail went. */
const DONE_KEPT = 90 * DAY;

/** The runs of the time-table. */
@Injectable()
export class KeepHouse implements OutboxHandler {
  readonly kinds = TIME_TABLE.map(({ kind }) => kind).filter(isHouseKind);
  readonly mostTries = 5;
  readonly longest = 2 * HOUR;

  private readonly runs: Record<HouseKind, () => Promise<unknown>> = {
    'keep.unfinished-files': () => this.files.removeUnfinished(UNFINISHED_FOR),
    'keep.stored-files': () => this.checkStoredFiles(),
    'keep.outbox': () => this.outbox.forgetDone(DONE_KEPT),
  };

  constructor(
    private readonly files: FileStore,
    private readonly storedFiles: StoredFilesReader,
    private readonly outbox: OutboxLeases,
  ) {}

  async run({ kind }: OutboxItem): Promise<void> {
    await this.runs[kind as HouseKind]();
  }

  /** Parks itself with the names: no run mends a file, and somebody has to fetch it from a copy. */
  private async checkStoredFiles(): Promise<void> {
    const faults = await this.storedFiles.faults();
    if (faults.length > 0) throw new NoUseRetrying(faults.map(({ message }) => message).join('; '));
  }
}

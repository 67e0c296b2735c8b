import { Injectable } from '@nestjs/common';
import { Refused } from '../kernel/errors';
import { FileStore } from '../platform/file-store.adapter';
import { noteStoredFile } from '../platform/stored-file.repository';
import { type ActedLetter, LetterActs } from './letter-acts.repository';
import { type LetterRequest } from './letter-request';
import { type ReplyElsewhere } from './passage/letter-action';
import { letterRefusal } from './passage/letter-refusal';
import { LARGEST_SCAN, scanType } from './scan-type';

export interface ReplyToRecord extends LetterRequest {
  reply: Omit<ReplyElsewhere, 'scan'>;
  /** The signed letter as it came back: PDF, PNG or JPEG. */
  scan: Buffer;
}

/**
 * Records that a letter was accepted on paper, or by the other side's own electronic signature. It
 * counts once a second person has looked at the scan: see `ConfirmReplyElsewhere`.
 */
@Injectable()
export class RecordReplyElsewhere {
  constructor(
    private readonly acts: LetterActs,
    private readonly files: FileStore,
  ) {}

  /**
   * @throws NotFound, NotAllowed, Refused: see `LetterActs`; Refused for a scan that is none.
   * @throws Unavailable, StoredFileFault
   */
  async run({ person, number, reply, scan }: ReplyToRecord): Promise<ActedLetter> {
    const mediaType = scanType(scan);
    if (mediaType === undefined) {
      throw new Refused([letterRefusal('letter-no-scan', { largest: LARGEST_SCAN.words })]);
    }
    const sha256 = await this.files.put(scan);
    return this.acts.act({
      by: { kind: 'person', id: person },
      letter: number,
      want: () => ({ kind: 'record-elsewhere', reply: { ...reply, scan: sha256 } }),
      also: (_, tx) =>
        noteStoredFile(tx.manager, { sha256, size: scan.length, mediaType, recordedAt: tx.now }),
    });
  }
}

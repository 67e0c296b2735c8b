import { Injectable } from '@nestjs/common';
import { type Asked } from '../../papers/paper.reader';
import { FileStore } from '../../platform/file-store.adapter';
import { pageCount } from '../../signatures/page-count';
import { readPdf } from '../../signatures/pdf-reading/pdf-file';
import { verifyFile } from '../../signatures/verify/verify-file.adapter';
import { PassageReader, type StandingPassage } from '../passage.reader';
import { PersonKeys } from '../../signatures/desk/person-keys.adapter';
import { decidedIn } from './decided-in';
import { type SignedFile } from './published-files';

/** A decided paper with its signed document as it lies in the store, judged anew. */
export interface JudgedFile {
  standing: StandingPassage;
  signed: SignedFile;
  /** What does not hold, in words; empty where everything does. */
  faults: string[];
}

/** The signed document of a paper, before it is published. */
@Injectable()
export class SignedFileFacts {
  constructor(
    private readonly passages: PassageReader,
    private readonly files: FileStore,
    private readonly keys: PersonKeys,
  ) {}

  /**
   * Undefined where nothing is decided.
   * @throws NotFound for a paper that is not the viewer's to know; StoredFileFault, Unavailable
   */
  async of(asked: Asked): Promise<JudgedFile | undefined> {
    const standing = await this.passages.one(asked);
    const found = decidedIn(standing.passage);
    if (!found) return undefined;
    const { sha256 } = found.decision;
    const bytes = await this.files.get(sha256);
    const signatures = found.copy.signatures.length;
    const { failures } = verifyFile(bytes, { ...(await this.keys.trust()), signatures });
    const signed = { sha256, size: bytes.length, pages: pageCount(readPdf(bytes)) };
    return { standing, signed, faults: failures.map(({ words }) => words) };
  }
}

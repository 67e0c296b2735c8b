import { Injectable } from '@nestjs/common';
import { type Asked } from '../papers/paper.reader';
import { type DocumentToSign, DocumentToSignFacts } from './document-to-sign.facts';
import { type KnownBeforeSigning, KnownBeforeSigningFacts } from './known-before-signing.facts';
import { PassageReader, type StandingPassage } from './passage.reader';

/** Everything one wants to know before signing, or before declaring an interest. */
export interface PaperToSign extends DocumentToSign, KnownBeforeSigning {
  standing: StandingPassage;
}

@Injectable()
export class PaperToSignReader {
  constructor(
    private readonly passages: PassageReader,
    private readonly document: DocumentToSignFacts,
    private readonly known: KnownBeforeSigningFacts,
  ) {}

  /**
   * @throws NotFound for a paper that is not there or not the viewer's to know.
   * @throws StoredFileFault, Unavailable where the document cannot be read
   */
  async one(asked: Asked): Promise<PaperToSign> {
    const standing = await this.passages.one(asked);
    const document = await this.document.of(standing);
    return { standing, ...document, ...(await this.known.of(asked, standing)) };
  }
}

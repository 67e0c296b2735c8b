import { Injectable } from '@nestjs/common';
import { type Manifest } from '../papers/manifest';
import { type Numbering, numberingOf } from '../papers/numbering';
import { type Route } from '../papers/route';
import { FileStore } from '../platform/file-store.adapter';
import { type Scheme, type Statute } from '../scheme/scheme';
import { pageCount } from '../signatures/page-count';
import { readPdf } from '../signatures/pdf-reading/pdf-file';
import { currentCopy, fileOf } from './passage/held';
import { type SigningCopy } from './passage/passage-state';
import { type StandingPassage } from './passage.reader';
import { Rulebook } from './rulebook';
import { SigningFacts } from './signing.facts';

/** The document under signature as its file stands. */
export interface CopyToSign extends SigningCopy {
  /** `PCD 1653`. */
  reference: string;
  /** SHA-256 of the file with the signatures made so far: what is signed. */
  file: string;
  /** Bytes. */
  size: number;
  pages: number;
}

export interface DocumentToSign {
  /** As fixed at submission, with the post the decision was given to. */
  route: Route;
  manifest: Manifest;
  numbering: Numbering;
  scheme: Scheme;
  statutes: readonly Statute[];
  /** Absent until the officer's step is open. */
  copy?: CopyToSign;
}

/** The document a signature is given on, and what it is worded and numbered by. */
@Injectable()
export class DocumentToSignFacts {
  constructor(
    private readonly files: FileStore,
    private readonly signing: SigningFacts,
    private readonly rulebook: Rulebook,
  ) {}

  /** @throws StoredFileFault, Unavailable where the file cannot be read */
  async of(standing: StandingPassage): Promise<DocumentToSign> {
    const { templates, scheme, statutes } = this.rulebook;
    const { manifest } = templates[standing.content.template];
    return {
      route: this.signing.route(standing),
      manifest,
      numbering: numberingOf(standing.content, manifest),
      scheme,
      statutes,
      copy: await this.copyOf(standing),
    };
  }

  private async copyOf({ passage }: StandingPassage): Promise<CopyToSign | undefined> {
    const copy = currentCopy(passage);
    const { reference } = passage;
    if (!copy || reference === undefined) return undefined;
    const file = fileOf(copy);
    const bytes = await this.files.get(file);
    return { ...copy, reference, file, size: bytes.length, pages: pageCount(readPdf(bytes)) };
  }
}

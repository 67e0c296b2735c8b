import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { writeHtmlPage } from '../documents/write-html';
import { NotFound } from '../kernel/errors';
import { type Asked } from '../papers/paper.reader';
import { composedTree } from './composed-document.repository';
import { currentCopy } from './passage/held';
import { PassageReader } from './passage.reader';

export interface CopyPage {
  /** `PCD 1653`. */
  reference: string;
  html: string;
}

/** The document under signature as a web page, from the tree its file was rendered from. */
@Injectable()
export class SigningCopyPageReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly passages: PassageReader,
  ) {}

  /** @throws NotFound also where no copy stands. */
  async open(asked: Asked): Promise<CopyPage> {
    const { passage } = await this.passages.one(asked);
    const copy = currentCopy(passage);
    const { reference } = passage;
    if (!copy || reference === undefined) throw new NotFound('signing copy');
    const tree = await composedTree(this.dataSource, copy.sha256);
    return { reference, html: writeHtmlPage(tree) };
  }
}

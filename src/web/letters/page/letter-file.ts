import { Injectable } from '@nestjs/common';
import { Printer } from '../../../documents/printing/printer';
import { writeHtmlPage } from '../../../documents/write-html';
import { LetterReader } from '../../../letters/letter.reader';
import { FileStore } from '../../../platform/file-store.adapter';

/** As `sendPreview` takes it. */
export interface LetterShown {
  as: 'pdf' | 'html';
  bytes: Buffer;
  name: string;
}

/** A letter as its exact file, or as it would be made today. */
@Injectable()
export class LetterFile {
  constructor(
    private readonly letters: LetterReader,
    private readonly files: FileStore,
    private readonly printer: Printer,
  ) {}

  /** The stored bytes as they stand, composed, sealed or signed; before that a draft. @throws NotFound */
  async pdf(asked: { viewer: string; number: string }): Promise<LetterShown> {
    const { passage } = await this.letters.one(asked);
    const { file } = passage;
    const bytes =
      file === undefined
        ? await this.printer.write(await this.letters.document(asked), 'pdf')
        : await this.files.get(file);
    return { as: 'pdf', bytes, name: `letter-${asked.number}.pdf` };
  }

  /** @throws NotFound */
  async html(asked: { viewer: string; number: string }): Promise<LetterShown> {
    const tree = await this.letters.document(asked);
    return {
      as: 'html',
      bytes: Buffer.from(writeHtmlPage(tree)),
      name: `letter-${asked.number}.html`,
    };
  }
}

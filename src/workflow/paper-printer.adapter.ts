import { Injectable } from '@nestjs/common';
import { Printer } from '../documents/printing/printer';
import { compose } from '../papers/compose-paper';
import { type Paper } from '../papers/content/paper';
import { type PaperSetting } from '../papers/paper-document';
import { Rulebook } from './rulebook';

type Written = Parameters<Printer['write']>[1];

/** Writes a paper as a document, by its own template and what the body prints by. */
@Injectable()
export class PaperPrinter {
  constructor(
    private readonly rulebook: Rulebook,
    private readonly printer: Printer,
  ) {}

  /** @throws what `compose` and `Printer` throw */
  write(
    content: Paper,
    facts: Omit<PaperSetting, 'scheme' | 'statutes' | 'body'>,
    as: Written,
  ): ReturnType<Printer['write']> {
    const { scheme, statutes, body, templates } = this.rulebook;
    const setting = { ...facts, scheme, statutes, body };
    return this.printer.write(compose(content, setting, templates[content.template]), as);
  }
}

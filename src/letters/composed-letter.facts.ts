import { Injectable } from '@nestjs/common';
import { type DocumentTree } from '../documents/tree';
import { formatDate } from '../kernel/local-date';
import { type FoundLetter } from './letter.facts';
import { LetterRulebook } from './letter-rulebook';
import { composeLetter } from './print/compose-letter';
import { letterTemplateFor } from './print/letter-template.adapter';

/** A letter as a document. */
@Injectable()
export class ComposedLetter {
  constructor(private readonly rulebook: LetterRulebook) {}

  /** The same whenever it is made again of the same rows on the same day. */
  tree({ row, basis, passage, facts }: FoundLetter, draft = false): DocumentTree {
    const { body, templates } = this.rulebook;
    const template = templates[letterTemplateFor(row.kind)];
    const setting = { date: facts.today, body, template };
    const shown = draft ? { draft: `As of ${formatDate(facts.today)}` } : {};
    return composeLetter(basis, passage.terms, { ...setting, ...shown });
  }
}

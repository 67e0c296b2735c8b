import { readDocument } from '../../documents/read-document';
import { type DocumentTree } from '../../documents/tree';
import { type LetterBasis } from '../content/letter-basis';
import { type LetterTerms } from '../content/letter-terms';
import { type LetterSetting, letterView } from './letter-document';
import { type LetterTemplate } from './letter-template.adapter';

/**
 * The document of a letter, with two signature fields (`LETTER_FIELDS`). Pure: the same input gives
 * the same tree.
 * @throws DocumentFault when the template writes outside the closed set
 */
export const composeLetter = (
  basis: LetterBasis,
  terms: LetterTerms,
  { template, ...setting }: LetterSetting & { template: LetterTemplate },
): DocumentTree =>
  readDocument(
    template.render(letterView(basis, terms, { ...setting, manifest: template.manifest })),
  );

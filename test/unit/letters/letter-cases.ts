import { readFileSync } from 'node:fs';
import { type DocumentTree } from '../../../src/documents/tree';
import { type LetterBasis } from '../../../src/letters/content/letter-basis';
import { type LetterTerms } from '../../../src/letters/content/letter-terms';
import { composeLetter } from '../../../src/letters/print/compose-letter';
import {
  letterTemplateFor,
  loadLetterTemplate,
} from '../../../src/letters/print/letter-template.adapter';
import { MOPAC } from '../../../src/papers/body';
import { packagePath } from '../../../src/platform/package-root';

export interface LetterCase {
  name: string;
  basis: LetterBasis;
  terms: LetterTerms;
}

/** Letters that hold one of everything, read anew so that a test may change them. */
export const letterCases = (): LetterCase[] =>
  (
    JSON.parse(readFileSync(packagePath('templates', 'letters', 'everything.json'), 'utf8')) as {
      letters: LetterCase[];
    }
  ).letters;

export function letterCase(name: string): LetterCase {
  const found = letterCases().find((one) => one.name === name);
  if (!found) throw new Error(`no letter is called ${name}`);
  return found;
}

export const SOUND = 'money and term';
export const LETTER_DAY = '2024-04-02';
export const MOMENT = { today: LETTER_DAY, now: new Date(`${LETTER_DAY}T09:00:00Z`) };

export const composed = ({ basis, terms }: LetterCase, draft?: string): DocumentTree =>
  composeLetter(basis, terms, {
    date: LETTER_DAY,
    body: MOPAC,
    template: loadLetterTemplate(letterTemplateFor(basis.kind)),
    ...(draft === undefined ? {} : { draft }),
  });

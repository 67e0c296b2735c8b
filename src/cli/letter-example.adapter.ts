import fs from 'node:fs';
import {
  type OrganisationTerms,
  type SignatoryTerms,
} from '../agreements/organisations/organisation';
import { readSignatory } from '../agreements/organisations/read-organisation';
import { type Parsed } from '../kernel/findings';
import { type LetterTerms } from '../letters/content/letter-terms';
import { readLetterTerms } from '../letters/content/read-letter-terms';
import { packagePath } from '../platform/package-root';
import { BadInput } from './command';

/** What the demonstration's people enter of a letter; everything else follows from the decision. */
export interface LetterExample {
  /** Reference of the agreement. */
  agreement: string;
  /** What is entered of the recipient beside its name. */
  recipient: Partial<OrganisationTerms>;
  signatory: SignatoryTerms;
  terms: LetterTerms;
}

const FOLDER = packagePath('examples', 'letters');

function held<Value>(parsed: Parsed<Value>, where: string): Value {
  if ('value' in parsed) return parsed.value;
  throw new BadInput(
    parsed.faults.map(({ pointer, expected }) => `${where}${pointer}: ${expected}`),
  );
}

/** @throws BadInput with every fault */
export function readLetterExample(name = 'slt-2023-01'): LetterExample {
  const file = `${FOLDER}/${name}.json`;
  const { agreement, recipient, signatory, terms } = JSON.parse(
    fs.readFileSync(file, 'utf8'),
  ) as Record<keyof LetterExample, unknown>;
  return {
    agreement: String(agreement),
    recipient: recipient as Partial<OrganisationTerms>,
    signatory: held(readSignatory(signatory), `${file}: /signatory`),
    terms: held(readLetterTerms(terms), `${file}: /terms`),
  };
}

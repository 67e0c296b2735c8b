import { type Scheme } from '../scheme/scheme';
import { type LetterBasis } from './content/letter-basis';
import { type LetterRules } from './passage/letter-act-facts';
import { type LetterTemplate, type LetterTemplateKey } from './print/letter-template.adapter';

/** What a body's letters are judged and printed by, read once at start; also Nest's token for it. */
export abstract class LetterRulebook {
  abstract readonly scheme: Scheme;
  abstract readonly body: { name: string; shortName: string; accent: string };
  abstract readonly rules: LetterRules;
  /** How the body executes its letters: a deed is refused by the checks. */
  abstract readonly executedAs: LetterBasis['executedAs'];
  abstract readonly templates: Record<LetterTemplateKey, LetterTemplate>;
}

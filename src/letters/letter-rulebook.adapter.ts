import { KEEPERS, READERS } from '../agreements/agreement-posts';
import { type LetterRulebook } from './letter-rulebook';
import { type LetterRules } from './passage/letter-act-facts';
import { LETTER_TEMPLATES, loadLetterTemplate } from './print/letter-template.adapter';

/** What no scheme settles and a body has to; these are the usual answers. */
const RULES: LetterRules = {
  commercial: ['commercial-adviser'],
  delegates: [],
  seconds: KEEPERS,
  readers: READERS,
};

/**
 * The rules of the body whose scheme this is, with the letters the package ships.
 * @throws Error naming the template's file, when one cannot be used
 */
export function letterRulebookOf({
  scheme,
  body,
}: Pick<LetterRulebook, 'scheme' | 'body'>): LetterRulebook {
  const templates = Object.fromEntries(
    LETTER_TEMPLATES.map((key) => [key, loadLetterTemplate(key)]),
  ) as LetterRulebook['templates'];
  return { scheme, body, rules: RULES, executedAs: 'signature', templates };
}

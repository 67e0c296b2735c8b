import { Of } from './one-of';
import { Section } from './section';

/**
 * What a paper keeps back from publication: content only, and a record of its own. That it exists, the
 * exemption (FOIA 2000, Part II), the public interest test and the day of review are the paper's.
 */
export class ExemptFacts {
  @Of(Section, { min: 1, max: 20 }) sections: Section[];
}

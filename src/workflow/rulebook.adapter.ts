import { type Body, MOPAC } from '../papers/body';
import { loadTemplate } from '../papers/template.adapter';
import { loadScheme, loadStatutes } from '../scheme/scheme-file.adapter';
import { type BodyRules } from './passage/act-facts';
import { type Rulebook } from './rulebook';

/** A body that gives no short name and no colour of its own is called by its name alone. */
const bodyNamed = (name: string): Body =>
  name === MOPAC.name ? MOPAC : { name, shortName: name, accent: MOPAC.accent };

/** What no scheme settles and a body has to; these are the usual answers. */
const RULES: BodyRules = {
  adviserMayDecide: false,
  dispensers: ['chief-executive-officer'],
  publishers: ['governance'],
  readers: ['auditor'],
};

/**
 * The files the package ships, for a body of this name whose series begins at `firstDecision`.
 * @throws FaultySchemeFile, or Error naming the template's file, when one cannot be used.
 */
export const loadRulebook = (bodyName: string, firstDecision = 1): Rulebook => ({
  scheme: loadScheme(),
  statutes: loadStatutes(),
  template: loadTemplate('pcd.v1'),
  body: bodyNamed(bodyName),
  rules: RULES,
  numbering: { series: 'PCD', first: firstDecision },
});

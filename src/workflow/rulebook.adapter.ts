import { type Body, MOPAC } from '../papers/body';
import { loadTemplate } from '../papers/template.adapter';
import { type Configuration } from '../platform/configuration';
import { loadScheme, loadStatutes } from '../scheme/scheme-file.adapter';
import { type BodyRules } from './passage/act-facts';
import { type Rulebook } from './rulebook';

/** What of the configuration papers are judged and printed by. */
export type BodySettings = Pick<Configuration, 'bodyName' | 'bodyShortName' | 'firstDecision'>;

/** A body that gives no short name is called by its name; none gives a colour of its own. */
const bodyOf = ({ bodyName: name, bodyShortName }: BodySettings): Body => {
  const shortName = name === MOPAC.name ? MOPAC.shortName : name;
  return { name, shortName: bodyShortName ?? shortName, accent: MOPAC.accent };
};

/** What no scheme settles and a body has to; these are the usual answers. */
const RULES: BodyRules = {
  adviserMayDecide: false,
  dispensers: ['chief-executive-officer'],
  publishers: ['governance'],
  readers: ['auditor'],
};

/**
 * The files the package ships, for a body whose series begins at `firstDecision`.
 * @throws FaultySchemeFile, or Error naming the template's file, when one cannot be used.
 */
export const loadRulebook = (settings: BodySettings): Rulebook => ({
  scheme: loadScheme(),
  statutes: loadStatutes(),
  templates: { 'pcd.v1': loadTemplate('pcd.v1'), 'pcd.v2': loadTemplate('pcd.v2') },
  body: bodyOf(settings),
  rules: RULES,
  numbering: { series: 'PCD', first: settings.firstDecision ?? 1 },
});

import { type LocalDate } from '../kernel/local-date';
import { type CheckContext } from '../papers/checks/check-context';
import { type PaperInput } from '../papers/content/parse';
import { loadTemplate, type PaperTemplate } from '../papers/template.adapter';
import { businessDate, RealClock } from '../platform/clock';
import { type Scheme } from '../scheme/scheme';
import { loadScheme, loadStatutes } from '../scheme/scheme-file.adapter';

/** What a paper is judged by on the command line: the files the package ships. */
export interface Rulebook extends Omit<CheckContext, 'agreements'> {
  template: PaperTemplate;
}

/** The business date is `--on`, else the example's own, else today in London. */
export function rulebookFor({ paper, asOf }: PaperInput, on?: LocalDate): Rulebook {
  const template = loadTemplate(paper.template);
  return {
    on: on ?? asOf ?? businessDate(new RealClock()),
    scheme: loadScheme(),
    statutes: loadStatutes(),
    manifest: template.manifest,
    template,
  };
}

/** `MOPAC Scheme of Delegation and Consent, as cited in papers of 2020 and 2024`. */
export const inForce = ({ title, version }: Scheme): string => `${title}, ${version}`;

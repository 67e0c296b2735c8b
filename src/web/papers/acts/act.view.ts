import { type FormReading } from '../form/form-reading';
import { errorList, type FormView, formView } from '../form/form.view';
import { paperAddress } from '../page/place-link';
import { type ActPage } from './act-page';
import { type ChangedView } from './changed.view';
import { type PaperScene } from './paper-scene';
import { type WithheldView } from './withheld.view';

export interface ActState {
  form: FormReading;
  /** SHA-256 that the form carries; empty where the act is bound to nothing. */
  shown: string;
  withheld?: WithheldView;
  changed?: ChangedView;
}

/** What `papers/acts/act.njk` prints of every act's page. */
export interface ActHead {
  title: string[];
  heading: string;
  /** `PCD 1653, was paper 412: NHS England funding …`. */
  caption: string;
  backLink: { text: string; href: string };
  errors: { text: string; href: string }[];
  /** `/papers/412`. */
  paper: string;
  number: number;
  revision: number;
  /** Number of the last act on record. */
  acts: number;
  shown: string;
  form: FormView;
  withheld?: WithheldView;
  changed?: ChangedView;
}

/** `PCD 1653, was paper 412`. */
export const paperName = ({ standing: { number, passage } }: PaperScene): string =>
  passage.reference === undefined
    ? `Paper ${number}`
    : `${passage.reference}, was paper ${number}`.replace(/ (?=\d)/g, '\u00a0');

export function actView<Sent>(page: ActPage<Sent>, scene: PaperScene, state: ActState): ActHead {
  const { number, passage, content } = scene.standing;
  const { form, shown, withheld, changed } = state;
  const name = paperName(scene);
  const isError = form.faults.length > 0 && !withheld;
  return {
    title: [changed ? `Changed: ${page.heading}` : page.heading, name],
    heading: page.heading,
    caption: `${name}: ${content.title}`,
    backLink: { text: passage.reference ?? `Paper ${number}`, href: paperAddress(number) },
    errors: isError ? errorList(form.faults) : [],
    paper: paperAddress(number),
    number,
    revision: passage.revision,
    acts: passage.acts.length,
    shown,
    form: formView(form.typed, form.faults),
    withheld,
    changed,
  };
}

import { type Paper } from '../../../papers/content/paper';
import { type Part } from '../../../papers/parts-changed';
import { type JudgedPaper } from '../../../workflow/judged-paper.reader';
import { type Years } from '../form/edited-form';
import { type FormFault, type FormReading } from '../form/form-reading';
import { type TypedGroup } from '../form/typed-fields';
import { type ClashView } from './clash.view';

/** A form as it stands on the page: what is typed, and what is known of it. */
export interface PartState {
  /** The paper as it is saved, with what the checks say of `shown`. */
  judged: JudgedPaper;
  /** The paper as typed where it can be read, else as saved. */
  shown: Paper;
  typed: TypedGroup;
  faults: FormFault[];
  focus?: string;
  /** Whether the page shows anything that is not saved. */
  isSaved: boolean;
  /** For each block as typed its place in `shown`. */
  places: (number | undefined)[];
  clash?: ClashView;
}

/** What was read from a form: the paper with it, unless something cannot be stored. */
export interface PartReading {
  paper?: Paper;
  places?: (number | undefined)[];
}

/** One page that changes one part of a paper: how it is shown, read and said to be saved. */
export interface PartPage {
  template: string;
  /** What of the paper it changes, as acts are bound to it. */
  part: Part;
  /** What the form was opened on was taken out meanwhile: nothing is saved, all words are shown. */
  isGone?: boolean;
  /** The form for a paper, as it is opened. */
  fields: (paper: Paper) => TypedGroup;
  /** Puts what is typed into a paper. */
  read: (form: FormReading, paper: Paper) => PartReading;
  view: (state: PartState) => object;
  /** What a field is called where two saves clash. */
  words: (name: string, typed: TypedGroup) => string;
  years: (paper: Paper) => Years;
  /** Mark of the section as finished, where the page has one. */
  finished?: (typed: TypedGroup) => { section: string; is: boolean };
  /** What is said after a save, and where one goes. */
  saved: (typed: TypedGroup) => { words: string; href: string };
}

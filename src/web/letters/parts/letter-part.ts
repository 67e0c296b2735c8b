import { type LetterTerms } from '../../../letters/content/letter-terms';
import { type Act } from '../../papers/form/act';
import { type Edited } from '../../papers/form/edited-list';
import { type FormReading } from '../../papers/form/form-reading';
import { type TypedGroup } from '../../papers/form/typed-fields';
import { type LetterScene } from '../letter-scene';

/** What a form leaves of the letter: its terms whole, and who is to accept it. */
export interface PartRead {
  terms: LetterTerms;
  signatoryId?: string;
}

/** A page on which a part of a letter's terms is changed; the rest of them stays as it is. */
export interface LetterPart {
  /** Last word of its address. */
  path: string;
  heading: string;
  /** `letters/payments`. */
  template: string;
  fields: (scene: LetterScene) => TypedGroup;
  /** The form after one of its buttons. */
  edited: (typed: TypedGroup, act: Act, scene: LetterScene) => Edited;
  /** Undefined, with faults in the form, where it cannot be stored. */
  read: (form: FormReading, scene: LetterScene) => PartRead | undefined;
  /** What the template prints besides. */
  shows: (typed: TypedGroup, scene: LetterScene) => object;
}

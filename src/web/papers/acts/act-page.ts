/**
 * One act a page: the shared shape.
 *
 * A page is an `ActPage` (below), made for a paper by a function of its scene (`ActPageOf`). The one
 * class that opens and submits every such page is `ActForm` (`act-form.ts`, a provider):
 *
 *   @Get('clear')
 *   page(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
 *     return this.form.open({ ...visit, response }, clearPage(this.clearPaper));
 *   }
 *   @Post('clear')
 *   act(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
 *     return this.form.submit({ ...visit, response }, clearPage(this.clearPaper));
 *   }
 *
 * What `ActForm` answers, so that no page has to:
 * - 404 for a paper that is not the viewer's to know, 403 with reasons for somebody else's act;
 * - withheld: the heading stays, why, waiting for whom, what one can do meanwhile (`withheld.view.ts`):
 *   200 when the page is opened, 409 when its form was sent;
 * - 400 with the error summary for `FormFault`s of `read`, all that was typed still in the form;
 * - Stale: 409, what was read and what stands now (`changed.view.ts`), the words kept, and the new
 *   SHA-256 in the form, so that sending it again is an act on what is shown now;
 * - else `run`, the notification banner and 303.
 *
 * The template `{% extends "papers/acts/act.njk" %}` and fills three blocks:
 * - `shows`: what the actor must see to act (before the form, and only where the act can be done);
 * - `fields`: its fields, by the macros of `papers/fields.njk` with `form` (values and errors);
 * - `buttons`: one green button, named after the act and its thing.
 * Names it has: those of `ActHead`, `form`, and whatever `shows` gives. The hidden fields and CSRF are
 * written by `act.njk`. A password is never put back: print no `form.values.password`.
 *
 * A page after submission that is no act begins with `paperHead` (`paper-head.ts`) and
 * `{% extends "papers/under-way.njk" %}`, block `under`: number, title, status, whom the paper waits
 * for, and the sub-navigation.
 */
import { type BoundRequest } from '../../../workflow/act-request';
import { type Asked } from '../../../workflow/passage/action';
import { type FormFault, type FormReading } from '../form/form-reading';
import { type PaperScene } from './paper-scene';

/** A failure of `run` that is the form's own, for example a password that is not right. */
export interface OwnFailure {
  status: number;
  faults: FormFault[];
}

export interface ActPage<Sent> {
  asked: Asked;
  /** `papers/acts/clear`. */
  template: string;
  /** `Clear for the Chief Executive Officer`. */
  heading: string;
  /** Goes on "You cannot … yet": `clear this paper`. */
  verb: string;
  /** Names of the fields that hold words: they are shown again where the act turns out withheld. */
  words?: readonly string[];
  /** What the template prints besides; may read more. Given only where the act can be done. */
  shows?: () => object | Promise<object>;
  /** What was typed; undefined with faults in the form where it cannot be acted on. */
  read: (form: FormReading) => Sent | undefined;
  /** `shown` is what the form carried; empty where the act is bound to nothing. */
  run: (sent: Sent, by: BoundRequest) => Promise<unknown>;
  failure?: (error: unknown) => OwnFailure | undefined;
  /** What is said after the act, and where one goes. */
  done: (sent: Sent) => { words: string; href: string };
}

/** Makes the page of an act for a paper as its viewer finds it. */
export type ActPageOf<Sent> = (scene: PaperScene) => ActPage<Sent>;

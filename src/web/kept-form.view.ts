import { fieldsToShow, type KeptForm } from './kept-form';

/** The page that leads back to a form whose words were kept. */
export interface KeptFormPage {
  title: string[];
  heading: string;
  /** Absent where the words are somebody else's. */
  form?: { action: string; fields: { name: string; value: string }[] };
}

const page = (heading: string, kept?: KeptForm): KeptFormPage => ({
  title: [heading],
  heading,
  ...(kept && { form: { action: kept.path, fields: fieldsToShow(kept) } }),
});

/** @param person - id of whoever has signed in: nobody else is shown the words */
export const signedInAgain = (kept: KeptForm, person: string): KeptFormPage =>
  page('You are signed in', kept.by === person ? kept : undefined);

/** Somebody signed in anew in another window while the form was open in this one. */
export const openTooLong = (kept: KeptForm): KeptFormPage =>
  page('You signed in again since this page was opened', kept);

import { type Person } from '../../people/person';
import { errorList } from '../papers/form/form.view';
import { type FormFault } from '../papers/form/form-reading';
import { ACT_WORDS, type ActWords, type PersonAct } from './person-acts';
import { personAddress } from './person-address';

export interface PersonActView extends Omit<ActWords, 'title'> {
  title: string[];
  backLink: { text: string; href: string };
  errors: { text: string; href: string }[];
  heading: string;
  name: string;
  action: string;
}

export function personActView(
  act: PersonAct,
  { id, displayName }: Pick<Person, 'id' | 'displayName'>,
  faults: readonly FormFault[] = [],
): PersonActView {
  const { title: heading, ...words } = ACT_WORDS[act];
  return {
    ...words,
    title: [heading, displayName],
    backLink: { text: displayName, href: personAddress(id) },
    errors: errorList(faults),
    heading,
    name: displayName,
    action: `${personAddress(id)}/${act}`,
  };
}

import { formatDate, type LocalDate } from '../../kernel/local-date';
import { type Person } from '../../people/person';
import { type PostHolding } from '../../people/posts/post-holding';
import { type Scheme } from '../../scheme/scheme';
import { errorList, type FormView, formView } from '../papers/form/form.view';
import { type FormFault } from '../papers/form/form-reading';
import { type TypedGroup } from '../papers/form/typed-fields';
import { postWords } from './person.view';
import { personAddress } from './person-address';

interface HoldingPage {
  title: string[];
  backLink: { text: string; href: string };
  errors: { text: string; href: string }[];
  name: string;
  action: string;
  form: FormView;
}

export interface FillPostView extends HoldingPage {
  posts: { value: string; text: string }[];
}

export interface EndPostView extends HoldingPage {
  post: string;
  from: string;
  today: string;
}

/** What stands in the form, and what is wrong with it. */
export interface FormState {
  typed: TypedGroup;
  faults?: readonly FormFault[];
}

const page = (
  { id, displayName }: Person,
  heading: string,
  { typed, faults = [] }: FormState,
): Omit<HoldingPage, 'action'> => ({
  title: [heading, displayName],
  backLink: { text: displayName, href: personAddress(id) },
  errors: errorList(faults),
  name: displayName,
  form: formView(typed, faults),
});

export const fillPostView = (
  person: Person,
  { posts }: Pick<Scheme, 'posts'>,
  state: FormState,
): FillPostView => ({
  ...page(person, 'Fill a post', state),
  action: `${personAddress(person.id)}/posts/new`,
  posts: [
    { value: '', text: 'Choose a post' },
    ...posts.map(({ id, name }) => ({ value: id, text: name })),
  ],
});

export interface HoldingShown {
  person: Person;
  holding: PostHolding;
  scheme: Pick<Scheme, 'posts'>;
  today: LocalDate;
}

export const endPostView = (
  { person, holding, scheme, today }: HoldingShown,
  state: FormState,
): EndPostView => ({
  ...page(person, 'End a post', state),
  action: `${personAddress(person.id)}/posts/${holding.id}/end`,
  post: postWords(holding.postId, scheme),
  from: formatDate(holding.from),
  today: formatDate(today),
});

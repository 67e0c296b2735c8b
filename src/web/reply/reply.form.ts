import { type FormFault } from '../papers/form/form-reading';

export interface TypedReply {
  name: string;
  post: string;
}

export interface ReplyForm {
  typed: TypedReply;
  shown: string;
  faults: FormFault[];
}

type Body = Record<string, unknown>;

const LONGEST_LINE = 120;
const LONGEST_WORDS = 3000;

/** One line, its blanks as single ones; whatever is no text is none. */
const lineIn = (body: Body, field: string): string =>
  typeof body[field] === 'string' ? body[field].replace(/[\s\p{Cc}]+/gu, ' ').trim() : '';

const textIn = (body: Body, field: string): string =>
  typeof body[field] === 'string' ? body[field].replaceAll('\r\n', '\n').trim() : '';

function lineFaults(name: string, text: string, missing: string): FormFault[] {
  if (text === '') return [{ name, message: missing }];
  if (text.length <= LONGEST_LINE) return [];
  return [{ name, message: `Enter ${LONGEST_LINE} characters or fewer` }];
}

/** Name, post and the box that is ticked: nothing of the letter itself is ever taken from a form. */
export function readReply(body: Body, recipient: string): ReplyForm {
  const typed = { name: lineIn(body, 'name'), post: lineIn(body, 'post') };
  const hasAuthority = body.authority === 'yes';
  return {
    typed,
    shown: lineIn(body, 'shown'),
    faults: [
      ...lineFaults('name', typed.name, 'Enter your full name'),
      ...lineFaults('post', typed.post, `Enter your post at ${recipient}`),
      ...(hasAuthority
        ? []
        : [{ name: 'authority', message: `Confirm that you have authority to bind ${recipient}` }]),
    ],
  };
}

export interface OtherwiseForm {
  values: { what: string; words: string };
  faults: FormFault[];
}

const CHOICES = ['ask', 'decline'];

export function readOtherwise(body: Body): OtherwiseForm {
  const values = { what: lineIn(body, 'what'), words: textIn(body, 'words') };
  const faults: FormFault[] = [];
  if (!CHOICES.includes(values.what)) {
    faults.push({ name: 'what', message: 'Choose whether you ask or decline' });
  }
  if (values.words === '') {
    const message = 'Enter your question, or why you decline';
    faults.push({ name: 'words', message });
  } else if (values.words.length > LONGEST_WORDS) {
    faults.push({ name: 'words', message: `Enter ${LONGEST_WORDS} characters or fewer` });
  }
  return { values, faults };
}

/** What the session kept of a reply whose time ran out. */
export function keptReply(typed: string | null): TypedReply {
  const { name = '', post = '' } = (typed === null ? {} : JSON.parse(typed)) as Partial<TypedReply>;
  return { name, post };
}

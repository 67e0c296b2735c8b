import { SHOW_AGAIN } from './papers/form/act';
import { LARGEST_BODY } from './limits';

/** What somebody had typed in a form when their session was over: shown again, never saved. */
export interface KeptForm {
  /** Where the form was sent. */
  path: string;
  /** Person id of whoever the page was made for. */
  by: string;
  fields: [name: string, value: string][];
}

/** Forms that show what is typed in them when they are asked to, and do nothing then. */
const KEPT = [
  /^\/papers\/[1-9]\d{0,8}\/(summary|publication)$/,
  /^\/papers\/[1-9]\d{0,8}\/sections\/[a-z0-9-]{1,60}$/,
  /^\/papers\/[1-9]\d{0,8}\/recommendations\/(new|[1-9]\d{0,8})$/,
  /^\/papers\/[1-9]\d{0,8}\/(return|withdraw)$/,
  /^\/papers\/[1-9]\d{0,8}\/advise\/[a-z0-9-]{1,60}(\/answer)?$/,
];

/** Says which person a form was made for. */
export const OWNER_FIELD = '_by';

/** Words of a page carry neither what proves a person nor what the button was. */
const DROPPED = ['_csrf', OWNER_FIELD, 'password', 'code', 'act'];
/** Room for the sign-in's own fields beside the form, in one body. */
const MOST = LARGEST_BODY - 10_000;

const isKept = (path: string): boolean => KEPT.some((pattern) => pattern.test(path));

const isShort = (kept: KeptForm): boolean =>
  encodeURIComponent(JSON.stringify(kept)).length <= MOST;

/** What is worth keeping of a form that was sent; undefined where nothing is, or it is too much. */
export function keptForm(path: string, body: unknown): KeptForm | undefined {
  const sent = Object.entries(Object(body) as Record<string, unknown>);
  const by = sent.find(([name]) => name === OWNER_FIELD)?.[1];
  if (!isKept(path) || typeof by !== 'string' || by === '') return undefined;
  const fields = sent.filter(
    (field): field is [string, string] =>
      typeof field[1] === 'string' && !DROPPED.includes(field[0]),
  );
  const kept = { path, by, fields };
  return isShort(kept) ? kept : undefined;
}

const isField = (value: unknown): value is [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'string');

/** What a sign-in page carried along; undefined for anything it would not have written. */
export function readKeptForm(carried: unknown): KeptForm | undefined {
  if (typeof carried !== 'string' || carried === '') return undefined;
  const { path, by, fields } = parsed(carried);
  if (typeof path !== 'string' || typeof by !== 'string' || !Array.isArray(fields))
    return undefined;
  return isKept(path) && fields.every(isField) ? { path, by, fields } : undefined;
}

function parsed(text: string): { [Name in keyof KeptForm]?: unknown } {
  try {
    return Object(JSON.parse(text)) as { [Name in keyof KeptForm]?: unknown };
  } catch {
    return {};
  }
}

/** The form as a page that leads back to it holds it: hidden, and asking for nothing but to be shown. */
export const fieldsToShow = ({ fields }: KeptForm): { name: string; value: string }[] => [
  ...fields.filter(([name]) => !DROPPED.includes(name)).map(([name, value]) => ({ name, value })),
  { name: 'act', value: SHOW_AGAIN },
];

import { MalformedBody } from '../../errors/request-errors';
import { typedFields, textIn } from '../../papers/form/typed-fields';

const MOST = 500;

/** What shows that an obligation is done; may be empty. @throws MalformedBody */
export function readNote(body: Readonly<Record<string, unknown>>): string {
  const note = textIn(typedFields(body), 'note').trim();
  if ([...note].length <= MOST) return note;
  throw new MalformedBody([{ pointer: '/note', expected: `must be ${MOST} characters or fewer` }]);
}

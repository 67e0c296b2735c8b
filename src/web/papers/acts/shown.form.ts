import { MalformedBody } from '../../errors/request-errors';
import { type FormReading } from '../form/form-reading';

const SHA_256 = /^[0-9a-f]{64}$/;

/** The SHA-256 of what was shown, as the page's own form carries it. @throws MalformedBody */
export function readShown(form: FormReading): string {
  const shown = form.text('shown');
  if (SHA_256.test(shown)) return shown;
  const expected = 'must be a SHA-256 in hexadecimal, as it was shown';
  throw new MalformedBody([{ pointer: '/shown', expected }]);
}

import { type Fault, type Parsed } from '../../../kernel/findings';
import { blankPaper } from '../../../papers/content/blank-paper';
import { parseJson } from '../../../papers/content/json-text';
import { type Paper } from '../../../papers/content/paper';
import { parsePaperInput } from '../../../papers/content/parse';
import { type FormReading } from '../form/form-reading';
import { readDraftingOfficer, readTitle } from '../summary/summary.form';

/** A blank paper with its title and the post that drafts it. */
export function readBlank(form: FormReading): Paper | undefined {
  const title = readTitle(form);
  const draftingOfficer = readDraftingOfficer(form);
  return title && draftingOfficer ? blankPaper({ title, draftingOfficer }) : undefined;
}

/** The working number of an earlier paper, as people write it: `412`, `Paper 412`. */
export function readEarlier(form: FormReading): number | undefined {
  const match = /^(?:paper\s+)?([1-9]\d{0,8})$/i.exec(form.text('earlier'));
  if (match) return Number(match[1]);
  return form.fault('earlier', 'Enter the number of one of your papers, like 412');
}

const NOT_UTF8: Fault = { pointer: '', expected: 'must be text in UTF-8' };

function textOf(bytes: Buffer): Parsed<string> {
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { faults: [NOT_UTF8] };
  }
}

/** A paper out of an uploaded file: bare, or in the envelope of an example. */
export function readUploaded(bytes: Buffer): Parsed<Paper> {
  const text = textOf(bytes);
  if ('faults' in text) return text;
  const json = parseJson(text.value);
  if ('faults' in json) return json;
  const parsed = parsePaperInput(json.value);
  return 'faults' in parsed ? parsed : { value: parsed.value.paper };
}

const MOST_SHOWN = 50;

/** A fault a line, with its path: `/recommendations/0/money must be …`. */
export function faultLines(faults: readonly Fault[]): string[] {
  const lines = faults
    .slice(0, MOST_SHOWN)
    .map(({ pointer, expected }) => `${pointer === '' ? 'The file' : pointer} ${expected}`);
  const more = faults.length - MOST_SHOWN;
  return more > 0 ? [...lines, `… and ${more} more`] : lines;
}

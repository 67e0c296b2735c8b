import { type ImportSource } from '../../../agreements/entry/import-fault';
import { type Parsed } from '../../../kernel/findings';
import { parseJson } from '../../../papers/content/json-text';
import { type FormReading } from '../../papers/form/form-reading';

function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** JSON begins with a brace or a bracket, and no line of CSV that names columns does. */
const isJson = (text: string): boolean => /^\uFEFF?\s*[[{]/.test(text);

/** What a file holds, by what it begins with; JSON that cannot be read has its first fault. */
export function sourceOf(text: string): Parsed<ImportSource> {
  if (!isJson(text)) return { value: { format: 'csv', text } };
  const json = parseJson(text);
  return 'faults' in json ? json : { value: { format: 'json', value: json.value } };
}

/** The text of the uploaded file; undefined with a fault in the form. */
export function readUploadedText(
  form: FormReading,
  uploaded: { buffer: Buffer } | undefined,
): string | undefined {
  if (!uploaded || uploaded.buffer.length === 0) return form.fault('file', 'Select a file');
  return textOf(uploaded.buffer) ?? form.fault('file', 'The file must be text in UTF-8');
}

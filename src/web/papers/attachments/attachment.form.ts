import { type Finding } from '../../../kernel/findings';
import { type AttachmentCategory, isAttachmentCategory } from '../../../papers/attachment-category';
import { type FileToAttach } from '../../../workflow/attach-file.action';
import { findingWords } from '../../errors/finding-words';
import { type FormFault, type FormReading } from '../form/form-reading';

/** What somebody fills in to attach a file. */
export type AttachmentSent = Pick<FileToAttach, 'category' | 'title' | 'public' | 'file'>;

/** A file as multer gives it. */
interface Uploaded {
  originalname: string;
  buffer: Buffer;
}

function readCategory(form: FormReading): AttachmentCategory | undefined {
  const category = form.text('category');
  if (isAttachmentCategory(category)) return category;
  return form.fault('category', 'Select what the file is');
}

function readTitle(form: FormReading): string | undefined {
  const title = form.text('title');
  return title === '' ? form.fault('title', 'Enter a title for the file') : title;
}

/** Undefined with faults in the form where something is missing; what is wrong is told at attaching. */
export function readAttachment(
  form: FormReading,
  uploaded: Uploaded | undefined,
): AttachmentSent | undefined {
  const category = readCategory(form);
  const title = readTitle(form);
  const file = uploaded && { name: uploaded.originalname, bytes: uploaded.buffer };
  if (!file) form.fault('file', 'Select a file');
  if (!file || !category || title === undefined) return undefined;
  // Published is only what somebody chose to publish.
  return { file, category, title, public: form.text('public') === 'yes' };
}

const OF_TITLE = ['attachment-untitled', 'attachment-unprintable'];

/** Why the file is not taken, at the fields of the form; undefined where it is not about the file. */
export function faultsOfFile(findings: readonly Finding[]): FormFault[] | undefined {
  if (!findings.every(({ code }) => code.startsWith('attachment-'))) return undefined;
  return findings.map((finding) => ({
    name: OF_TITLE.includes(finding.code) ? 'title' : 'file',
    message: findingWords(finding),
  }));
}

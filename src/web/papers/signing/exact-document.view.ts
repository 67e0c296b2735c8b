import { categoryWords } from '../../../papers/attachment-category';
import { fileSizeWords } from '../../../papers/file-size';
import { formatDate } from '../../../kernel/local-date';
import { businessDate } from '../../../platform/clock';
import { postName } from '../../../workflow/passage/act-facts';
import { approvalOf } from '../../../workflow/passage/on-file';
import { type PaperToSign } from '../../../workflow/paper-to-sign.reader';
import { paperAddress } from '../page/place-link';

interface FileLink {
  text: string;
  href: string;
}

/** The document under signature, with what else goes with it. */
export interface ExactDocument {
  pdf: FileLink;
  page: FileLink;
  attachments: FileLink[];
  /** Who made and signed it so far. */
  history: string;
  /** SHA-256 of the PDF as it stands. */
  fingerprint: string;
}

const pages = (count: number): string => `${count}\u00a0${count === 1 ? 'page' : 'pages'}`;
const dayOf = (instant: string): string =>
  formatDate(businessDate({ now: () => new Date(instant) }));

function historyOf({ standing }: PaperToSign, composedAt: string): string {
  const { passage, facts } = standing;
  const made = `The service made it on ${dayOf(composedAt)}.`;
  const approval = approvalOf(passage);
  if (approval?.post === undefined) return `${made} Nobody has signed it yet.`;
  const by = postName(approval.post, facts);
  return `The ${by} signed it on ${formatDate(approval.on)}. Nothing in it has changed since.`;
}

/**
 * Undefined until the officer's step is open.
 * @param as - what it is to the reader: `the paper you will sign`
 */
export function exactDocument(
  paper: PaperToSign,
  as = 'the paper as it stands',
): ExactDocument | undefined {
  const { copy, attachments, standing } = paper;
  if (!copy) return undefined;
  const address = paperAddress(standing.number);
  const facts = `PDF, ${pages(copy.pages)}, ${fileSizeWords(copy.size)}`;
  return {
    pdf: {
      text: `${copy.reference}, ${as} (${facts})`,
      href: `${address}/signing-copy.pdf`,
    },
    page: { text: 'The same paper as a web page', href: `${address}/signing-copy` },
    attachments: attachments.map(({ id, title, category, size }) => ({
      text: `${title} (${categoryWords(category).toLowerCase()}, ${fileSizeWords(size)})`,
      href: `${address}/attachments/${id}`,
    })),
    history: historyOf(paper, copy.composedAt),
    fingerprint: copy.file,
  };
}

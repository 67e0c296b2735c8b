import { formatDate } from '../../kernel/local-date';
import { formatPounds } from '../../kernel/money';
import { capitalised, inSeries } from '../../papers/print/sentences';
import { readAloud } from '../../papers/wording';
import { type DecisionRead } from '../../register/decision.reader';
import {
  type PublishedDecision,
  type PublishedFile,
  type PublishedGrant,
  SIGNED_FILE,
} from '../../register/published-decision';
import { decisionAddress, fileAddress } from './addresses';
import { type CorrectionView, correctionViews } from './corrections.view';
import { decisionSentence, grantAmount } from './decision-words';
import { fileWords } from './file-words';
import { genuineView, type GenuineView } from './genuine.view';

export interface Row {
  key: string;
  value: string;
}

export interface FileLink {
  href: string;
  /** `Signed decision, PCD 1653 (PDF, 6 pages, 212 KB)`. */
  text: string;
}

export interface DecisionView {
  title: string[];
  heading: string;
  reference: string;
  month: { text: string; href: string };
  sentence: string;
  corrections: CorrectionView[];
  status: string;
  facts: Row[];
  recommendations: string[];
  grants: { heading: string; rows: Row[] }[];
  address: string;
  signed: FileLink;
  attachments: FileLink[];
  genuine: GenuineView;
  related: { text: string; after: string; href?: string }[];
  recipients: { text: string; href: string }[];
}

export interface DecisionSeen {
  decision: DecisionRead;
  /** Whether the signed file is, to the byte, what was published. */
  isWhole: boolean;
  /** Of decisions it relies on, those that are published, with their addresses. */
  published: ReadonlyMap<string, string>;
}

const fileLink = (address: string, file: PublishedFile): FileLink => ({
  href: fileAddress(address, file.number),
  text: fileWords(file),
});

function notPublished({ filesHeldBack, deferred }: PublishedDecision): string {
  const kept =
    filesHeldBack === 0
      ? 'Nothing is held back from this page'
      : `${filesHeldBack} supporting ${filesHeldBack === 1 ? 'file is' : 'files are'} not published`;
  return deferred
    ? `${kept}. Publication was put off until ${formatDate(deferred.until)}: ${deferred.reason}`
    : kept;
}

function decidedBy({ decidedBy: post, under, scheme }: PublishedDecision): string {
  const paragraphs = under.map(({ paragraph }) => paragraph);
  if (paragraphs.length === 0) return post;
  const word = paragraphs.length === 1 ? 'paragraph' : 'paragraphs';
  return `${post}, under ${word}\u00a0${inSeries(paragraphs)} of the ${scheme.title}`;
}

const factsOf = (entry: PublishedDecision): Row[] => [
  { key: 'Decided', value: formatDate(entry.decidedOn) },
  { key: 'Published', value: formatDate(entry.publishedOn) },
  { key: 'Decided by', value: decidedBy(entry) },
  { key: 'Not published', value: notPublished(entry) },
];

const grantRows = (grant: PublishedGrant): Row[] => [
  { key: 'Recipient', value: grant.recipient },
  { key: 'Purpose', value: capitalised(grant.purpose) },
  { key: 'Amount', value: grantAmount(grant) },
  ...(grant.until === undefined ? [] : [{ key: 'Until', value: formatDate(grant.until) }]),
  ...(grant.heldBack
    ? [
        {
          key: 'Held back',
          value: `${formatPounds(grant.heldBack.pence)} for ${grant.heldBack.purpose}`,
        },
      ]
    : []),
  {
    key: 'Letter',
    value: 'This decision allows the grant. It is in force once both parties have signed a letter.',
  },
];

function grantsOf({ grants }: PublishedDecision): DecisionView['grants'] {
  const isOne = grants.length === 1;
  return grants.map((grant) => ({
    heading: isOne ? 'Grant' : `Grant to ${grant.recipient}`,
    rows: grantRows(grant),
  }));
}

const searchFor = (words: string): string => `/decisions?${new URLSearchParams({ words })}`;

const relatedOf = (
  { reliesOn }: PublishedDecision,
  published: DecisionSeen['published'],
): DecisionView['related'] =>
  reliesOn.map((reference) => {
    const address = published.get(reference);
    const text = reference.replaceAll(' ', '\u00a0');
    return {
      text,
      after: ', relied on by this decision',
      ...(address && { href: decisionAddress(address) }),
    };
  });

const monthOf = ({ decidedOn }: PublishedDecision): DecisionView['month'] => {
  const month = decidedOn.slice(0, 7);
  return { text: formatDate(month), href: `/decisions?month=${month}` };
};

const statusOf = ({ corrections }: DecisionRead): string => {
  const last = corrections.at(-1);
  return last
    ? `Corrected on ${formatDate(last.on)}: see above.`
    : 'No correction has been published.';
};

/** A published decision, the same for everybody. */
export function decisionView({ decision, isWhole, published }: DecisionSeen): DecisionView {
  const { entry, address, files, corrections } = decision;
  const reference = entry.reference.replaceAll(' ', '\u00a0');
  const recipients = [...new Set(entry.grants.map(({ recipient }) => recipient))];
  return {
    title: [entry.title, reference],
    heading: entry.title,
    reference,
    month: monthOf(entry),
    sentence: decisionSentence(entry),
    corrections: correctionViews(corrections),
    status: statusOf(decision),
    facts: factsOf(entry),
    recommendations: entry.recommendations.map(readAloud),
    grants: grantsOf(entry),
    address: decisionAddress(address),
    signed: fileLink(address, files[SIGNED_FILE]!),
    attachments: files.slice(1).map((file) => fileLink(address, file)),
    genuine: genuineView(decision, isWhole),
    related: relatedOf(entry, published),
    recipients: recipients.map((recipient) => ({
      text: `All decisions about ${recipient}`,
      href: searchFor(recipient),
    })),
  };
}

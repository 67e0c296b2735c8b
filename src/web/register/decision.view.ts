import { formatDate } from '../../kernel/local-date';
import { inSeries } from '../../kernel/sentences';
import { readAloud } from '../../papers/wording';
import { type DecisionChanges } from '../../register/decision-changes.reader';
import { type DecisionRead } from '../../register/decision.reader';
import {
  type PublishedDecision,
  type PublishedFile,
  SIGNED_FILE,
} from '../../register/published-decision';
import { decisionAddress, fileAddress } from './addresses';
import { changeViews, type ChangeView, referenceText } from './changes.view';
import { type CorrectionView, correctionViews } from './corrections.view';
import { decisionSentence } from './decision-words';
import { fileWords } from './file-words';
import { genuineView, type GenuineView } from './genuine.view';
import { type GrantView, grantViews } from './grants.view';

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
  changedBy: ChangeView[];
  corrections: CorrectionView[];
  tag: { text: string; colour: 'green' | 'yellow' | 'grey' };
  status: string;
  facts: Row[];
  recommendations: string[];
  grants: GrantView[];
  address: string;
  signed: FileLink;
  /** What the signed document is called when it is kept. */
  file: string;
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
  /** Later decisions that changed it, and earlier ones it changed. */
  changes: DecisionChanges;
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

const searchFor = (words: string): string => `/decisions?${new URLSearchParams({ words })}`;

function relatedOf({
  decision: { entry },
  published,
  changes: { changes },
}: DecisionSeen): DecisionView['related'] {
  const changed = changes.map(({ reference, address }) => ({
    text: referenceText(reference),
    after: ', changed by this decision',
    href: decisionAddress(address),
  }));
  const isChanged = (reference: string) => changes.some((each) => each.reference === reference);
  const others = entry.reliesOn
    .filter((reference) => !isChanged(reference))
    .map((reference) => {
      const address = published.get(reference);
      return {
        text: referenceText(reference),
        after: ', relied on by this decision',
        ...(address && { href: decisionAddress(address) }),
      };
    });
  return [...changed, ...others];
}

const monthOf = ({ decidedOn }: PublishedDecision): DecisionView['month'] => {
  const month = decidedOn.slice(0, 7);
  return { text: formatDate(month), href: `/decisions?month=${month}` };
};

/** Nothing is green about a decision whose signed file does not hold. */
function tagOf({ isWhole, changes: { changedBy } }: DecisionSeen): DecisionView['tag'] {
  if (changedBy.length > 0) return { text: 'Changed', colour: 'yellow' };
  return { text: 'Decided', colour: isWhole ? 'green' : 'grey' };
}

function statusOf({ decision: { corrections }, changes: { changedBy } }: DecisionSeen): string {
  const corrected = corrections.at(-1);
  const changed = changedBy[0];
  const said = [
    changed &&
      `by ${referenceText(changed.reference)} on ${formatDate(changed.decidedOn)}: see above`,
    corrected && `${changed ? 'corrected' : 'Corrected'} on ${formatDate(corrected.on)}: see above`,
  ].filter((words) => words !== undefined);
  return said.length === 0 ? 'No published decision changes it.' : `${said.join('; ')}.`;
}

/** A published decision, the same for everybody. */
export function decisionView(seen: DecisionSeen): DecisionView {
  const { decision, isWhole } = seen;
  const { entry, address, files, corrections } = decision;
  const { changedBy } = seen.changes;
  const reference = referenceText(entry.reference);
  const recipients = [...new Set(entry.grants.map(({ recipient }) => recipient))];
  return {
    title: [entry.title, reference],
    heading: entry.title,
    reference,
    month: monthOf(entry),
    sentence: decisionSentence(entry),
    changedBy: changeViews(changedBy),
    corrections: correctionViews(corrections),
    tag: tagOf(seen),
    status: statusOf(seen),
    facts: factsOf(entry),
    recommendations: entry.recommendations.map(readAloud),
    grants: grantViews(entry.grants, decision.grantsInForce),
    address: decisionAddress(address),
    signed: fileLink(address, files[SIGNED_FILE]!),
    file: files[SIGNED_FILE]!.fileName,
    attachments: files.slice(1).map((file) => fileLink(address, file)),
    genuine: genuineView(decision, isWhole),
    related: relatedOf(seen),
    recipients: recipients.map((recipient) => ({
      text: `All decisions about ${recipient}`,
      href: searchFor(recipient),
    })),
  };
}

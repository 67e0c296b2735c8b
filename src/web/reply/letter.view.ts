import { fileSizeWords } from '../../papers/file-size';
import { lastAnswer } from '../../letters/reply/last-answer';
import { consentOf } from '../../letters/reply/reply-evidence';
import { type ReplyVisit } from '../../letters/reply/reply.reader';
import { errorList } from '../papers/form/form.view';
import { type FormFault } from '../papers/form/form-reading';
import { type OfferView, offerView } from './offer.view';
import { type TypedReply } from './reply.form';

export interface LetterPage extends OfferView {
  title: string[];
  errors: { text: string; href: string }[];
  errorOf: Record<string, { text: string }>;
  values: TypedReply;
  form: string;
  number: string;
  recipient: string;
  /** SHA-256 of the exact file. */
  shown: string;
  fingerprint: string;
  size: string;
  consent: string;
  provedAt: Date;
  provedBy: string;
  provedUntil: Date;
  /** Seconds until two minutes are left. */
  warnAfter: number;
  answer?: string;
}

const WARNING = 120;

const inFours = (hash: string): string => hash.match(/.{1,4}/g)?.join(' ') ?? '';

const titleOf = ({ found: { basis } }: ReplyVisit): string =>
  basis.kind === 'award' ? 'Your grant' : 'Change to your grant agreement';

export interface LetterShown {
  form: string;
  /** Bytes of the file. */
  size: number;
  now: Date;
  typed: TypedReply;
  faults?: readonly FormFault[];
}

function errorsOf(faults: readonly FormFault[]): LetterPage['errorOf'] {
  const errorOf: LetterPage['errorOf'] = {};
  for (const { name, message } of faults) errorOf[name] ??= { text: message };
  return errorOf;
}

/** @param until when the proof of who reads it ends */
export function letterPage(
  visit: ReplyVisit & { provedUntil: Date },
  { form, size, now, typed, faults = [] }: LetterShown,
): LetterPage {
  const { found, session, provedUntil } = visit;
  const { basis, passage } = found;
  const shown = passage.file ?? '';
  const answer = lastAnswer(passage);
  const left = Math.floor((provedUntil.getTime() - now.getTime()) / 1000);
  return {
    ...offerView({ basis, terms: passage.terms }),
    title: [titleOf(visit), `Letter ${basis.number}`],
    errors: errorList(faults),
    errorOf: errorsOf(faults),
    values: typed,
    ...{ form, shown, fingerprint: inFours(shown), size: fileSizeWords(size) },
    ...{ number: basis.number, recipient: basis.recipient.name },
    consent: consentOf(basis.recipient.name),
    provedAt: session.provedAt ?? now,
    provedBy: session.provedBy ?? '',
    provedUntil,
    warnAfter: Math.max(0, left - WARNING),
    ...(answer !== undefined && { answer }),
  };
}

import { type ReplyElsewhere } from '../../../letters/passage/letter-action';
import { readDay } from '../../papers/form/date.form';
import { type FormReading } from '../../papers/form/form-reading';
import { type ProofSent, readProof } from '../../papers/signing/proof.form';
import { readChoice, readWords } from '../../papers/acts/words.form';
import { type LetterActWords } from './letter-act-words';

/** What the form of an act says beside what was shown. */
export interface LetterActSent {
  words: string;
  signatoryId: string;
  reply?: Omit<ReplyElsewhere, 'scan'>;
  scan?: Buffer;
  proof?: ProofSent;
}

export interface Sending {
  form: FormReading;
  file?: Buffer;
  /** An authenticator app is set up. */
  withCode: boolean;
}

const NOTHING: LetterActSent = { words: '', signatoryId: '' };

function readReason({ question }: LetterActWords, form: FormReading): string | undefined {
  const missing = question?.missing ?? 'Say why';
  return readWords(form, 'words', { missing, called: question?.label ?? 'The reason' });
}

function readReply(form: FormReading, file: Buffer | undefined): LetterActSent | undefined {
  const how = readChoice(form, 'how', {
    values: ['paper', 'own-signature'] as const,
    missing: 'Select how the letter was signed',
  });
  const named = (field: string, called: string): string =>
    form.text(field) || (form.fault(field, `Enter the ${called}`) ?? '');
  const name = named('name', 'name of who signed it');
  const post = named('post', 'post of who signed it');
  const on = readDay(form.group('on'), { called: 'day on which it was signed', required: true });
  const reason = readWords(form, 'words', {
    missing: 'Say why it was not signed here',
    called: 'Why it was not signed here',
  });
  if (!file) form.fault('file', 'Choose the scan of the signed letter');
  if (!how || !on || !reason || !file || form.faults.length > 0) return undefined;
  return { ...NOTHING, reply: { how, name, post, on, reason }, scan: file };
}

function readWithReason(act: LetterActWords, form: FormReading): LetterActSent | undefined {
  const signatoryId = form.text('signatory');
  if (act.asks === 'signatory' && signatoryId === '') {
    form.fault('signatory', 'Select who is to sign for the grantee');
  }
  const words = readReason(act, form);
  return words === undefined || form.faults.length > 0 ? undefined : { words, signatoryId };
}

function readWithProof(form: FormReading, withCode: boolean): LetterActSent | undefined {
  const proof = readProof(form, withCode);
  return proof && { ...NOTHING, proof };
}

/** Undefined, with faults in the form, where something that is asked for is missing. */
export function readLetterAct(
  act: LetterActWords,
  { form, file, withCode }: Sending,
): LetterActSent | undefined {
  if (act.asks === undefined) return NOTHING;
  if (act.asks === 'scan') return readReply(form, file);
  if (act.asks === 'proof') return readWithProof(form, withCode);
  return readWithReason(act, form);
}

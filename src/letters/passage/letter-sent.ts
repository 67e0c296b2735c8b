import { type LetterAction, type ReplyElsewhere, wordsOfAction } from './letter-action';
import { type LetterSituation } from './letter-capacity';
import { letterRefusal, type LetterRefusal } from './letter-refusal';
import { shownOfLetter } from './shown-letter';

type Faults = (action: LetterAction, situation: LetterSituation) => LetterRefusal[];

const wordsGiven: Faults = (action) => {
  const words = wordsOfAction(action);
  return words?.trim() === '' ? [letterRefusal('letter-words-missing', {})] : [];
};

const shownStands: Faults = (action, { passage }) => {
  if (!('shown' in action)) return [];
  const current = shownOfLetter(action.kind, passage) ?? '';
  if (action.shown === current) return [];
  return [letterRefusal('letter-stale', { shown: action.shown, current })];
};

const versionStands: Faults = (action, { facts }) => {
  if (!('version' in action) || action.version === facts.version) return [];
  const [shown, current] = [action.version, facts.version].map(String) as [string, string];
  return [letterRefusal('letter-stale', { shown, current })];
};

/** What is recorded has to be of the reservation that stands. */
const ofReservation: Faults = (action, { passage: { reservation } }) => {
  if (action.kind !== 'sealed' && action.kind !== 'signed' && action.kind !== 'release') return [];
  const isIts = reservation?.token === action.token;
  return isIts ? [] : [letterRefusal('letter-not-reserved', {})];
};

/** What was signed once does not count a second time. */
const anotherFile: Faults = (action, { passage: { file } }) => {
  const isSame = (action.kind === 'sealed' || action.kind === 'signed') && action.file === file;
  return isSame ? [letterRefusal('letter-same-file', {})] : [];
};

const newSignatory: Faults = (action, { facts }) => {
  if (action.kind !== 're-issue') return [];
  const found = facts.signatories.find(({ id }) => id === action.signatoryId);
  return found?.isFit ? [] : [letterRefusal('letter-signatory-unfit', {})];
};

/** Only a signatory of the recipient is ever chosen, fit or yet to be verified. */
const ofRecipient: Faults = (action, { facts }) => {
  if (action.kind !== 'revise' || action.signatoryId === undefined) return [];
  const isIts = facts.signatories.some(({ id }) => id === action.signatoryId);
  return isIts ? [] : [letterRefusal('letter-not-of-recipient', {})];
};

const isInTime = ({ on }: ReplyElsewhere, from: string, until: string): boolean =>
  from <= on && on <= until;

/** A reply on paper counts by the day it was given, not by the day it is recorded. */
const repliedInTime: Faults = (action, { passage: { terms, issuedAt = '' }, facts: { today } }) => {
  if (action.kind !== 'record-elsewhere') return [];
  const from = issuedAt.slice(0, 10);
  const { replyBy = today } = terms;
  const until = replyBy < today ? replyBy : today;
  if (isInTime(action.reply, from, until)) return [];
  return [letterRefusal('letter-reply-out-of-time', { on: action.reply.on, from, until })];
};

const FAULTS: readonly Faults[] = [
  wordsGiven,
  shownStands,
  versionStands,
  ofReservation,
  anotherFile,
  newSignatory,
  ofRecipient,
  repliedInTime,
];

/** What is wrong with the act as it was sent, apart from whether it may be done at all. */
export const faultsInLetterAct = (
  action: LetterAction,
  situation: LetterSituation,
): LetterRefusal[] => FAULTS.flatMap((faults) => faults(action, situation));

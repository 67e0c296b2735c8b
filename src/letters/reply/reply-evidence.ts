import { formatInstant } from '../../kernel/london-time';
import { closed } from '../../kernel/sentences';
import { type ReplyElsewhere, type ReplyEvidence } from '../passage/letter-action';
import { type LetterReply } from '../passage/letter-state';

/** What the signatory says by accepting; shown beside the box that is ticked. */
export const consentOf = (recipient: string): string =>
  `I have authority to bind ${recipient}, and we accept this letter`;

/** The letter that is sealed, as the evidence names it. */
export interface SealedLetter {
  number: string;
  recipient: string;
  /** SHA-256 of the exact file that was accepted. */
  shown: string;
}

const at = (instant: string): string => `${formatInstant(new Date(instant))} (${instant})`;

function given(evidence: ReplyEvidence, { number, recipient, shown }: SealedLetter): string[] {
  const { name, post, consent, codeProvedAt, repliedAt, address, channels } = evidence;
  return [
    `Letter ${number} was accepted for ${recipient} by ${name}, ${post}, on ${at(repliedAt)}`,
    `Statement made: “${consent}”`,
    `Exact file shown and accepted: SHA-256 ${shown}`,
    `Proved by ${channels}`,
    ...(codeProvedAt === undefined ? [] : [`Code proved on ${at(codeProvedAt)}`]),
    ...(evidence.oneChannelBecause === undefined
      ? []
      : [`One channel only, because: ${evidence.oneChannelBecause}`]),
    `Internet address: ${address}`,
    'This is a simple electronic signature with this evidence',
  ];
}

const HOW: Record<ReplyElsewhere['how'], string> = {
  paper: 'signed on paper',
  'own-signature': 'signed with the recipient’s own electronic signature',
};

function recorded(elsewhere: ReplyElsewhere, { number, recipient, shown }: SealedLetter): string[] {
  const { how, name, post, on, scan, reason } = elsewhere;
  return [
    `Letter ${number} was ${HOW[how]} for ${recipient} by ${name}, ${post}, on ${on}`,
    `The letter sent: SHA-256 ${shown}. The file kept of the reply: SHA-256 ${scan}`,
    `Recorded by one person and confirmed by another, because: ${reason}`,
  ];
}

/** What a seal says it proves, in sentences; it names itself a seal and nobody’s signature. */
export function evidenceWords(reply: LetterReply, letter: SealedLetter): string {
  const lines =
    'evidence' in reply ? given(reply.evidence, letter) : recorded(reply.elsewhere, letter);
  return [...lines, 'Sealed by the body; the seal is not a signature of any person']
    .map(closed)
    .join(' ');
}

/** What stands in the recipient's field beside the time. */
export interface ReplyFace {
  name: string;
  post: string;
  act: string;
}

export function replyFace(reply: LetterReply, recipient: string): ReplyFace {
  const { name, post } = 'evidence' in reply ? reply.evidence : reply.elsewhere;
  return { name, post: `${post}, ${recipient}`, act: replyActWords(reply) };
}

function replyActWords(reply: LetterReply): string {
  if ('elsewhere' in reply) return `Accepted: ${HOW[reply.elsewhere.how]}`;
  const isOne = reply.evidence.oneChannelBecause !== undefined;
  return `Accepted by ${isOne ? 'e-mail link and e-mail code (one channel)' : 'e-mail link and phone code'}`;
}

/** The last line of the field: what stands behind it, and that it is no signature. */
export const sealWords = (body: string): string => `Development seal of ${body}: not for legal use`;

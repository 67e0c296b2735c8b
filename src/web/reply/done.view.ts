import { formatDate } from '../../kernel/local-date';
import { formatInstant } from '../../kernel/london-time';
import { type LetterState } from '../../letters/passage/letter-state';
import { type ReplyVisit } from '../../letters/reply/reply.reader';

/** How a letter stands for somebody whose reply it does not wait for, or not any more. */
export interface DonePage {
  title: string[];
  number: string;
  /** Green: the reply is accepted. */
  panel?: string;
  paragraphs: string[];
  backToLetter: boolean;
}

type Words = (visit: ReplyVisit) => Omit<DonePage, 'number' | 'backToLetter'>;

const replied = ({ found: { passage } }: ReplyVisit): string => {
  const { reply } = passage;
  if (!reply) return '';
  return 'evidence' in reply
    ? formatInstant(new Date(reply.evidence.repliedAt))
    : formatDate(reply.elsewhere.on);
};

const accepted: Words = (visit) => ({
  title: ['Letter accepted'],
  panel: `Letter ${visit.found.basis.number}, ${replied(visit)}`,
  paragraphs: [
    `You accepted for ${visit.found.basis.recipient.name}. We have sealed your reply into the letter and tell you so by e-mail.`,
    `The letter is not in force yet: our ${visit.found.basis.signing?.post ?? 'signatory'} signs it next. Then we send you the whole letter.`,
  ],
});

const inForce: Words = (visit) => ({
  title: ['Letter in force'],
  panel: `Letter ${visit.found.basis.number}`,
  paragraphs: ['Both of us have signed. We have sent you the whole letter by e-mail.'],
});

const ended =
  (title: string, ...paragraphs: string[]): Words =>
  () => ({ title: [title], paragraphs });

const WORDS: Record<LetterState, Words> = {
  prepared: ended('This letter was taken back', 'We tell you when there is a new one.'),
  'to-clear': ended('This letter was taken back', 'We tell you when there is a new one.'),
  cleared: ended('This letter was taken back', 'We tell you when there is a new one.'),
  issued: ended(
    'This letter was sent anew',
    'Use the link in our newest e-mail. If it went to a colleague of yours, the letter now waits for them.',
  ),
  accepting: (visit) => ({
    ...accepted(visit),
    title: ['We are sealing your reply'],
    paragraphs: [
      'Your acceptance is on record and we are sealing it into the letter. You need do nothing: we tell you by e-mail when it is done.',
    ],
  }),
  accepted,
  signing: accepted,
  'in-force': inForce,
  declined: ended(
    'You declined this letter',
    'Nothing in your agreement changes. We have told the people who look after your grant.',
  ),
  expired: ended(
    'The time to reply has passed',
    'The letter has ended. Ask the person who looks after your grant if you still want to accept it.',
  ),
  withdrawn: ended('This letter was withdrawn', 'Nothing in your agreement changes by it.'),
  superseded: ended('This letter was replaced', 'We send you a link to the new one by e-mail.'),
};

export function donePage(visit: ReplyVisit): DonePage {
  const { number } = visit.found.basis;
  return { ...WORDS[visit.found.passage.state](visit), number, backToLetter: false };
}

export function askedPage(visit: ReplyVisit): DonePage {
  const { basis, passage } = visit.found;
  const { replyBy = '' } = passage.terms;
  return {
    title: ['We have your question'],
    number: basis.number,
    paragraphs: [
      'We answer by e-mail.',
      `The letter stays open: you can still accept or decline it until ${formatDate(replyBy)}.`,
    ],
    backToLetter: true,
  };
}

/** The letter still waits, and yet cannot be accepted now: why, and that nothing is lost. */
export function withheldPage(visit: ReplyVisit, reasons: readonly string[]): DonePage {
  return {
    title: ['This letter cannot be accepted now'],
    number: visit.found.basis.number,
    paragraphs: [
      ...reasons,
      'Nothing was recorded. The person who looks after your grant can say more.',
    ],
    backToLetter: true,
  };
}

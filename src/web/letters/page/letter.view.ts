import { formatDate } from '../../../kernel/local-date';
import { asSentence } from '../../../kernel/sentences';
import { letterActAsked } from '../../../letters/letter.reader';
import { wordsOfLetterRefusal } from '../../../letters/letter-words';
import { LETTER_STATE_WORDS } from '../../../letters/passage/letter-state.words';
import { agreementAddress } from '../../agreements/agreement-address';
import { type TagView } from '../../agreements/page/agreement-status';
import { LETTERS, letterAddress } from '../letter-address';
import { figureRows } from '../letter-figures.view';
import { type LetterScene } from '../letter-scene';
import { letterStateTag } from '../letter-tag';
import { letterWaitingViews, type LetterWaitingView } from '../letter-waiting.view';
import { factsOfLetter, type LetterFact } from './letter-facts.view';
import { letterActsOpen, type LetterActLink } from './letter-acts-open';
import { letterStory, type StoryEntry } from './letter-story';
import { type Obligation, obligationViews, type ObligationView } from './obligations.view';
import {
  paymentsShown,
  type PaymentsShown,
  performanceShown,
  type PerformanceRow,
} from './schedule.views';

export interface LetterPageView {
  title: string[];
  backLink: { text: string; href: string };
  caption: string;
  heading: string;
  tag: TagView;
  /** `The letter is with the grantee. Reply by 12 April 2024.` */
  standing: string;
  waiting: LetterWaitingView[];
  agreement: { text: string; href: string };
  figures: ReturnType<typeof figureRows>;
  facts: LetterFact[];
  special: string[];
  payments: PaymentsShown;
  performance: PerformanceRow[];
  /** What keeps a letter that is being prepared from going on. */
  lacks: { text: string; href: string }[];
  /** Whether the viewer may change its terms now. */
  mayRevise: boolean;
  acts: LetterActLink[];
  obligations: ObligationView[];
  story: StoryEntry[];
  address: string;
  isDraft: boolean;
}

/** The page on which a place of the terms is put right. */
function partOf(pointer: string): string {
  const [, field = ''] = pointer.split('/');
  if (field === 'payments' || field === 'performance') return field;
  return 'terms';
}

function lacksOf({ standing }: LetterScene): LetterPageView['lacks'] {
  if (standing.passage.state !== 'prepared') return [];
  return standing.findings.map((finding) => ({
    text: asSentence(wordsOfLetterRefusal(finding) ?? finding.code),
    href:
      finding.at.pointer === ''
        ? ''
        : `${letterAddress(standing.number)}/${partOf(finding.at.pointer)}`,
  }));
}

function standingWords({ standing }: LetterScene): string {
  const { state, terms, supersededBy } = standing.passage;
  const by = supersededBy === undefined ? '' : ` by letter ${supersededBy}`;
  const reply =
    state === 'issued' && terms.replyBy ? ` Reply by ${formatDate(terms.replyBy)}.` : '';
  return `The letter is ${LETTER_STATE_WORDS[state]}${by}.${reply}`;
}

export function letterPageView(
  scene: LetterScene,
  obligations: readonly Obligation[],
): LetterPageView {
  const { standing } = scene;
  const { number, agreement, passage } = standing;
  return {
    title: [`Letter ${number}`, standing.recipient],
    backLink: { text: 'Letters', href: LETTERS },
    caption: `Letter ${number}`,
    heading: `${standing.recipient}: ${agreement.project}`,
    tag: letterStateTag(passage.state),
    standing: standingWords(scene),
    waiting: letterWaitingViews(standing, scene),
    agreement: { text: agreement.reference, href: agreementAddress(agreement.reference) },
    figures: figureRows(standing),
    facts: factsOfLetter(scene),
    special: passage.terms.specialConditions,
    payments: paymentsShown(passage.terms),
    performance: performanceShown(passage.terms),
    lacks: lacksOf(scene),
    mayRevise: letterActAsked(standing, 'revise').blockers.length === 0,
    acts: letterActsOpen(scene),
    obligations: obligationViews(obligations, scene),
    story: letterStory(scene),
    address: letterAddress(number),
    isDraft: passage.composed === undefined,
  };
}

import { type Place } from '../../kernel/findings';
import { namedPlace } from '../papers/page/place-link';
import { type Problem } from './problem';

export interface ErrorPage {
  title: string[];
  paragraphs: string[];
  /** What exactly, one a line; with the page it is changed on. */
  points: { text: string; href?: string }[];
}

interface Words {
  title: string;
  paragraphs: string[];
}

const NOTHING_SAVED = 'Nothing you sent was saved.';

const BY_CODE: Record<string, Words> = {
  'not-found': {
    title: 'Page not found',
    paragraphs: [
      'If you typed the address, check it is correct. If you pasted it, check you copied all of it.',
    ],
  },
  'not-allowed': {
    title: 'You cannot do this',
    paragraphs: ['This is for another post than yours.', NOTHING_SAVED],
  },
  'foreign-request': {
    title: 'This page was open too long',
    paragraphs: ['Go back, reload the page and do it again.', NOTHING_SAVED],
  },
  refused: { title: 'This cannot be done', paragraphs: ['The reason:'] },
  'step-up-needed': {
    title: 'Show again that it is you',
    paragraphs: ['Go back to the page you signed on and send it again.', NOTHING_SAVED],
  },
  unprintable: {
    title: 'This paper cannot be printed yet',
    paragraphs: ['Change this in the paper:'],
  },
  stale: {
    title: 'This was changed since you opened it',
    paragraphs: ['Go back, reload the page and make your change again.', NOTHING_SAVED],
  },
  malformed: {
    title: 'We could not read what was sent',
    paragraphs: ['Go back and try again.', NOTHING_SAVED],
  },
  'too-large': {
    title: 'What was sent is too large',
    paragraphs: ['Go back and send less.', NOTHING_SAVED],
  },
  unsupported: {
    title: 'We cannot read this kind of thing here',
    paragraphs: ['Go back and use the form of the page.', NOTHING_SAVED],
  },
  'too-many-tries': {
    title: 'Too many tries',
    paragraphs: ['Wait 15 minutes, then try again.'],
  },
  unavailable: {
    title: 'Sorry, the service is not available',
    paragraphs: ['Try again in a few minutes.', NOTHING_SAVED],
  },
  fault: {
    title: 'Sorry, there is a problem with the service',
    paragraphs: ['Try again later. Give the number below to whoever looks after the service.'],
  },
};

/** Where it is, where that is a place to go to. */
const placed = (said: string, { printed }: Place, href: string | undefined): string =>
  href === undefined ? said : `${namedPlace(printed)}: ${said}`;

/** Problems whose detail is words of ours that say what to change. */
const DETAILED = ['unprintable', 'too-large', 'unsupported'];

/** The words of an error page. */
export function errorPage(problem: Problem): ErrorPage {
  const { code, status, detail, errors = [], findings = [] } = problem;
  const words = BY_CODE[code] ?? BY_CODE[status >= 500 ? 'fault' : 'malformed']!;
  return {
    title: [words.title],
    paragraphs: words.paragraphs,
    points: [
      ...(detail && DETAILED.includes(code) && findings.length === 0 ? [{ text: detail }] : []),
      ...errors.map((error) => ({ text: `${error.pointer || 'The whole'} ${error.detail}` })),
      ...findings.map(({ words: said, at, href }) => ({ text: placed(said, at, href), href })),
    ],
  };
}

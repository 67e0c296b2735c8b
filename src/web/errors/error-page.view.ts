import { type Problem } from './problem';

export interface ErrorPage {
  title: string[];
  paragraphs: string[];
  /** What exactly, one a line. */
  points: string[];
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
    paragraphs: ['A file must be smaller than 2 MB.', NOTHING_SAVED],
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

/** The words of an error page. */
export function errorPage(problem: Problem): ErrorPage {
  const { code, status, detail, errors = [], findings = [] } = problem;
  const words = BY_CODE[code] ?? BY_CODE[status >= 500 ? 'fault' : 'malformed']!;
  return {
    title: [words.title],
    paragraphs: words.paragraphs,
    points: [
      ...(code === 'unprintable' && detail ? [detail] : []),
      ...errors.map((error) => `${error.pointer || 'The whole'} ${error.detail}`),
      ...findings.map(({ words: said }) => said),
    ],
  };
}

import { type Stale } from '../../../kernel/errors';

const WORDS: Record<string, string> = {
  '/recipient': 'Organisation',
  '/project': 'Project',
  '/from': 'Beginning',
  '/until': 'End',
  '/awarded': 'Award',
  '/maximum': 'Maximum',
  '/changes': 'Earlier changes',
  '/conditions': 'Conditions',
  '/schedules': 'Schedules',
  '/amount': 'What it holds',
  '/name': 'Name',
  '/formerNames': 'Former names',
  '/shortNames': 'Short names',
  '/kind': 'Kind',
  '/address': 'Address',
  '/companyNumber': 'Company number',
  '/charityNumber': 'Charity number',
};

/** What is otherwise on record now than in the form, a line each. */
export const changedMeanwhile = ({ differences }: Stale): string[] => {
  const names = differences.map(({ pointer }) => WORDS[pointer] ?? pointer);
  return names.length === 0 ? ['Nothing that stands in your form'] : names;
};

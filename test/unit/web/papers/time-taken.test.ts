import { type Passage } from '../../../../src/workflow/passage/passage-state';
import { timeTaken } from '../../../../src/web/papers/timeline/time-taken';
import { cameTo, WAY, type Step, type Who } from '../../workflow/passage/example-passage';
import { knowing } from '../../workflow/passage/example-turns';

/** The shortest way, each turn on a day of its own. */
const DAYS = [
  '2024-03-07',
  '2024-03-11',
  '2024-03-12',
  '2024-03-14',
  '2024-03-14',
  '2024-03-14',
  '2024-03-14',
  '2024-03-14',
  '2024-03-15',
  '2024-03-15',
  '2024-03-18',
  '2024-03-18',
];

const wayTo = (turns: number): Passage =>
  WAY.slice(0, turns).reduce((passage, [, who, step]: [string, Who, Step], at) => {
    const today = DAYS[at]!;
    return knowing({ now: `${today}T10:00:00.000Z`, today }, passage, [who, step]);
  }, cameTo('draft'));

const daysIn = (passage: Passage, today: string): [string, number, boolean][] =>
  timeTaken(passage, today).map(({ step, days, isOpen }) => [step, days, isOpen]);

describe('working days by step', () => {
  it('are counted from each step’s end to the next', () => {
    expect(daysIn(wayTo(WAY.length - 1), '2024-04-30')).toEqual([
      ['advice', 5, false],
      ['head-of-service', 0, false],
      ['officer-approval', 1, false],
      ['decision-maker', 1, false],
    ]);
  });

  it('of a step under way are counted to today', () => {
    expect(daysIn(wayTo(2), '2024-03-12')).toEqual([['advice', 3, true]]);
    expect(daysIn(wayTo(8), '2024-03-19')).toEqual([
      ['advice', 5, false],
      ['head-of-service', 0, false],
      ['officer-approval', 3, true],
    ]);
  });

  it('are none for a draft, and end where the paper ended', () => {
    expect(daysIn(cameTo('draft'), '2024-03-19')).toEqual([]);
    expect(daysIn(cameTo('withdrawn'), '2024-03-19')).toEqual([]);
  });
});

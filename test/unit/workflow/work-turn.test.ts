import { type Passage } from '../../../src/workflow/passage/passage-state';
import { byUrgency, type WorkTurn, workTurns } from '../../../src/workflow/work/work-turn';
import { after, cameTo, editOf, factsFor, hash, type Who } from './passage/example-passage';
import { advise, knowing, OBJECTS, RETURN } from './passage/example-turns';

const on = (day: string) => ({ now: `${day}T09:00:00.000Z`, today: day });
const own = (who: Who, passage: Passage): [string, string | undefined][] =>
  workTurns({ passage, facts: factsFor(who) }, who).own.map(({ waiting, since }) => [
    waiting.asked.kind,
    since?.slice(0, 10),
  ]);
const turn = (parts: Partial<WorkTurn>): WorkTurn => parts as WorkTurn;

describe('what a paper waits for on a list of work', () => {
  it('is an adviser’s since the paper was submitted, and again since the advice fell', () => {
    const submitted = cameTo('submitted');
    expect(own('finance', submitted)).toEqual([['advise', '2024-03-18']]);
    const advised = knowing(on('2024-03-19'), submitted, ['finance', advise('finance')]);
    expect(own('finance', advised)).toEqual([]);
    const edit = editOf(advised, { 'section/financial': hash('other') });
    const edited = knowing(on('2024-03-20'), advised, ['author', edit]);
    expect(own('finance', edited)).toEqual([['advise', '2024-03-20']]);
  });

  it('is the author’s since somebody objected or returned it', () => {
    const objected = knowing(on('2024-03-19'), cameTo('submitted'), [
      'legal',
      advise('legal', OBJECTS),
    ]);
    expect(own('author', objected)).toEqual([['answer-objection', '2024-03-19']]);
    const returned = knowing(on('2024-03-21'), cameTo('head-of-service'), ['head', RETURN]);
    expect(own('author', returned)).toEqual([['submit', '2024-03-21']]);
  });

  it('has no beginning for a first draft', () => {
    expect(own('author', cameTo('draft'))).toEqual([['submit', undefined]]);
  });

  it('is dated where the decision-maker put it off until a day', () => {
    const postponed = after(cameTo('decision-maker'), [
      'deputy-mayor-person',
      { kind: 'postpone', reason: 'An inspection', until: '2024-04-02' },
    ]);
    const { own: turns } = workTurns(
      { passage: postponed, facts: factsFor('deputy-mayor-person') },
      'deputy-mayor-person',
    );
    expect(turns.map(({ due }) => due)).toEqual(['2024-04-02']);
  });

  it('is somebody else’s for everybody who cannot do it', () => {
    const { own: mine, others } = workTurns(
      { passage: cameTo('ceo'), facts: factsFor('author') },
      'author',
    );
    expect(mine).toEqual([]);
    expect(others.map(({ waiting }) => waiting.whose)).toEqual(['Chief Executive Officer']);
  });
});

describe('the order of a list of work', () => {
  it('is by the day it is wanted, then the longest waiting, and last what has no date', () => {
    const turns = [
      turn({}),
      turn({ since: '2024-03-12T00:00:00Z' }),
      turn({ due: '2024-03-20', since: '2024-03-17T00:00:00Z' }),
      turn({ since: '2024-03-10T00:00:00Z' }),
      turn({ due: '2024-03-11' }),
    ];
    expect([...turns].sort(byUrgency)).toEqual([turns[4], turns[2], turns[3], turns[1], turns[0]]);
  });
});

import { type Asked } from '../../../../src/workflow/passage/action';
import { blockersFor } from '../../../../src/workflow/passage/blockers';
import { refusalWords } from '../../../../src/workflow/passage/blockers.words';
import { type State } from '../../../../src/workflow/passage/passage-state';
import { refusal } from '../../../../src/workflow/passage/refusal';
import { after, cameTo, factsFor, type Who } from './example-passage';

describe('an advice in the words of a refusal', () => {
  it('is said as people say it, without a hyphen', () => {
    const said = [
      refusal('advice-missing', { advice: 'data-protection', waitingFor: '' }),
      refusal('already-advised', {
        advice: 'data-protection',
        post: 'Data protection adviser',
        at: '2024-03-18T10:14:00.000Z',
      }),
      refusal('not-called', { advice: 'data-protection' }),
      refusal('nothing-to-answer', { advice: 'data-protection' }),
      refusal('objection-unanswered', { advice: 'data-protection', waitingFor: '' }),
    ].map(refusalWords);
    for (const words of said) expect(words).toContain('data protection');
  });
});

describe('whoever comes second', () => {
  const NOON = '18\u00a0March\u00a02024 at 11:02am';
  const reads = (state: State, [who, asked]: [Who, Asked]): string =>
    blockersFor(asked, cameTo(state), factsFor(who)).map(refusalWords).join('. ');

  const DEPUTY = 'Deputy Mayor for Policing and Crime';
  it.each<[State, [Who, Asked['kind']], string]>([
    ['decided', ['deputy-mayor-person', 'refuse'], `It was decided on ${NOON} by the ${DEPUTY}`],
    ['decided', ['deputy-mayor-person', 'postpone'], `It was decided on ${NOON} by the ${DEPUTY}`],
    ['decided', ['deputy-mayor-person', 'decide'], `This was done on ${NOON} by the ${DEPUTY}`],
    ['refused', ['deputy-mayor-person', 'decide'], `It was refused on ${NOON} by the ${DEPUTY}`],
    [
      'postponed',
      ['deputy-mayor-person', 'decide'],
      `The decision was postponed on ${NOON} by the ${DEPUTY}`,
    ],
    ['deciding', ['deputy-mayor-person', 'refuse'], `The ${DEPUTY} has been signing since ${NOON}`],
    ['cleared', ['head', 'clear'], `This was done on ${NOON} by the Head of service`],
    ['withdrawn', ['head', 'clear'], `It was withdrawn on ${NOON} by the author`],
    [
      'published',
      ['governance-person', 'publish'],
      `This was done on ${NOON} by the Governance officer`,
    ],
  ])('on a paper that is %s reads who was first and when, as %j', (state, [who, kind], said) => {
    expect(reads(state, [who, { kind } as Asked])).toContain(said);
  });

  it('after a return reads by whom it was returned', () => {
    const returned = after(cameTo('head-of-service'), [
      'head',
      { kind: 'return', reason: 'Say who else was asked', rerun: 'touched' },
    ]);
    const words = blockersFor({ kind: 'clear' }, returned, factsFor('head')).map(refusalWords);
    expect(words[0]).toMatch(
      /^This cannot be done now: the paper is .*\. It was returned on .* by the Head of service$/,
    );
  });
});

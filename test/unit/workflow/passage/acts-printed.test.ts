import { actsPrinted } from '../../../../src/workflow/passage/acts-printed';
import { type Passage } from '../../../../src/workflow/passage/passage-state';
import { after, cameTo, editOf, factsFor, hash, POSTS } from './example-passage';
import { declare, DM } from './example-turns';

const names = new Map([
  ['head', 'Name of the head'],
  ['equality', 'Name of the adviser'],
]);
const posts = POSTS.map((post) => ({ ...post, printsName: post.rank >= 40 }));
const printed = (passage: Passage) =>
  actsPrinted({ passage, facts: factsFor('service', { posts }) }, names);

describe('what the signing copy prints of the acts', () => {
  it('is post and date, and a name only from the grade upwards', () => {
    expect(printed(cameTo('composing'))).toEqual({
      advice: ['finance', 'legal', 'equality'].map((advice) => ({ advice, on: '2024-03-18' })),
      submitted: { on: '2024-03-18' },
      cleared: { on: '2024-03-18', name: 'Name of the head' },
      interests: { on: '2024-03-18' },
    });
  });

  it('is never an opinion, but why an advice was not required', () => {
    const advised = after(cameTo('submitted'), [
      'finance',
      { kind: 'advise', advice: 'finance', opinion: { kind: 'not-required', because: 'No money' } },
    ]);
    expect(printed(advised).advice).toEqual([
      { advice: 'finance', on: '2024-03-18', notRequiredBecause: 'No money' },
    ]);
    const commented = after(cameTo('submitted'), [
      'legal',
      {
        kind: 'advise',
        advice: 'legal',
        opinion: { kind: 'agree-with-comments', comments: 'Privileged' },
      },
    ]);
    expect(JSON.stringify(printed(commented))).not.toMatch('Privileged');
  });

  it('is only what still counts', () => {
    const before = cameTo('cleared');
    const edited = after(before, ['author', editOf(before, { equalityEvidence: hash('x') })]);
    expect(printed(edited).advice.map(({ advice }) => advice)).toEqual(['finance', 'legal']);
    expect(printed(edited)).not.toHaveProperty('cleared');
  });

  it('is what was declared, in the words declared', () => {
    const declared = after(cameTo('head-of-service'), [
      DM,
      declare({ kind: 'declared', text: 'A former trustee', prejudicial: false }),
    ]);
    expect(printed(declared).interests).toEqual({ on: '2024-03-18', declared: 'A former trustee' });
  });

  it('stays the declaration fixed when the document was begun', () => {
    const tenures = factsFor('service').tenures.filter(({ person }) => person !== DM);
    const facts = factsFor('service', { posts, tenures });
    expect(actsPrinted({ passage: cameTo('composing'), facts }, names)).toHaveProperty('interests');
    expect(actsPrinted({ passage: cameTo('cleared'), facts }, names)).not.toHaveProperty(
      'interests',
    );
  });
});

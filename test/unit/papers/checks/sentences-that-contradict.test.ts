import { addTo, changed, codesOf, type ExampleName } from './examples';

const A = 'pcd-1653-corrected';
const B = 'pcd-664-corrected';

/** Sentences added to a sound paper that say something else than its recommendations, or do not. */
describe('a sentence that contradicts a recommendation', () => {
  const contradicting: [ExampleName, sentence: string, codes: string[]][] = [
    [A, 'Approval is sought to accept £490,000 from NHS England.', ['total-differs']],
    [A, 'MOPAC will accept funding of £48,000.', ['total-differs']],
    [A, 'NHS England will pay £240,000 in 2024/25 and £250,000 in 2025/26.', ['total-differs']],
    [A, 'Recommendation 2 raises the grant by up to £450,000.', ['total-differs']],
    [A, 'The grant will be increased from £480,000 to £930,000.', ['total-differs']],
    [A, 'The new maximum of £920,000 applies to the whole term.', ['total-differs']],
    [A, 'This decision commits £490,000 in total.', ['total-differs']],
    [A, '£50,000 is held back for managing the uplift.', ['total-differs']],
    [A, 'MOPAC holds back £25,000 a year for managing the uplift.', ['total-differs']],
    [
      A,
      'Approval is sought to modify the grant agreement by up to £220,000 per year for 2 years (£450k total).',
      ['total-not-product'],
    ],
    [A, 'MOPAC will accept up to £480,000 from NHS England.', ['up-to-against-exact']],
    [A, 'Recommendation 2 increases the grant by £440,000.', ['up-to-against-exact']],
    [
      A,
      'Recommendation 2 raises the maximum to £440,000.',
      ['up-to-against-exact', 'to-against-by'],
    ],
    [A, 'Recommendation 2 varies the grant to a maximum of £440,000.', ['to-against-by']],
    [A, 'The agreement is increased by up to £930,000.', ['to-against-by']],
    [
      A,
      'Approval is sought to vary the grant agreement with Suzy Lamplugh Trust in 2024/25, 2025/26 and 2026/27.',
      ['period-differs'],
    ],
    [A, 'MOPAC will accept £480,000 in 2024/25.', ['period-differs']],
    [A, 'NHS England will pay £480,000 over three years.', ['period-differs']],
    [A, 'The 2023/24 budget will be updated with the income.', ['period-differs']],
    [A, 'The proposal also follows from PCD 1500.', ['reference-not-listed']],
    [B, 'MOPAC will award Suzy Lamplugh Trust a grant of up to £181,000.', ['total-differs']],
    [B, 'MOPAC will award grants of up to £682,000 in total.', ['total-differs']],
    [
      B,
      'It is proposed to award up to £171,000 to Suzy Lamplugh Trust and up to £420,000 to BEHMHT.',
      ['total-differs'],
    ],
    [B, 'MOPAC will award Suzy Lamplugh Trust a grant of £171,000.', ['up-to-against-exact']],
    [B, 'The grants will be awarded for a two-year period at up to £672,000.', ['period-differs']],
    [
      B,
      'It is proposed to award grants of up to £672,000 from April 2020 to September 2021.',
      ['period-differs'],
    ],
    [
      A,
      'The Deputy Mayor is asked to accept £480,000 and to vary the grant by up to £480,000.',
      ['total-differs'],
    ],
    [
      A,
      'The grant is increased by up to £240,000 in each of 2024/25 and 2025/26.',
      ['total-differs'],
    ],
    [A, 'Funding of £450,000 will be accepted from NHS England.', ['total-differs']],
    [
      A,
      'Funding of £480,000 is accepted from NHS England for 2023/24 and 2024/25.',
      ['period-differs'],
    ],
    [
      A,
      'MOPAC seeks to modify the existing Grant Agreement with Suzy Lamplugh Trust to a maximum of £220,000 per year.',
      ['to-against-by'],
    ],
    [
      A,
      'It is recommended to increase the agreement with SLT to a new maximum of £910,000.',
      ['total-differs'],
    ],
    [A, 'MOPAC proposes to hold back £50,000 in total.', ['total-differs']],
    [A, 'Accept £480,000 from NHS England in 2024/25, 2025/26 and 2026/27.', ['period-differs']],
    [A, 'Approval is sought to accept a maximum of £480,000 from NHSE.', ['up-to-against-exact']],
    [
      B,
      'It is proposed to award up to £571,000 to Suzy Lamplugh Trust and BEHMHT.',
      ['total-differs'],
    ],
    [
      B,
      'Approve the award of a grant of up to £91,000 for a two-year period to the National Probation Service.',
      ['period-differs'],
    ],
    [
      B,
      'Approve the award of a grant of up to £19,000 to the National Probation Service.',
      ['total-differs'],
    ],
    [B, 'MOPAC will award grants of up to £672,000 in 2020/21 and 2021/22.', ['period-differs']],
    [B, 'Grants of up to £171,000, £410,000 and £92,000 will be awarded.', ['total-differs']],
  ];
  it.each(contradicting)('%s: %s', (...[name, sentence, codes]) => {
    expect(codesOf(changed(name, addTo('commercial', sentence)))).toEqual(codes);
  });
});

import { addTo, changed, codesOf, type ExampleName } from './examples';

const A = 'pcd-1653-corrected';
const B = 'pcd-664-corrected';

/** The agreement of A ends in 2025 and is extended to 31 March 2026; the grants of B end in March 2021. */
describe('an end in the prose', () => {
  const rows: [ExampleName, sentence: string, codes: string[]][] = [
    [A, 'The variation runs from April 2024 to March 2027.', ['end-differs']],
    [A, 'The agreement is extended for two years to March 2027.', ['end-differs']],
    [A, 'The extension runs to March 2027.', ['end-differs']],
    [A, 'The term of the agreement is lengthened to 31 March 2027.', ['end-differs']],
    [B, 'The grants end on 31 March 2022.', ['end-differs']],
    [A, 'The agreement’s new end is 30 September 2026.', ['end-differs']],
    [A, 'The agreement is to run on until 30 September 2026.', ['end-differs']],
    [A, 'Suzy Lamplugh Trust’s agreement will now end on 30 September 2026.', ['end-differs']],
    [B, 'The awards will run from April 2020 to March 2022.', ['period-differs', 'end-differs']],
    [A, 'The grant agreement will run until 31 March 2027.', ['end-differs']],
    [A, 'The agreement will end on 30 September 2026.', ['end-differs']],
    [A, 'It is proposed to extend the agreement to 31 March 2027.', ['end-differs']],
    [A, 'The term is extended to March 2027.', ['end-differs']],
    [A, 'The new end date is 31 March 2027.', ['end-differs']],
    [A, 'The agreement runs to 31 March 2026.', []],
    [A, 'The agreement now ends in 2025.', []],
    [A, 'The agreement currently ends on 31 March 2025 and is extended to 31 March 2026.', []],
    [A, 'The agreement currently ends on 31 March 2024.', ['end-differs']],
    [A, 'It is proposed to extend the agreement from 31 March 2025 to 31 March 2026.', []],
    [
      A,
      'It is proposed to extend the agreement with Suzy Lamplugh Trust from 2025 until 30 June 2026.',
      ['end-differs'],
    ],
    [A, 'The term is extended to March 2026.', []],
    [A, 'The new end of the agreement is 31 March 2026.', []],
    [A, 'The end of the agreement moves from 2025 to 31 December 2026.', ['end-differs']],
    [A, 'Recommendation 2 extends the term to 31 March 2027.', ['end-differs']],
    [A, 'The agreement will run until the end of 2025/26.', []],
    [A, 'The agreement will run until the end of the financial year 2026/27.', ['end-differs']],
    [A, 'The project that the grant pays for ends on 30 June 2025.', []],
    [A, 'The earlier grant ended on 31 March 2023.', []],
    [A, 'The agreement with Refuge runs to 31 March 2028.', []],
    [A, 'The lease of the Centre will end on 30 June 2029.', []],
    [A, 'NHS England’s funding runs until 31 March 2027.', ['end-differs']],
    [A, 'NHS England’s funding ends in March 2026.', []],
    [A, 'The Home Office’s money ends in March 2025.', []],
    [A, 'Suzy Lamplugh Trust keeps records under the agreement until 31 March 2032.', []],
    [A, 'The evaluation of the grant runs to 30 September 2026.', []],
    [A, 'The agreement is extended by one year.', []],
    [A, 'The agreement was extended to 31 March 2024 in 2022.', []],
    [A, 'The extension of the agreement to 31 March 2027 is needed for delivery.', ['end-differs']],
    [A, 'Payment under the agreement is made until 31 May 2026.', []],
    [A, 'The grant was awarded in 2023 and runs to 31 March 2025.', []],
    [B, 'MOPAC will award the grants until 31 March 2022.', ['end-differs']],
    [B, 'The grants run until 31 March 2021.', []],
    [B, 'The grants run until 31 March 2022.', ['end-differs']],
    [B, 'The grant agreement with BEHMHT will end on 30 June 2021.', ['end-differs']],
    [B, 'The grants end in March 2021.', []],
    [B, 'The Home Office’s grant ends in March 2020.', []],
    [B, 'PTF money ends in March 2020.', []],
    [B, 'Suzy Lamplugh Trust is awarded up to £171,000 until 31 March 2022.', ['end-differs']],
  ];
  it.each(rows)('%s: %s', (...[name, sentence, codes]) => {
    expect(codesOf(changed(name, addTo('commercial', sentence)))).toEqual(codes);
  });

  it('is quoted, and set against the field that has another', () => {
    const [finding] = changed(A, addTo('commercial', 'The agreement runs to 31 March 2027.'));
    expect(finding).toMatchObject({
      at: { words: 'to 31 March 2027' },
      against: { pointer: '/recommendations/1/newEndDate' },
    });
  });
});

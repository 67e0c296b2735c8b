import { addTo, changed, codesOf, type ExampleName } from './examples';

const A = 'pcd-1653-corrected';
const B = 'pcd-664-corrected';

/** A name left in from another paper beside a sum of this one; a warning, for it may be chance. */
describe('a sum of a recommendation with a name beside it', () => {
  const rows: [ExampleName, sentence: string, codes: string[]][] = [
    [B, 'MOPAC will award up to £171,000 to Refuge.', ['party-differs']],
    [B, 'Refuge will receive up to £410,000.', ['party-differs']],
    [B, 'The grant to Refuge is up to £91,000.', ['party-differs']],
    [B, 'MOPAC will pay Refuge up to £91,000 in 2020/21.', ['party-differs']],
    [A, 'The Home Office will pay £480,000.', ['party-differs']],
    [A, 'MOPAC will receive £480,000 from the Ministry of Justice.', ['party-differs']],
    [A, '£480,000 is provided by the Home Office.', ['party-differs']],
    [A, 'The Home Office pays £240,000 in 2024/25.', ['party-differs']],
    [A, 'Approval is sought to vary the grant to Refuge by up to £440,000.', ['party-differs']],
    [A, 'MOPAC will pay NHS England up to £440,000.', ['party-differs']],
    [B, 'MOPAC will award up to £172,000 to Refuge.', []],
    [B, 'In 2018 Refuge was awarded £171,000.', []],
    [B, 'Lamplugh will receive up to £171,000.', []],
    [B, 'SLTX will receive up to £171,000.', []],
    [B, 'It will receive up to £171,000.', []],
    [A, 'NHS England will pay the Mayor’s Office for Policing and Crime £480,000.', []],
    [A, 'NHS England will pay MOPAC £480,000.', []],
    [A, 'The £480,000 from NHSE goes to MOPAC.', []],
    [A, 'Refuge had asked for £440,000.', []],
    [A, 'About £480,000 goes to Refuge each year.', []],
  ];
  it.each(rows)('%s: %s', (...[name, sentence, codes]) => {
    expect(codesOf(changed(name, addTo('commercial', sentence)))).toEqual(codes);
  });

  it('is answered with a reason, and points at the name of the recommendation', () => {
    const [finding] = changed(B, addTo('commercial', 'Refuge will receive up to £410,000.'));
    expect(finding).toMatchObject({
      severity: 'warn',
      against: { pointer: '/recommendations/1/recipient' },
      params: { said: 'Refuge', stated: 'Barnet, Enfield and Haringey Mental Health Trust' },
    });
  });
});

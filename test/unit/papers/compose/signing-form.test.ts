import { foldText, inlineText } from '../../../../src/documents/document-text';
import { type DocumentTree } from '../../../../src/documents/tree';
import { ACCEPT, BARE, composed, FULL, paragraph, REFERENCE, textOf, VARY } from './papers';

describe('the signature fields', () => {
  const signatures = (tree: DocumentTree) =>
    tree.blocks.filter((block) => block.kind === 'signature');

  it('are the decision-maker’s second and the officer approval’s first', () => {
    const [decision, approval] = signatures(composed(FULL, REFERENCE));
    expect(decision).toMatchObject({
      label: '2. Signature, name and date',
      field: { name: 'signature-2-deputy-mayor' },
    });
    expect(foldText(decision!.field.tooltip)).toBe(
      'Signature of the Deputy Mayor for Policing and Crime: decision on PCD 1653',
    );
    expect(approval).toMatchObject({
      label: '1. Signature, name and date',
      field: { name: 'signature-1-chief-executive-officer' },
    });
    expect(foldText(approval!.field.tooltip)).toBe(
      'Signature of the Chief Executive Officer: officer approval of PCD 1653',
    );
  });

  it('say which recommendations are approved and whether interests were declared', () => {
    const one = { ...BARE, recommendations: [ACCEPT] };
    expect(textOf(composed(one, REFERENCE))).toMatch(
      /Interests: to be declared\.\nI approve recommendation 1\./,
    );
    expect(textOf(composed(one))).toContain('Interests: not yet declared.');
    const two = { ...BARE, recommendations: [ACCEPT, VARY] };
    expect(textOf(composed(two))).toContain('I approve recommendations 1 and 2.');
  });

  it('print the interests that were declared, with their date', () => {
    const acts = { advice: [], interests: { on: '2024-03-19' } };
    const text = textOf(composed(BARE, { ...REFERENCE, acts }));
    expect(text).toContain('Interests: none declared (19 March 2024).');
    const declared = { advice: [], interests: { on: '2024-03-19', declared: 'I chair the Trust' } };
    expect(textOf(composed(BARE, { ...REFERENCE, acts: declared }))).toContain(
      'Interests: I chair the Trust (19 March 2024).',
    );
  });
});

describe('officer declarations', () => {
  const table = (more: object): string[][] => {
    const tree = composed(
      { ...BARE, sections: [{ key: 'public-health', blocks: [paragraph('a')] }] },
      more,
    );
    const found = tree.blocks.find((block) => block.kind === 'table');
    return found!.groups
      .flat()
      .map((row) => row.map((cell) => foldText(inlineText(cell.children))));
  };

  it('name the posts the scheme calls and say that nothing is given yet', () => {
    expect(table({})).toEqual([
      ['Legal', 'Legal adviser', 'Not yet given'],
      ['Equality', 'Equality adviser', 'Not yet given'],
      ['Data protection', 'Data protection adviser', 'Not yet given'],
      ['Public health', 'Public health adviser', 'Not yet given'],
      ['Drafted', 'Policy officer', 'Not yet submitted'],
      ['Cleared', 'Head of service', 'Not yet cleared'],
    ]);
  });

  it('print each act with its date, and a name only from the grade that prints names', () => {
    const acts = {
      advice: [
        { advice: 'legal', on: '2024-03-19', name: 'A person' },
        {
          advice: 'public-health',
          on: '2024-03-20',
          notRequiredBecause: 'no health service is bought',
        },
      ],
      submitted: { on: '2024-03-18' },
      cleared: { on: '2024-03-21', name: 'Another person' },
    };
    expect(table({ ...REFERENCE, acts })).toEqual([
      ['Legal', 'Legal adviser', 'Advice given', '19 March 2024'],
      ['Equality', 'Equality adviser', 'To be given'],
      ['Data protection', 'Data protection adviser', 'To be given'],
      [
        'Public health',
        'Public health adviser',
        'Not required: no health service is bought',
        '20 March 2024',
      ],
      ['Drafted', 'Policy officer', 'Submitted', '18 March 2024'],
      ['Cleared', 'Another person, Head of service', 'Correct and consistent', '21 March 2024'],
    ]);
  });
});

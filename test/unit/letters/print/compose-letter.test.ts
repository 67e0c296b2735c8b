import { foldText, textBlocks } from '../../../../src/documents/document-text';
import { type DocumentTree } from '../../../../src/documents/tree';
import { LETTER_FIELDS } from '../../../../src/letters/print/letter-fields';
import { parseLetterManifest } from '../../../../src/letters/print/letter-manifest';
import {
  LETTER_TEMPLATES,
  loadLetterTemplate,
} from '../../../../src/letters/print/letter-template.adapter';
import { composed, letterCase, letterCases, SOUND } from '../letter-cases';
import { missingFacts } from './printed-letter';

const notices = ({ blocks }: DocumentTree) =>
  blocks.flatMap((block, at) => (block.kind === 'panel' && block.role === 'notice' ? [at] : []));
const fields = ({ blocks }: DocumentTree) =>
  blocks.flatMap((block) => (block.kind === 'signature' ? [block.field.name] : []));
const texts = (tree: DocumentTree): string[] => textBlocks(tree).map(foldText);

describe.each(letterCases())('a letter: $name', (letter) => {
  const tree = composed(letter);

  it('prints every figure and date where it belongs', () => {
    expect(missingFacts(letter, tree)).toEqual([]);
  });

  it('says that it is not in force, above the sums and above the signatures', () => {
    const [first, last] = notices(tree);
    expect(tree.blocks[first! + 1]).toMatchObject({ kind: 'panel', role: 'glance' });
    expect(tree.blocks[last! + 1]).toMatchObject({ kind: 'signature' });
    for (const at of [first!, last!]) {
      expect(texts({ ...tree, blocks: [tree.blocks[at]!] })[0]).toBe(
        'Not in force until both parties have signed',
      );
    }
  });

  it('has two signature fields, that of the recipient first', () => {
    expect(fields(tree)).toEqual([LETTER_FIELDS.acceptance, LETTER_FIELDS.signature]);
  });

  it('numbers clauses, schedules and tables in one run each', () => {
    const clauses = tree.blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.number ? [Number(block.number)] : [],
    );
    expect(clauses).toEqual(clauses.map((_one, at) => at + 1));
    const tables = texts(tree).flatMap((text) => /^Table (\d+):/.exec(text)?.[1] ?? []);
    expect(tables).toEqual(tables.map((_one, at) => String(at + 1)));
  });

  it('is the same each time', () => {
    expect(composed(letter)).toEqual(tree);
  });
});

it('would miss a figure that is printed wrong', () => {
  const letter = letterCase(SOUND);
  const tree = composed(letter);
  const other = letterCase(SOUND);
  other.terms.payments[0]!.pence += 1;
  other.basis.previous = { unsplit: 49_000_001 };
  expect(missingFacts(other, tree)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('/terms/payments/0/pence: payments'),
      expect.stringContaining('/basis/previous/unsplit: changes'),
    ]),
  );
});

it('fails for a fact that no rule says where to print', () => {
  const letter = letterCase(SOUND);
  Object.assign(letter.terms, { surprise: 7 });
  expect(() => missingFacts(letter, composed(letter))).toThrow('/terms/surprise: no rule');
});

it('says on a draft that it is one', () => {
  expect(composed(letterCase(SOUND), 'As of 2 April 2024').draft).toEqual({
    mark: 'Draft, not signed',
    revision: 'As of 2 April 2024',
  });
});

it('never takes a text for an element', () => {
  const letter = letterCase(SOUND);
  const nasty = '<b>bold</b> {{number}} & "quoted"';
  letter.terms.specialConditions = [nasty];
  letter.terms.payments[0]!.trigger = nasty;
  letter.basis.recipient.address = nasty;
  expect(texts(composed(letter)).filter((text) => text.includes(nasty))).toHaveLength(3);
});

it('says that a total is the change only where it is', () => {
  const letter = letterCase(SOUND);
  letter.terms.payments[0]!.pence -= 1;
  const said = texts(composed(letter)).filter((text) => text.startsWith('Total'));
  expect(said).toEqual(['Total']);
});

it.each(LETTER_TEMPLATES)('%s calls itself by the name of its folder', (key) => {
  expect(loadLetterTemplate(key).manifest.key).toBe(key);
});

it('refuses a manifest that lacks something or has more', () => {
  const { manifest } = loadLetterTemplate('grant-award.v1');
  const { documentKind, ...lacking } = manifest;
  expect(documentKind).toBe('Grant award letter');
  expect(() => parseLetterManifest({ ...lacking, more: 1, kinds: ['gift'] }, 'file')).toThrow(
    'file: /documentKind is missing or wrong; /kinds is missing or wrong; /more is not known',
  );
});

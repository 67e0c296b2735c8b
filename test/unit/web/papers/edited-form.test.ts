import fc from 'fast-check';
import { actOf } from '../../../../src/web/papers/form/act';
import { editedForm } from '../../../../src/web/papers/form/edited-form';
import { valuesByName } from '../../../../src/web/papers/form/form.view';
import { type TypedGroup } from '../../../../src/web/papers/form/typed-fields';

const edited = (typed: TypedGroup, act: string) => editedForm(typed, actOf(act), ['2024/25']);
const paragraphs = (...texts: string[]): TypedGroup => ({
  title: 'kept',
  blocks: texts.map((text) => ({ kind: 'paragraph', text })),
});
const textsIn = (typed: TypedGroup): unknown[] =>
  (typed.blocks as TypedGroup[]).map(({ text }) => text);

const GRID: TypedGroup = {
  blocks: [
    {
      kind: 'table',
      columns: [
        { kind: 'text', heading: 'A', year: '' },
        { kind: 'money', heading: 'B', year: '2024/25' },
      ],
      rows: [
        { cells: [{ value: 'a1' }, { value: 'b1' }] },
        { cells: [{ value: 'a2' }, { value: 'b2' }] },
      ],
    },
  ],
};

describe('the buttons of a form', () => {
  it('are known by what they say, and anything else only shows the page again', () => {
    expect(actOf('save')).toEqual({ verb: 'save' });
    expect(actOf('up:blocks.2')).toEqual({ verb: 'up', list: 'blocks', at: 2 });
    expect(actOf('add:blocks:table')).toEqual({ verb: 'add', list: 'blocks', kind: 'table' });
    for (const other of [undefined, ['save'], 'drop:blocks.1', 'up:blocks', '']) {
      expect(actOf(other)).toEqual({ verb: 'update' });
    }
  });

  it('move a block up and give it the focus where it now stands', () => {
    const { typed, focus } = edited(paragraphs('one', 'two', 'three'), 'up:blocks.2');
    expect(textsIn(typed)).toEqual(['one', 'three', 'two']);
    expect(focus).toBe('blocks.1.text');
  });

  it('keep the focus on the button of a plain list, or on the other one at its end', () => {
    const powers = { powers: [{ act: 'a' }, { act: 'b' }, { act: 'c' }] };
    expect(edited(powers, 'up:powers.2').focus).toBe('up:powers.1');
    expect(edited(powers, 'up:powers.1').focus).toBe('down:powers.0');
  });

  it('stay where they are at either end', () => {
    expect(textsIn(edited(paragraphs('one', 'two'), 'up:blocks.0').typed)).toEqual(['one', 'two']);
    expect(textsIn(edited(paragraphs('one', 'two'), 'down:blocks.1').typed)).toEqual([
      'one',
      'two',
    ]);
  });

  it('remove one and go on with the next', () => {
    const { typed, focus } = edited(paragraphs('one', 'two', 'three'), 'remove:blocks.1');
    expect(textsIn(typed)).toEqual(['one', 'three']);
    expect(focus).toBe('blocks.1.text');
    expect(edited(paragraphs('one'), 'remove:blocks.0').focus).toBeUndefined();
  });

  it('add a table with a column for each year of the paper’s money', () => {
    const { typed, focus } = editedForm(paragraphs(), actOf('add:blocks:table'), [
      '2024/25',
      '2025/26',
    ]);
    expect(typed.blocks).toMatchObject([
      {
        kind: 'table',
        totals: 'columns-and-rows',
        columns: [{ heading: 'Line' }, { heading: '2024/25' }, { heading: '2025/26' }],
      },
    ]);
    expect(focus).toBe('blocks.0.caption');
  });

  it('move, remove and add the cells of a column with it', () => {
    const cellsAfter = (act: string): unknown =>
      ((edited(GRID, act).typed.blocks as TypedGroup[])[0]!.rows as TypedGroup[]).map(({ cells }) =>
        (cells as TypedGroup[]).map(({ value }) => value),
      );
    expect(cellsAfter('up:blocks.0.columns.1')).toEqual([
      ['b1', 'a1'],
      ['b2', 'a2'],
    ]);
    expect(cellsAfter('remove:blocks.0.columns.0')).toEqual([['b1'], ['b2']]);
    expect(cellsAfter('add:blocks.0.columns:year')).toEqual([
      ['a1', 'b1', ''],
      ['a2', 'b2', ''],
    ]);
    expect(cellsAfter('add:blocks.0.rows')).toEqual([
      ['a1', 'b1'],
      ['a2', 'b2'],
      ['', ''],
    ]);
  });

  it('name the next year for a new column and a new line of money', () => {
    const columns = (edited(GRID, 'add:blocks.0.columns:year').typed.blocks as TypedGroup[])[0]!
      .columns;
    expect((columns as TypedGroup[])[2]).toEqual({
      kind: 'money',
      heading: '2025/26',
      year: '2025/26',
    });
    const money = { money: { rows: [{ year: '2024/25' }] } };
    expect(edited(money, 'add:money.rows').typed).toMatchObject({
      money: { rows: [{ year: '2024/25' }, { year: '2025/26' }] },
    });
  });

  it('change no list but their own, and nothing where they lead nowhere', () => {
    for (const act of [
      'add:__proto__',
      'add:title',
      'remove:blocks.9',
      'up:nothing.1',
      'add:finished',
    ]) {
      expect(edited(paragraphs('one'), act).typed).toEqual(paragraphs('one'));
    }
  });

  it('never lose a word that was typed, unless they remove it', () => {
    const texts = fc.array(fc.string(), { minLength: 1, maxLength: 5 });
    const acts = fc.constantFrom('up:blocks.0', 'down:blocks.1', 'add:blocks:paragraph', 'update');
    fc.assert(
      fc.property(texts, acts, (typed, act) => {
        const before = Object.values(valuesByName(paragraphs(...typed)));
        const after = Object.values(valuesByName(edited(paragraphs(...typed), act).typed));
        for (const words of before) expect(after).toContain(words);
      }),
    );
  });
});

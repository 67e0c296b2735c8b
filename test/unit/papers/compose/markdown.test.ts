import { markdownView, wordsOf } from '../../../../src/papers/markdown';

const NOTHING = { text: null, emphasis: null, strong: null, link: null, passage: null };
const text = (words: string) => ({ ...NOTHING, text: words });

describe('inline Markdown of a paragraph', () => {
  it('knows emphasis, strong and link', () => {
    expect(markdownView('a *b* **c** [d](https://example.org/x)')).toEqual([
      text('a '),
      { ...NOTHING, emphasis: [text('b')] },
      text(' '),
      { ...NOTHING, strong: [text('c')] },
      text(' '),
      { ...NOTHING, link: { href: 'https://example.org/x', children: [text('d')] } },
    ]);
  });

  it('marks words in another language, with what stands in them', () => {
    expect(markdownView('the [*Canolfan* Asesu]{lang=cy} is')).toEqual([
      text('the '),
      {
        ...NOTHING,
        passage: {
          lang: 'cy',
          children: [{ ...NOTHING, emphasis: [text('Canolfan')] }, text(' Asesu')],
        },
      },
      text(' is'),
    ]);
  });

  it.each([
    '[words]{lang=}',
    '[words]{lang=en us}',
    '[words]{lang="cy"}',
    '[words] {lang=cy}',
    '[]{lang=cy}',
    '[open{lang=cy}',
    '<script>alert(1)</script>',
    '&amp; &lt;',
    '{{title}} {{{title}}} {{> page}}',
    '# no heading',
    '1. no list',
    '`code` ~~gone~~ ![image](https://example.org/a.png "t")',
    '[run](javascript:alert(1))',
    '[away](/press-releases/mayoral)',
    '[file](file:///etc/passwd)',
    '[said](https://example.org "a title nobody sees")',
    '[ref][one]',
    '<https://example.org>',
    'http://example.org is not made a link',
    'two ** stars and a lone *',
  ])('leaves %s the text it is', (typed) => {
    const view = markdownView(typed);
    expect(wordsOf(view)).toBe(typed);
    expect(view.every((part) => part.text !== null)).toBe(true);
  });

  it('gives a link without words its address', () => {
    expect(wordsOf(markdownView('see [](https://example.org/x)'))).toBe(
      'see https://example.org/x',
    );
  });

  it('says the number of the part a reference leads to, behind its words', () => {
    const leadsTo = (id: string) =>
      id === 'r2' ? { number: '2', anchor: 'recommendation-2' } : undefined;
    const link = (...children: object[]) => ({
      ...NOTHING,
      link: { href: '#recommendation-2', children },
    });
    expect(markdownView('see [recommendation](#r2) or [](#r2)', leadsTo)).toEqual([
      text('see '),
      link(text('recommendation'), text('\u00a02')),
      text(' or '),
      link(text('2')),
    ]);
  });

  it('leaves a reference that leads nowhere as it was typed', () => {
    expect(wordsOf(markdownView('see [recommendation](#r9)'))).toBe('see [recommendation](#r9)');
  });

  it('keeps a date, a sum and a citation on one line', () => {
    expect(wordsOf(markdownView('Up to £440,000 by 31 March 2026 under paragraph 4.8'))).toBe(
      'Up\u00a0to\u00a0£440,000 by 31\u00a0March\u00a02026 under paragraph\u00a04.8',
    );
  });
});

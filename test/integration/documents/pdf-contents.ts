import { Parser, type Dictionary, type PdfObjects, type Value } from './pdf-objects';

export interface PageText {
  /** By marked-content identifier. */
  marked: Map<number, string>;
  artifacts: string[];
  unmarked: string[];
}

type ToUnicode = Map<string, string>;
type Mark = number | 'artifact' | 'other';

/** The text a page shows, decoded by the fonts' ToUnicode maps, by where it is marked. */
export class PageContents {
  private readonly fonts = new Map<string, ToUnicode>();
  private readonly text: PageText = { marked: new Map(), artifacts: [], unmarked: [] };
  private readonly marks: Mark[] = [];
  private font: ToUnicode = new Map();

  constructor(
    private readonly objects: PdfObjects,
    private readonly page: Dictionary,
  ) {
    const resources = objects.dictionary(page.entries.get('Resources'));
    const fonts = resources.entries.get('Font');
    if (!fonts) return;
    for (const [name, font] of objects.dictionary(fonts).entries) {
      const map = objects.stream(objects.dictionary(font).entries.get('ToUnicode'));
      this.fonts.set(name, readToUnicode(map.toString('latin1')));
    }
  }

  read(): PageText {
    const parser = new Parser(this.objects.stream(this.page.entries.get('Contents')));
    let operands: Value[] = [];
    while (!parser.isDone) {
      const operator = parser.operator();
      if (operator === undefined) {
        operands.push(parser.value());
        continue;
      }
      this.apply(operator, operands);
      operands = [];
    }
    return this.text;
  }

  private apply(operator: string, operands: Value[]): void {
    switch (operator) {
      case 'BDC':
        this.begin(operands[0] as { name: string }, operands[1] as Dictionary);
        break;
      case 'EMC':
        this.marks.pop();
        break;
      case 'Tf':
        this.font = this.fonts.get((operands[0] as { name: string }).name) ?? new Map();
        break;
      case 'TJ':
        this.show((operands[0] as Value[]).filter((each) => typeof each === 'string').join(''));
        break;
      default:
    }
  }

  private begin({ name }: { name: string }, properties: Dictionary): void {
    const mcid = properties.entries.get('MCID');
    const mark = typeof mcid === 'number' ? mcid : name === 'Artifact' ? 'artifact' : 'other';
    this.marks.push(mark);
    if (typeof mark === 'number') this.text.marked.set(mark, '');
  }

  private show(codes: string): void {
    let shown = '';
    for (let at = 0; at < codes.length; at += 2) {
      const character = this.font.get(codes.slice(at, at + 2));
      if (character === undefined) throw new Error('a code without ToUnicode');
      shown += character;
    }
    const mark = this.marks.at(-1);
    if (typeof mark === 'number') {
      this.text.marked.set(mark, (this.text.marked.get(mark) ?? '') + shown);
    } else if (mark === 'artifact') this.text.artifacts.push(shown);
    else this.text.unmarked.push(shown);
  }
}

/** Single codes, and ranges with a list of values (ISO 32000-1, 9.10.3). */
function readToUnicode(map: string): ToUnicode {
  const found: ToUnicode = new Map();
  const add = (code: number, value: string): void => {
    const bytes = Buffer.from(value.replaceAll(' ', ''), 'hex');
    found.set(String.fromCharCode(code >> 8, code & 255), bytes.swap16().toString('utf16le'));
  };
  for (const [, first, , list] of map.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
    [...list!.matchAll(/<([\w ]*)>/g)].forEach(([, value], index) => {
      add(Number.parseInt(first!, 16) + index, value!);
    });
  }
  for (const [, codes] of map.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, code, value] of codes!.matchAll(/<(\w+)> <([\w ]*)>/g)) {
      add(Number.parseInt(code!, 16), value!);
    }
  }
  return found;
}

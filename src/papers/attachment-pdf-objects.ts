/** A PDF that cannot be looked through: it is not written as programs write one. */
export class UnreadablePdf extends Error {}

/** An object that is a dictionary followed by bytes. */
export interface StreamFound {
  dictionary: string;
  /** Where its bytes begin. */
  start: number;
}

const OBJECT = /\d\s+\d+\s+obj/g;
const SPACE = new Set('\0\t\n\f\r ');
const STREAM = /stream(?:\r\n|\n|\r)/y;
/** However objects are nested into one another's texts, so often a byte is read. */
const MOST_READINGS = 2;

/** Steps over one token at a time, as far as is needed to find where a dictionary ends. */
class Steps {
  constructor(
    private readonly text: string,
    public at: number,
  ) {}

  takes(token: string): boolean {
    if (!this.text.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }

  /** White space and comments. */
  space(): void {
    for (;;) {
      while (SPACE.has(this.text[this.at] ?? '')) this.at += 1;
      if (this.text[this.at] !== '%') return;
      while (this.at < this.text.length && !'\r\n'.includes(this.text[this.at]!)) this.at += 1;
    }
  }

  /** A string in parentheses, whose inner ones are balanced or escaped (ISO 32000-2, 7.3.4.2). */
  string(): void {
    let depth = 0;
    do {
      const one = this.text[this.at];
      if (one === undefined) return;
      if (one === '\\') this.at += 1;
      if (one === '(') depth += 1;
      if (one === ')') depth -= 1;
      this.at += 1;
    } while (depth > 0);
  }

  /** From `<<` to its `>>`; false where none begins here, or none ends. */
  dictionary(): boolean {
    if (!this.takes('<<')) return false;
    let depth = 1;
    while (depth > 0) {
      this.space();
      if (this.at >= this.text.length) return false;
      if (this.takes('<<')) depth += 1;
      else if (this.takes('>>')) depth -= 1;
      else if (this.text[this.at] === '(') this.string();
      else this.at += 1;
    }
    return true;
  }
}

/** The stream that begins at `steps`; undefined for another object, and where no object is whole. */
function streamAt(text: string, steps: Steps): StreamFound | undefined {
  steps.space();
  const begin = steps.at;
  if (!steps.dictionary()) return undefined;
  const dictionary = text.slice(begin, steps.at);
  steps.space();
  STREAM.lastIndex = steps.at;
  const mark = STREAM.exec(text);
  return mark ? { dictionary, start: steps.at + mark[0].length } : undefined;
}

/**
 * Every stream that begins anywhere in the file, whatever table lists it or none: another reader may
 * find what this file's own tables hide.
 * @param text the bytes of the file, one character each
 * @throws UnreadablePdf where objects are nested into one another's texts too often to follow
 */
export function* streamsIn(text: string): Generator<StreamFound> {
  let left = text.length * MOST_READINGS;
  for (const { 0: mark, index } of text.matchAll(OBJECT)) {
    const begin = index + mark.length;
    const steps = new Steps(text, begin);
    const found = streamAt(text, steps);
    left -= steps.at - begin;
    if (left < 0) throw new UnreadablePdf();
    if (found) yield found;
  }
}

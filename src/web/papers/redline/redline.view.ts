import { stepsOf } from '../../../kernel/json-pointer';
import { type Paper } from '../../../papers/content/paper';
import { type Manifest } from '../../../papers/manifest';
import { type Part } from '../../../papers/parts-changed';
import { type ContentChange, contentChanges, type Placed } from './content-changes';
import { partOf, placeWords } from './place-words';
import { valueWords } from './value-words';
import { type Segment, wordChanges } from './word-changes';

/** One place in which two revisions differ, as words. */
export interface RedlineRow {
  /** `Paragraph 3.1`. */
  place: string;
  part: Part;
  /** Both texts in one run. */
  words: Segment[];
  /** Each for itself, with the words marked that only it has. */
  was: Segment[];
  now: Segment[];
}

interface Contents {
  before: Paper;
  after: Paper;
}

const said = (side: Placed | undefined): string =>
  side ? valueWords(side.value, stepsOf(side.pointer).at(-1) ?? '') : '';

/** What a value is, where two say the same in other shapes: a paragraph that became a heading. */
function shapeWords({ value }: Placed): string {
  const { kind } = Object(value) as { kind?: unknown };
  return typeof kind === 'string' ? kind.replaceAll('-', ' ') : JSON.stringify(value);
}

function wordsOf({ before, after }: ContentChange): Segment[] {
  const [was, now] = [said(before), said(after)];
  if (was !== now) return wordChanges(was, now);
  return wordChanges(before ? shapeWords(before) : '', after ? shapeWords(after) : '');
}

function rowOf(change: ContentChange, contents: Contents, manifest: Manifest): RedlineRow {
  const { before, after } = change;
  const [side, paper] = after ? [after, contents.after] : [before!, contents.before];
  const words = wordsOf(change);
  return {
    place: placeWords(side, paper, manifest),
    part: partOf(side, paper),
    words,
    was: words.filter(({ mark }) => mark !== 'added'),
    now: words.filter(({ mark }) => mark !== 'removed'),
  };
}

/** What changed from one content of a paper to another, place by place; see `redline.njk`. */
export const redline = (before: Paper, after: Paper, manifest: Manifest): RedlineRow[] =>
  contentChanges(before, after).map((change) => rowOf(change, { before, after }, manifest));

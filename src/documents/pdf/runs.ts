import type { Inline } from '../tree';
import { foldText, inlineText } from '../document-text';
import { addSlot, addTag, type Slot, type Tag } from './tag-tree';
import type { TextStyle } from './type-scale';
import type { FaceName } from './typeface';

/** Text of one face and colour that stands in one slot of the structure. */
export interface Run {
  text: string;
  face: FaceName;
  colour: string;
  slot?: Slot;
  link?: Tag;
}

interface Manner {
  style: TextStyle;
  accent: string;
  isEmphasised: boolean;
  isStrong: boolean;
  link?: Tag;
}

/** Text alone, for labels and numbers. */
export function plainRun(text: string, tag: Tag, style: TextStyle): Run {
  return { text, face: style.face, colour: style.colour, slot: addSlot(tag) };
}

/** The inline content as runs; their elements and slots are added to `tag` in reading order. */
export function inlineRuns(
  inlines: Inline[],
  tag: Tag,
  look: { style: TextStyle; accent: string },
): Run[] {
  return runsWithin(inlines, tag, { ...look, isEmphasised: false, isStrong: false });
}

function runsWithin(inlines: Inline[], tag: Tag, manner: Manner): Run[] {
  return inlines.flatMap((inline) =>
    inline.kind === 'text' ? [textRun(inline.text, tag, manner)] : elementRuns(inline, tag, manner),
  );
}

function textRun(text: string, tag: Tag, manner: Manner): Run {
  const { style, link, accent } = manner;
  const colour = link ? accent : style.colour;
  return { text, face: faceOf(manner), colour, slot: addSlot(tag), ...(link ? { link } : {}) };
}

function elementRuns(inline: Exclude<Inline, { kind: 'text' }>, tag: Tag, manner: Manner): Run[] {
  switch (inline.kind) {
    case 'emphasis':
      return runsWithin(inline.children, addTag(tag, 'Em'), { ...manner, isEmphasised: true });
    case 'strong':
      return runsWithin(inline.children, addTag(tag, 'Strong'), { ...manner, isStrong: true });
    case 'passage':
      return runsWithin(inline.children, addTag(tag, 'Span', { lang: inline.lang }), manner);
    case 'link': {
      const label = foldText(inlineText(inline.children));
      const link = addTag(tag, 'Link', { link: { href: inline.href, label } });
      return runsWithin(inline.children, link, { ...manner, link });
    }
  }
}

function faceOf({ style, isStrong, isEmphasised }: Manner): FaceName {
  const weight = isStrong ? 'semibold' : style.face;
  if (!isEmphasised) return weight;
  return weight === 'semibold' ? 'semibold-italic' : 'italic';
}

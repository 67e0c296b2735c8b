import { NotFound } from '../../../kernel/errors';
import { type JudgedPaper } from '../../../workflow/judged-paper.reader';
import { textIn, type TypedGroup } from '../form/typed-fields';
import { blankParagraph } from '../form/paragraph.form';
import { fieldWords } from '../page/field-words';
import { type PartPage } from '../page/part-page';
import { yearsOf } from '../page/paper-years';
import { paperAddress } from '../page/place-link';
import { readSection, sectionFields, withSection } from './section.form';
import { sectionPlace, sectionRule } from './section-place';
import { sectionView } from './section.view';

const isFinished = (typed: TypedGroup): boolean => textIn(typed, 'finished') === 'yes';

/** An empty section opens with a paragraph to write in. */
const withSomewhereToWrite = (fields: TypedGroup, writes: boolean): TypedGroup =>
  writes && Array.isArray(fields.blocks) && fields.blocks.length === 0
    ? { ...fields, blocks: [blankParagraph] }
    : fields;

/** @throws NotFound for a key that neither the layout nor the paper knows. */
export const sectionPage =
  (key: string) =>
  ({ paper, context: { manifest, on } }: JudgedPaper): PartPage => {
    const { content } = paper.revision;
    const rule = sectionRule(content, manifest, key);
    if (!rule) throw new NotFound('section');
    const place = sectionPlace(content, manifest, key);
    const counting = { section: place.number, tablesBefore: place.tablesBefore };
    const address = paperAddress(paper.number);
    return {
      template: 'papers/section',
      part: `section/${key}`,
      fields: (shown) => withSomewhereToWrite(sectionFields(shown, rule), rule.words !== undefined),
      read: (form, into) => {
        const { part, places } = readSection(form, rule, counting);
        return { places, ...(part && { paper: withSection(into, { key, part, manifest }) }) };
      },
      view: (state) => sectionView(state, rule, place),
      words: fieldWords(counting),
      years: (shown) => yearsOf(shown, on),
      finished: (typed) => ({ section: key, is: isFinished(typed) }),
      saved: (typed) => ({
        words: `Section ${place.number}, ${rule.title}, is saved`,
        href: isFinished(typed) ? address : `${address}/sections/${key}`,
      }),
    };
  };

import { NotFound } from '../../../kernel/errors';
import { type Paper } from '../../../papers/content/paper';
import { type Recommendation } from '../../../papers/content/recommendation';
import { type JudgedPaper } from '../../../workflow/judged-paper.reader';
import { type FormReading } from '../form/form-reading';
import { type TypedGroup } from '../form/typed-fields';
import { fieldWords } from '../page/field-words';
import { yearsOf } from '../page/paper-years';
import { type PartPage, type PartReading } from '../page/part-page';
import { paperAddress } from '../page/place-link';
import { nextId, withRecommendation } from './changed-recommendations';
import { recommendationFields } from './recommendation-fields';
import { readRecommendation } from './recommendation.form';
import { KINDS } from './recommendation-kinds';
import { recommendationView, type Shown } from './recommendation.view';

const blankLine = (year: string): TypedGroup => ({ year, sum: '', held: '' });

/** A form nobody has filled in yet, with a line for every year of the paper's money. */
function newFields(
  kind: Recommendation['kind'],
  paper: Paper,
  years: readonly string[],
): TypedGroup {
  const { matter = '', has } = KINDS[kind];
  return {
    id: nextId(paper.recommendations),
    matter,
    money: { kind: has.anyMoney ? 'none' : '', rows: years.map(blankLine), unsplit: {} },
    source: '',
    as: '',
    agreement: { rows: [], unsplit: {} },
  };
}

/** A line to write in, where the money is not split or there is none. */
function withLines(fields: TypedGroup, years: readonly string[]): TypedGroup {
  const money = fields.money as TypedGroup;
  const rows = money.rows as TypedGroup[];
  return rows.length > 0 ? fields : { ...fields, money: { ...money, rows: years.map(blankLine) } };
}

function pageFor(judged: JudgedPaper, shown: Shown): PartPage {
  const { paper, context } = judged;
  const years = (content: Paper) => yearsOf(content, context.on);
  const list = `${paperAddress(paper.number)}/recommendations`;
  const fields = (content: Paper): TypedGroup => {
    const one = content.recommendations[shown.at];
    return one
      ? withLines(recommendationFields(one), years(content))
      : newFields(shown.kind, content, years(content));
  };
  const read = (form: FormReading, into: Paper): PartReading => {
    const one = readRecommendation(form, shown.kind);
    if (!one) return {};
    const at = shown.isNew ? into.recommendations.length : shown.at;
    return {
      paper: { ...into, recommendations: withRecommendation(into.recommendations, at, one) },
    };
  };
  return {
    template: 'papers/recommendation',
    part: 'ask',
    fields,
    read,
    view: (state) => recommendationView(state, shown),
    words: fieldWords(),
    years,
    saved: () => ({
      words: `Recommendation ${shown.at + 1}, ${KINDS[shown.kind].heading.toLowerCase()}, is saved`,
      href: list,
    }),
  };
}

type Recommendations = readonly Recommendation[];

/**
 * The place now of what stood at `at` when the form was opened, by its short name: others may have
 * been moved, added or taken out meanwhile. -1 where it was taken out itself.
 */
function placeNow(at: number, then: Recommendations | undefined, now: Recommendations): number {
  const was = then?.[at];
  if (!then || !was || now[at]?.id === was.id) return at;
  const moved = now.findIndex(({ id }) => id === was.id);
  // Its short name was changed, and the list is as long as it was: it stands where it stood.
  return moved < 0 && now.length >= then.length ? at : moved;
}

/**
 * @param number - as the address has it
 * @param opened - content of the revision the form was opened on, when a form is sent
 * @throws NotFound for a recommendation the paper does not have, and did not have then.
 */
export const recommendationPage =
  (number: number, opened?: Paper) =>
  (judged: JudgedPaper): PartPage => {
    const { recommendations: now } = judged.paper.revision.content;
    const then = opened?.recommendations;
    const at = placeNow(number - 1, then, now);
    const one = now[at];
    if (one) return pageFor(judged, { kind: one.kind, at, isNew: false });
    const was = then?.[number - 1];
    if (!was) throw new NotFound('recommendation');
    const shown = { kind: was.kind, at: now.length, isNew: true, removed: number };
    return { ...pageFor(judged, shown), isGone: true };
  };

export const newRecommendationPage =
  (kind: Recommendation['kind']) =>
  (judged: JudgedPaper): PartPage => {
    const at = judged.paper.revision.content.recommendations.length;
    return pageFor(judged, { kind, at, isNew: true });
  };

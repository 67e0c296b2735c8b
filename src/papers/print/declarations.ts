import { formatDate } from '../../kernel/local-date';
import { type Post } from '../../scheme/scheme';
import { type ActInPrint, type ActsInPrint } from '../acts-in-print';
import { type Route } from '../route';
import { capitalised } from '../../kernel/sentences';
import { cell, type CellView, columnHead, type TableView } from '../../documents/table-view';

export interface DeclarationSources {
  route: Route;
  /** Post as the paper names it. */
  draftingOfficer: string;
  acts: ActsInPrint;
  isDraft: boolean;
}

interface Declared {
  matter: string;
  post: string;
  act?: ActInPrint;
  /** What the post declares, and whether a drawn tick stands before it. */
  words: string;
  isTicked: boolean;
  /** Printed in the place of a declaration that has not been made. */
  missing: string;
}

const MATTERS: Record<string, string> = { finance: 'Financial' };

const matterWords = (advice: string): string =>
  MATTERS[advice] ?? capitalised(advice.replaceAll('-', ' '));

/**
 * The name stands above the post from the grade the body sets; a signed file cannot be redacted. Who
 * is called by the post alone is printed once.
 */
const posted = (post: Post, act: ActInPrint | undefined): string =>
  post.printsName && act?.name && act.name !== post.name ? `${act.name}, ${post.name}` : post.name;

function rowView({ matter, post, act, words, isTicked, missing }: Declared): CellView[] {
  const row = [cell(matter, { scope: 'row' }), cell(post)];
  if (!act) return [...row, cell(missing, { span: 2 })];
  return [...row, cell(words, isTicked ? { look: 'tick' } : {}), cell(formatDate(act.on))];
}

function adviceRows({ route, acts, isDraft }: DeclarationSources): CellView[][] {
  return route.advisers.map(({ post, advice }) => {
    const act = acts.advice.find((one) => one.advice === advice);
    const reason = act?.notRequiredBecause;
    return rowView({
      matter: matterWords(advice),
      post: posted(post, act),
      act,
      words: reason ? `Not required: ${reason}` : 'Advice given',
      isTicked: !reason,
      missing: isDraft ? 'Not yet given' : 'To be given',
    });
  });
}

function officerRows(sources: DeclarationSources): CellView[][] {
  const { route, draftingOfficer, acts, isDraft } = sources;
  return [
    rowView({
      matter: 'Drafted',
      post: draftingOfficer,
      act: acts.submitted,
      words: 'Submitted',
      isTicked: false,
      missing: isDraft ? 'Not yet submitted' : 'To be submitted',
    }),
    rowView({
      matter: 'Cleared',
      post: posted(route.headOfService, acts.cleared),
      act: acts.cleared,
      words: 'Correct and consistent',
      isTicked: true,
      missing: isDraft ? 'Not yet cleared' : 'To be cleared',
    }),
  ];
}

/** Officer declarations by matter: the posts the scheme calls, then who drafted and who cleared. */
export function declarationsView(sources: DeclarationSources): TableView {
  const advice = adviceRows(sources);
  return {
    caption: null,
    unit: null,
    summary: 'Officer declarations: matter, post, declaration and date',
    columns: ['start', 'start', 'start', 'end'],
    head: ['Matter', 'Post', 'Declaration', 'Date'].map(columnHead),
    groups: [...(advice.length > 0 ? [advice] : []), officerRows(sources)],
    foot: [],
  };
}

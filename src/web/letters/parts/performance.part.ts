import { type PerformanceLine } from '../../../letters/content/letter-terms';
import { readLetterTerms } from '../../../letters/content/read-letter-terms';
import { byRule, type FieldOfPlace, givenOnly } from '../../agreements/forms/by-rule';
import { editedList, type ListRule } from '../../papers/form/edited-list';
import { type FormReading } from '../../papers/form/form-reading';
import { listIn, textIn, type TypedGroup } from '../../papers/form/typed-fields';
import { dayLines, readDays } from './days.form';
import { type LetterPart } from './letter-part';

const lineFields = (line: PerformanceLine): TypedGroup => ({
  outcome: line.outcome,
  indicator: line.indicator,
  target: line.target,
  reports: dayLines(line.reportOn),
  demographics: line.demographics ?? '',
});

/** Outcomes are mostly reported on the same days. */
const LINE: ListRule = {
  blank: (_kind, items) => ({
    ...{ outcome: '', indicator: '', target: '' },
    reports: textIn(items.at(-1) ?? {}, 'reports'),
    demographics: '',
  }),
  first: () => 'outcome',
};

const lineIn = (line: FormReading, at: number): object =>
  givenOnly({
    outcome: line.text('outcome'),
    indicator: line.text('indicator'),
    target: line.text('target'),
    reportOn: readDays(line, 'reports', `day on which outcome ${at + 1} is reported`),
    demographics: line.text('demographics'),
  });

const FIELDS: Record<string, [field: string, called: string]> = {
  outcome: ['outcome', 'outcome'],
  indicator: ['indicator', 'indicator'],
  target: ['target', 'target'],
  reportOn: ['reports', 'list of days'],
  demographics: ['demographics', 'words on demographics'],
};

function fieldOf(pointer: string, places: readonly number[]): FieldOfPlace {
  const [, , at = '0', name = ''] = pointer.split('/');
  const found = FIELDS[name];
  if (!found) return { name: 'add:performance', called: 'performance schedule' };
  const place = places[Number(at)] ?? 0;
  return {
    name: `performance.${place}.${found[0]}`,
    called: `${found[1]} of outcome ${place + 1}`,
  };
}

/** Schedule 3: for which results. */
export const PERFORMANCE_PART: LetterPart = {
  path: 'performance',
  heading: 'Performance schedule',
  template: 'letters/performance',
  fields: ({ standing }) => ({ performance: standing.passage.terms.performance.map(lineFields) }),
  edited: (typed, act) =>
    act.verb === 'save' || act.verb === 'update' || act.list !== 'performance'
      ? { typed }
      : editedList(typed, act, LINE),
  read: (form, { standing }) => {
    const kept = form
      .list('performance')
      .map((line, at) => ({ line, at }))
      .filter(({ line }) =>
        ['outcome', 'indicator', 'target'].some((name) => line.text(name) !== ''),
      );
    const lines = kept.map(({ line, at }) => lineIn(line, at));
    const terms = byRule(
      form,
      readLetterTerms({ ...standing.passage.terms, performance: lines }),
      (pointer) =>
        fieldOf(
          pointer,
          kept.map(({ at }) => at),
        ),
    );
    return terms && { terms, signatoryId: standing.passage.signatoryId };
  },
  shows: (typed) => ({ lines: listIn(typed, 'performance').map((_line, at) => at) }),
};

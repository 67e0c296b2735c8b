import { type AgreementTerms } from '../../../agreements/agreement';
import { readAgreement } from '../../../agreements/entry/read-agreement';
import { parsePounds } from '../../../kernel/money';
import { amountFields, readAmount, typedSum } from '../../papers/form/amount.form';
import { dateFields, readPartialDate } from '../../papers/form/date.form';
import { type FormReading } from '../../papers/form/form-reading';
import { type TypedGroup } from '../../papers/form/typed-fields';
import { byRule, type FieldOfPlace, givenOnly, linesIn } from './by-rule';

const CALLED: Record<string, FieldOfPlace> = {
  reference: { name: 'reference', called: 'reference' },
  recipient: { name: 'recipient', called: 'name of the organisation' },
  project: { name: 'project', called: 'project' },
  from: { name: 'from.day', called: 'beginning' },
  until: { name: 'until.day', called: 'end' },
  awarded: { name: 'awarded.unsplit.sum', called: 'award' },
  maximum: { name: 'maximum.unsplit.sum', called: 'maximum' },
  changes: { name: 'add:changes', called: 'list of changes' },
  conditions: { name: 'conditions', called: 'conditions' },
  schedules: { name: 'add:schedules', called: 'schedules' },
};

const IN_LISTS: Record<string, [field: string, called: string]> = {
  'changes/on': ['on.day', 'date of the change'],
  'changes/decision': ['decision', 'decision of the change'],
  'changes/change': ['sum', 'sum of the change'],
  'schedules/title': ['title', 'title of the schedule'],
  'schedules/text': ['text', 'text of the schedule'],
};

/** The item of a list on the page that an item of the JSON came from: blank ones are left out. */
interface Kept {
  item: FormReading;
  at: number;
}

const keptIn = (form: FormReading, list: string): Kept[] =>
  form
    .list(list)
    .map((item, at) => ({ item, at }))
    .filter(({ item }) => !item.isBlank);

function changeIn(item: FormReading): object {
  const typed = item.text('sum');
  const pence = typed === '' ? undefined : parsePounds(typed);
  if (typed !== '' && pence === undefined) {
    item.fault('sum', 'Enter the sum of the change in pounds, like 50,000');
  }
  return givenOnly({
    on: readPartialDate(item.group('on'), { called: 'date of the change', required: true }),
    decision: item.text('decision'),
    change: pence === undefined ? undefined : { kind: 'unsplit', pence },
  });
}

function fieldOf(changes: readonly Kept[], schedules: readonly Kept[]) {
  return (pointer: string): FieldOfPlace => {
    const [, list = '', at, field = ''] = pointer.split('/');
    const inList = IN_LISTS[`${list}/${field}`];
    const kept = list === 'changes' ? changes : schedules;
    const place = kept[Number(at)];
    if (inList && place) return { name: `${list}.${place.at}.${inList[0]}`, called: inList[1] };
    return CALLED[list] ?? { name: 'reference', called: 'agreement' };
  };
}

/** An agreement as it is entered by hand; undefined with faults in the form. */
export function readAgreementForm(form: FormReading): AgreementTerms | undefined {
  const changes = keptIn(form, 'changes');
  const schedules = keptIn(form, 'schedules');
  const conditions = linesIn(form.text('conditions'));
  const json = givenOnly({
    reference: form.text('reference'),
    recipient: form.text('recipient'),
    project: form.text('project'),
    from: readPartialDate(form.group('from'), { called: 'beginning', required: true }),
    until: readPartialDate(form.group('until'), { called: 'end', required: true }),
    awarded: readAmount(form.group('awarded'), { column: 'sum', called: 'award' }),
    changes: changes.map(({ item }) => changeIn(item)),
    maximum: readAmount(form.group('maximum'), { column: 'sum', called: 'maximum' }),
    conditions: conditions.length > 0 ? conditions : undefined,
    schedules:
      schedules.length > 0
        ? schedules.map(({ item }) =>
            givenOnly({ title: item.text('title'), text: item.text('text') }),
          )
        : undefined,
  });
  return byRule(form, readAgreement(json), fieldOf(changes, schedules));
}

const NO_YEARS = { rows: [], unsplit: {} };

/** What stands in the form of an agreement that is to be put right. */
export const agreementFields = (terms: AgreementTerms): TypedGroup => ({
  reference: terms.reference,
  recipient: terms.recipient,
  project: terms.project,
  from: dateFields(terms.from),
  until: dateFields(terms.until),
  awarded: amountFields(terms.awarded),
  maximum: amountFields(terms.maximum),
  changes: terms.changes.map(({ on, decision = '', change }) => ({
    on: dateFields(on),
    decision,
    sum: change?.kind === 'unsplit' ? typedSum(change.pence) : '',
  })),
  conditions: (terms.conditions ?? []).join('\n'),
  schedules: (terms.schedules ?? []).map(({ title, text }) => ({ title, text })),
});

/** Of one that is to be entered. */
export const blankAgreement = (filled: TypedGroup = {}): TypedGroup => ({
  awarded: NO_YEARS,
  maximum: NO_YEARS,
  changes: [],
  schedules: [],
  ...filled,
});

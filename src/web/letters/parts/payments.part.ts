import { type Share, sharesOf, shareOf, shareWords } from '../../../agreements/amount';
import { formatPounds } from '../../../kernel/money';
import { capitalised } from '../../../kernel/sentences';
import { type PaymentLine } from '../../../letters/content/letter-terms';
import { readLetterTerms } from '../../../letters/content/read-letter-terms';
import { byRule, type FieldOfPlace, givenOnly } from '../../agreements/forms/by-rule';
import { type Choice } from '../../papers/form/choice';
import { dateFields, readDay } from '../../papers/form/date.form';
import { editedList, type ListRule } from '../../papers/form/edited-list';
import { type FormReading } from '../../papers/form/form-reading';
import { listIn, textIn, type TypedGroup } from '../../papers/form/typed-fields';
import { type LetterScene } from '../letter-scene';
import { type LetterPart } from './letter-part';
import { parseSignedSum, readSignedSum, typedSignedSum } from './signed-sum.form';

const lineFields = (line: PaymentLine): TypedGroup => ({
  share: line.share,
  period: line.period,
  sum: typedSignedSum(line.pence),
  timing: line.timing,
  trigger: line.trigger,
  due: dateFields(line.dueOn),
  conditions: line.conditions ?? '',
  clawback: line.clawback ?? '',
});

/** The next line is mostly like the one above it. */
const LINE: ListRule = {
  blank: (_kind, items) => {
    const above = items.at(-1) ?? {};
    const kept = ['share', 'timing', 'trigger', 'conditions', 'clawback'];
    const like = Object.fromEntries(kept.map((name) => [name, textIn(above, name)]));
    return { timing: 'arrears', ...like, period: '', sum: '', due: dateFields(undefined) };
  },
  first: () => 'period',
};

/** Shares that have money in this letter, and those a line names already. */
const sharesIn = ({ standing }: LetterScene): Share[] => {
  const { money, payments } = standing.passage.terms;
  return sharesOf(money, ...payments.map(({ share }) => ({ [share]: 0 })));
};

function lineIn(line: FormReading, at: number): object {
  const called = `payment ${at + 1}`;
  return givenOnly({
    share: line.text('share') || line.fault('share', `Select the year whose money ${called} is`),
    period: line.text('period'),
    pence: readSignedSum(line, 'sum', `sum of ${called}`),
    timing: line.text('timing'),
    trigger: line.text('trigger'),
    dueOn: readDay(line.group('due'), { called: `day on which ${called} is due`, required: true }),
    conditions: line.text('conditions'),
    clawback: line.text('clawback'),
  });
}

const FIELDS: Record<string, [field: string, called: string]> = {
  share: ['share', 'year'],
  period: ['period', 'period'],
  pence: ['sum', 'sum'],
  timing: ['timing', 'choice of advance or arrears'],
  trigger: ['trigger', 'event that makes it due'],
  dueOn: ['due.day', 'day on which it is due'],
  conditions: ['conditions', 'conditions'],
  clawback: ['clawback', 'words on what is paid back'],
};

function fieldOf(pointer: string, places: readonly number[]): FieldOfPlace {
  const [, , at = '0', name = ''] = pointer.split('/');
  const found = FIELDS[name];
  if (!found) return { name: 'add:payments', called: 'payment schedule' };
  const place = places[Number(at)] ?? 0;
  return { name: `payments.${place}.${found[0]}`, called: `${found[1]} of payment ${place + 1}` };
}

/** What each year still lacks, as the lines stand on the page. */
function standingOf(typed: TypedGroup, scene: LetterScene) {
  const { money } = scene.standing.passage.terms;
  const lines = listIn(typed, 'payments');
  return sharesIn(scene).map((share) => {
    const planned = lines
      .filter((line) => textIn(line, 'share') === share)
      .reduce((sum, line) => sum + (parseSignedSum(textIn(line, 'sum')) ?? 0), 0);
    const change = shareOf(money, share);
    return {
      share: capitalised(shareWords(share)),
      change: formatPounds(change),
      planned: formatPounds(planned),
      difference: planned === change ? 'None' : formatPounds(Math.abs(change - planned)),
      isWhole: planned === change,
    };
  });
}

const choices = (scene: LetterScene): Choice[] =>
  sharesIn(scene).map((share) => ({ value: share, text: capitalised(shareWords(share)) }));

/** Schedule 2: when the money is paid. */
export const PAYMENTS_PART: LetterPart = {
  path: 'payments',
  heading: 'Payment schedule',
  template: 'letters/payments',
  fields: ({ standing }) => ({ payments: standing.passage.terms.payments.map(lineFields) }),
  edited: (typed, act) =>
    act.verb === 'save' || act.verb === 'update' || act.list !== 'payments'
      ? { typed }
      : editedList(typed, act, LINE),
  read: (form, { standing }) => {
    const kept = form
      .list('payments')
      .map((line, at) => ({ line, at }))
      .filter(({ line }) => !['period', 'sum', 'trigger'].every((name) => line.text(name) === ''));
    const payments = kept.map(({ line, at }) => lineIn(line, at));
    const terms = byRule(
      form,
      readLetterTerms({ ...standing.passage.terms, payments }),
      (pointer) =>
        fieldOf(
          pointer,
          kept.map(({ at }) => at),
        ),
    );
    return terms && { terms, signatoryId: standing.passage.signatoryId };
  },
  shows: (typed, scene) => ({
    lines: listIn(typed, 'payments').map((_line, at) => at),
    shares: [{ value: '', text: 'Select a year' }, ...choices(scene)],
    standing: standingOf(typed, scene),
  }),
};

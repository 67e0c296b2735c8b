import { shareOf, type Share, sharesOf, shareWords, type Sums } from '../../../agreements/amount';
import { formatPounds } from '../../../kernel/money';
import { capitalised } from '../../../kernel/sentences';
import { readLetterTerms } from '../../../letters/content/read-letter-terms';
import { byRule, type FieldOfPlace, givenOnly } from '../../agreements/forms/by-rule';
import { type Choice } from '../../papers/form/choice';
import { dateFields, readDay } from '../../papers/form/date.form';
import { editedList, type ListRule } from '../../papers/form/edited-list';
import { type FormReading } from '../../papers/form/form-reading';
import { listIn, textIn, type TypedGroup } from '../../papers/form/typed-fields';
import { type LetterScene } from '../letter-scene';
import { type LetterPart } from './letter-part';
import { readSignedSum, typedSignedSum } from './signed-sum.form';

const CONDITION: ListRule = { blank: () => ({ text: '' }), first: () => 'text' };

/** Shares a decision leaves money in, and those the letter takes of already. */
const sharesIn = ({ standing: { basis, passage } }: LetterScene): Share[] =>
  sharesOf(basis.available, passage.terms.money);

const movesMoney = ({ standing: { kind } }: LetterScene): boolean =>
  kind === 'award' || kind === 'money';

/** A year without a sum takes none of it. */
function moneyIn(form: FormReading): Sums {
  return Object.fromEntries(
    form.list('money').flatMap((row) => {
      const share = row.text('share');
      if (row.text('sum') === '') return [];
      const pence = readSignedSum(row, 'sum', `sum (${shareWords(share)})`);
      return pence === undefined || pence === 0 ? [] : [[share, pence]];
    }),
  ) as Sums;
}

function fieldOf(pointer: string, shares: readonly Share[]): FieldOfPlace {
  const [, name = '', at = ''] = pointer.split('/');
  if (name === 'money') {
    const place = Math.max(0, shares.indexOf(at.replaceAll('~1', '/')));
    return { name: `money.${place}.sum`, called: 'sum' };
  }
  if (name === 'specialConditions') {
    return { name: `conditions.${at}.text`, called: `special condition ${Number(at) + 1}` };
  }
  return name === 'effectiveFrom'
    ? { name: 'effective.day', called: 'day from which it counts' }
    : { name: 'reply.day', called: 'day to reply by' };
}

const hints = (scene: LetterScene): { share: string; hint: string }[] =>
  sharesIn(scene).map((share) => ({
    share: capitalised(shareWords(share)),
    hint: `${formatPounds(shareOf(scene.standing.basis.available, share))} is left by the decision`,
  }));

const signatories = ({ agreement }: LetterScene): Choice[] => [
  { value: '', text: 'Nobody yet' },
  ...agreement.signatories
    .filter(({ endedAt }) => endedAt === undefined)
    .map(({ id, name, post, verified }) => ({
      value: id,
      text: `${name}, ${post}${verified ? '' : ' (not verified)'}`,
    })),
];

function fields(scene: LetterScene): TypedGroup {
  const { terms, signatoryId = '' } = scene.standing.passage;
  return {
    money: sharesIn(scene).map((share) => ({
      share,
      sum: typedSignedSum(shareOf(terms.money, share)),
    })),
    reply: dateFields(terms.replyBy),
    effective: dateFields(terms.effectiveFrom),
    signatory: signatoryId,
    conditions: terms.specialConditions.map((text) => ({ text })),
  };
}

/** Sums, days, special conditions, and who is to accept. */
export const TERMS_PART: LetterPart = {
  path: 'terms',
  heading: 'Sums, dates and conditions',
  template: 'letters/terms',
  fields,
  edited: (typed, act) =>
    act.verb === 'save' || act.verb === 'update' || act.list !== 'conditions'
      ? { typed }
      : editedList(typed, act, CONDITION),
  read: (form, scene) => {
    const { terms: now } = scene.standing.passage;
    const json = givenOnly({
      money: movesMoney(scene) ? moneyIn(form) : now.money,
      payments: now.payments,
      performance: now.performance,
      specialConditions: form
        .list('conditions')
        .map((one) => one.text('text'))
        .filter((text) => text !== ''),
      replyBy: readDay(form.group('reply'), { called: 'day to reply by' }),
      effectiveFrom: readDay(form.group('effective'), { called: 'day from which it counts' }),
    });
    const terms = byRule(form, readLetterTerms(json), (at) => fieldOf(at, sharesIn(scene)));
    const signatoryId = form.text('signatory');
    return terms && { terms, ...(signatoryId !== '' && { signatoryId }) };
  },
  shows: (typed, scene) => ({
    movesMoney: movesMoney(scene),
    shares: hints(scene),
    signatories: signatories(scene),
    conditions: listIn(typed, 'conditions').map((_one, at) => at),
    chosen: textIn(typed, 'signatory'),
  }),
};

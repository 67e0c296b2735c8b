import { type AgreementRead } from '../../agreements/agreement.reader';
import { authorityName } from '../../agreements/authority';
import { totalOf } from '../../agreements/amount';
import { leftOf } from '../../agreements/ledger/ledger';
import { ledgerWords } from '../../agreements/ledger/ledger.words';
import { formatPounds } from '../../kernel/money';
import { agreementAddress } from '../agreements/agreement-address';
import { type Choice } from '../papers/form/choice';
import { errorList, type FormView, formView } from '../papers/form/form.view';
import { type FormReading } from '../papers/form/form-reading';
import { standing } from '../../agreements/ledger/may-reserve';
import { type Moment } from '../agreements/page/agreement.view';

export const SCHEDULES_ALONE = 'schedules';

export interface NewLetterView {
  title: string[];
  backLink: { text: string; href: string };
  errors: { text: string; href: string }[];
  caption: string;
  heading: string;
  action: string;
  choices: Choice[];
  /** What keeps a decision from being relied on, and what is lacking of the recipient. */
  whyNot: string[];
  form: FormView;
}

/** What a letter may rest on: each decision, for money and term or for the term alone; or none. */
function choicesOf({ facts }: AgreementRead, moment: Moment): Choice[] {
  const usable = facts.authorities.filter(
    (authority) => standing({ authority, ...moment }).length === 0,
  );
  const ofDecisions = usable.flatMap((authority): Choice[] => {
    const { given } = authority;
    const left = totalOf(leftOf(authority, facts));
    const value = `${given.paperId}.${given.recommendation}`;
    const name = authorityName(given);
    const money = { value: `${value}.money`, text: name, hint: `${formatPounds(left)} is left` };
    const term = { value: `${value}.term`, text: `${name}: the end date alone` };
    return [...(left === 0 ? [] : [money]), ...(given.newEndDate === undefined ? [] : [term])];
  });
  return [
    ...ofDecisions,
    {
      value: SCHEDULES_ALONE,
      text: 'No decision: new schedules alone',
      hint: 'Moves no money and no date',
    },
  ];
}

export function newLetterView(
  read: AgreementRead,
  moment: Moment,
  { typed, faults }: FormReading,
): NewLetterView {
  const { reference } = read.agreement;
  return {
    title: ['Prepare a letter', `Agreement ${reference}`],
    backLink: { text: `Agreement ${reference}`, href: agreementAddress(reference) },
    errors: errorList(faults),
    caption: `Agreement ${reference}, ${read.recipient}`,
    heading: 'Prepare a letter',
    action: `${agreementAddress(reference)}/letters/new`,
    choices: choicesOf(read, moment),
    whyNot: [
      ...read.facts.authorities.flatMap((authority) =>
        standing({ authority, ...moment }).map(ledgerWords),
      ),
      ...read.lacking.map((lack) => `${read.recipient} lacks ${lack}`),
    ],
    form: formView(typed, faults),
  };
}

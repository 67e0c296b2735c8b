import { type AgreementRead } from '../../agreements/agreement.reader';
import { shareWords } from '../../agreements/amount';
import { formatDate } from '../../kernel/local-date';
import { formatPounds } from '../../kernel/money';
import { type Choice } from '../papers/form/choice';
import { errorList, type FormView, formView } from '../papers/form/form.view';
import { type FormFault } from '../papers/form/form-reading';
import { type TypedGroup } from '../papers/form/typed-fields';
import { agreementAddress } from './agreement-address';
import { rowName } from './page/ledger-row-names';

interface PaymentView {
  reference: string;
  on: string;
  what: string;
  year: string;
  sum: string;
  note: string;
}

export interface PaymentsView {
  title: string[];
  backLink: { text: string; href: string };
  errors: { text: string; href: string }[];
  caption: string;
  heading: string;
  /** `£245,000 of £490,000 is paid.` */
  standing: string;
  payments: PaymentView[];
  /** Years that have money that may be paid, with what is left to pay. */
  years: Choice[];
  action: string;
  form: FormView;
  keeps: boolean;
}

interface Shown {
  read: AgreementRead;
  keeps: boolean;
  typed?: TypedGroup;
  faults?: readonly FormFault[];
}

const yearsOf = ({ agreement, ledger, facts }: AgreementRead): Choice[] =>
  ledger.rows
    .filter(({ committed, paid }) => committed > 0 || paid > 0)
    .map(({ share, committed, paid }) => ({
      value: share,
      text: `${rowName(share, agreement, facts).name} (${shareWords(share)})`,
      hint: `${formatPounds(Math.max(0, committed - paid))} of ${formatPounds(committed)} is left to pay`,
    }));

export function paymentsView({ read, keeps, typed, faults = [] }: Shown): PaymentsView {
  const { agreement, facts, ledger } = read;
  const { paid, committed } = ledger.total;
  const { reference } = agreement;
  return {
    title: ['Payments', `Agreement ${reference}`],
    backLink: { text: `Agreement ${reference}`, href: agreementAddress(reference) },
    errors: errorList(faults),
    caption: `Agreement ${reference}`,
    heading: 'Payments',
    standing: `${formatPounds(paid)} of ${formatPounds(committed)} committed is paid.`,
    payments: facts.payments
      .map(({ on, kind, year = 'unsplit', pence, note = '', ...one }) => ({
        reference: one.reference,
        on: formatDate(on),
        what: kind === 'recovery' ? 'Came back' : 'Paid',
        year: shareWords(year),
        sum: formatPounds(pence),
        note,
      }))
      .reverse(),
    years: yearsOf(read),
    action: `${agreementAddress(reference)}/payments`,
    form: formView(typed ?? { kind: 'payment' }, faults),
    keeps,
  };
}

import { inShare, shareOf, sharesOf, sumsOf } from '../../../agreements/amount';
import {
  type AuthorityGiven,
  authorityName,
  type MoneySource,
} from '../../../agreements/authority';
import { changeOf, heldBackOf, usableUntil } from '../../../agreements/ledger/authority-budget';
import { type AuthorityHeld } from '../../../agreements/ledger/ledger-facts';
import { formatDate } from '../../../kernel/local-date';
import { formatInstant } from '../../../kernel/london-time';
import { formatPounds } from '../../../kernel/money';
import { inSeries } from '../../../kernel/sentences';
import { type Post } from '../../../scheme/scheme';
import { errorList, type FormView, formView } from '../../papers/form/form.view';
import { type FormFault } from '../../papers/form/form-reading';
import { type TypedGroup } from '../../papers/form/typed-fields';
import { AGREEMENTS, agreementAddress, authorityAddress } from '../agreement-address';
import { changeWords } from '../page/money-words';

interface Row {
  key: { text: string };
  value: { text?: string; html?: string };
}

export interface DecisionView {
  title: string[];
  backLink: { text: string; href: string };
  errors: { text: string; href: string }[];
  caption: string;
  heading: string;
  rows: Row[];
  /** The agreement it is put to. */
  agreement?: { text: string; href: string };
  /** Where an agreement for an award is entered. */
  enter?: string;
  /** Held back and not released, a line a year. */
  held: { share: string; words: string }[];
  /** Rows of later decisions that may have released it. */
  later: { value: string; text: string }[];
  isClosed: boolean;
  form: FormView;
  action: string;
  keeps: boolean;
}

export interface DecisionShown {
  authority: AuthorityHeld;
  /** Reference of the agreement it is put to. */
  agreement?: string;
  later: readonly AuthorityGiven[];
  posts: readonly Post[];
  keeps: boolean;
  typed?: TypedGroup;
  faults?: readonly FormFault[];
}

const row = (key: string, text: string): Row => ({ key: { text: key }, value: { text } });

const moneyWords = ({ given }: AuthorityHeld): string => {
  const change = given.gives === 'new-maximum' ? changeOf(given, {}) : sumsOf(given.money);
  const ceiling = given.ceiling === 'up-to' ? 'Up to ' : '';
  const words = sharesOf(change).map(
    (share) => `${changeWords(shareOf(change, share))}${inShare(share)}`,
  );
  return words.length === 0 ? 'None' : `${ceiling}${inSeries(words)}`;
};

function sourceWords(source: MoneySource): string {
  if (source.kind === 'budget') return source.name;
  if (source.kind === 'held-back') return `What ${source.decision} held back`;
  return 'Money that the same decision accepts';
}

function rowsOf({ authority, posts }: DecisionShown): Row[] {
  const { given, closing, releases } = authority;
  const until = usableUntil(given);
  const post = posts.find(({ id }) => id === given.decidedBy)?.name ?? given.decidedBy;
  return [
    row('Decided', `${formatDate(given.decidedOn)}, by the ${post}, paragraph ${given.paragraph}`),
    row('For', `${given.recipient}: ${given.purpose}`),
    row('Money', moneyWords(authority)),
    ...(given.fundedBy ? [row('Paid from', sourceWords(given.fundedBy))] : []),
    ...(given.newEndDate ? [row('New end', formatDate(given.newEndDate))] : []),
    row('Usable from', formatInstant(new Date(given.usableFrom))),
    row('Until', until ? formatDate(until) : 'No end is stated'),
    ...releases.map(({ decision, money }) =>
      row(
        'Released',
        `${sharesOf(money)
          .map((share) => `${formatPounds(shareOf(money, share))}${inShare(share)}`)
          .join(', ')}, by ${decision}`,
      ),
    ),
    ...(closing
      ? [
          row(
            'Ended',
            `By ${closing.decision} of ${formatDate(closing.decidedOn)}: ${closing.reason}`,
          ),
        ]
      : []),
  ];
}

/** What a decision authorised, and what later decisions made of it. */
export function decisionView(shown: DecisionShown): DecisionView {
  const { authority, agreement, later, keeps, typed = {}, faults = [] } = shown;
  const { given, closing } = authority;
  const held = heldBackOf(authority);
  const query = new URLSearchParams({ paper: given.paperId, recommendation: given.recommendation });
  return {
    title: ['What was decided', authorityName(given)],
    backLink: agreement
      ? { text: `Agreement ${agreement}`, href: agreementAddress(agreement) }
      : { text: 'Agreements', href: AGREEMENTS },
    errors: errorList(faults),
    caption: authorityName(given),
    heading: `What ${given.decision} lets be done`,
    rows: rowsOf(shown),
    ...(agreement !== undefined && {
      agreement: { text: agreement, href: agreementAddress(agreement) },
    }),
    ...(agreement === undefined &&
      given.gives === 'award' && { enter: `${AGREEMENTS}/new?${query.toString()}` }),
    held: sharesOf(held).map((share) => ({
      share,
      words: `${formatPounds(shareOf(held, share))} held back${inShare(share)}`,
    })),
    later: later.map((one) => ({
      value: `${one.paperId} ${one.recommendation}`,
      text: `${authorityName(one)}: ${one.recipient}`,
    })),
    isClosed: closing !== undefined,
    form: formView(typed, faults),
    action: authorityAddress(given),
    keeps,
  };
}

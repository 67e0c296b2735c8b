import { type AgreementPage, type AgreementStanding } from '../../agreements/agreement.reader';
import { sumsOf, totalOf } from '../../agreements/amount';
import { type AuthorityGiven } from '../../agreements/authority';
import { formatDate } from '../../kernel/local-date';
import { formatPounds } from '../../kernel/money';
import { type PaginationView, paginationView } from '../pagination.view';
import { type FormView, formView } from '../papers/form/form.view';
import { AGREEMENTS, agreementAddress, authorityAddress } from './agreement-address';
import { agreementTag, type TagView } from './page/agreement-status';
import { leftWords } from './page/money-words';

interface ListedAgreement {
  href: string;
  reference: string;
  about: string;
  until: string;
  maximum: string;
  left: string;
  tag: TagView;
}

/** Decided money that no agreement has yet. */
interface WaitingDecision {
  href: string;
  decision: string;
  recipient: string;
  purpose: string;
  sum: string;
}

export interface AgreementListView {
  title: string[];
  form: FormView;
  words: string;
  found: string;
  agreements: ListedAgreement[];
  waiting: WaitingDecision[];
  keeps: boolean;
  pages?: PaginationView;
}

const listed = ({ agreement, ...one }: AgreementStanding): ListedAgreement => ({
  href: agreementAddress(agreement.reference),
  reference: agreement.reference,
  about: `${one.recipient}: ${agreement.project}`,
  until: formatDate(one.until),
  maximum: formatPounds(one.ledger.total.committed),
  left: leftWords(one.ledger.total.left),
  tag: agreementTag(one.status),
});

const waitingView = (given: AuthorityGiven): WaitingDecision => ({
  href: authorityAddress(given),
  decision: `${given.decision}, recommendation ${given.recommendation}`,
  recipient: given.recipient,
  purpose: given.purpose,
  sum: formatPounds(totalOf(sumsOf(given.money))),
});

const addressOf = (words: string, page: number): string => {
  const query = new URLSearchParams({ ...(words && { words }), page: String(page) });
  return `${AGREEMENTS}?${query.toString()}`;
};

interface Listed {
  words: string;
  all: AgreementPage;
  waiting: readonly AuthorityGiven[];
  keeps: boolean;
}

export function agreementListView({ words, all, waiting, keeps }: Listed): AgreementListView {
  const count = `${all.total} ${all.total === 1 ? 'agreement' : 'agreements'}`;
  return {
    title: [`Agreements (${all.total})`],
    form: formView({ words }),
    words,
    found: words === '' ? count : `${count} with “${words}”`,
    agreements: all.agreements.map(listed),
    waiting: waiting.map(waitingView),
    keeps,
    pages: paginationView(all, (page) => addressOf(words, page)),
  };
}

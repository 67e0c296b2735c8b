import { type Share, shareOf, sharesOf, shareWords } from '../../agreements/amount';
import { formatDate } from '../../kernel/local-date';
import { formatPounds } from '../../kernel/money';
import { capitalised, inSeries } from '../../kernel/sentences';
import { type PublishedGrant, type PublishedGrantInForce } from '../../register/published-decision';
import { grantAmount } from './decision-words';

/** Key and value of one line of a summary. */
export interface GrantRow {
  key: string;
  value: string;
}

export interface GrantView {
  heading: string;
  rows: GrantRow[];
}

const NOT_YET: GrantRow = {
  key: 'Letter',
  value: 'This decision allows the grant. It is in force once both parties have signed a letter.',
};

/** `£220,000 in 2024/25 and £220,000 in 2025/26`; a cut is said as one. */
function moneyWords(money: PublishedGrantInForce['money']): string {
  const inWords = (share: Share): string => {
    const pence = shareOf(money, share);
    const sum = `${pence < 0 ? 'less ' : ''}${formatPounds(Math.abs(pence))}`;
    return share === 'unsplit' ? `${sum}, ${shareWords(share)}` : `${sum} in ${share}`;
  };
  const shares = sharesOf(money).map(inWords);
  return shares.length === 0 ? 'no change of money' : inSeries(shares);
}

const single = (key: string, paragraphs: readonly string[]): GrantRow[] =>
  paragraphs.length === 0 ? [] : [{ key, value: paragraphs.join(' ') }];

function letterRow({
  letterNumber,
  inForceOn,
  money,
  newEndDate,
}: PublishedGrantInForce): GrantRow {
  const end = newEndDate === undefined ? '' : `, until ${formatDate(newEndDate)}`;
  return {
    key: `Letter ${letterNumber}`,
    value: `In force since ${formatDate(inForceOn)}: ${moneyWords(money)}${end}`,
  };
}

/** What binds by now, and why and on what conditions, as its last letter has them. */
function boundRows(inForce: readonly PublishedGrantInForce[]): GrantRow[] {
  const last = inForce.at(-1);
  if (!last) return [NOT_YET];
  const conditions = last.conditions.map((each) => each.replace(/\.$/, ''));
  return [
    ...inForce.map(letterRow),
    ...single('Reasons', last.reasons),
    ...(conditions.length === 0 ? [] : [{ key: 'Conditions', value: conditions.join('; ') }]),
  ];
}

const decidedRows = (grant: PublishedGrant): GrantRow[] => [
  { key: 'Recipient', value: grant.recipient },
  { key: 'Purpose', value: capitalised(grant.purpose) },
  { key: 'Amount', value: grantAmount(grant) },
  ...(grant.until === undefined ? [] : [{ key: 'Until', value: formatDate(grant.until) }]),
  ...(grant.heldBack
    ? [
        {
          key: 'Held back',
          value: `${formatPounds(grant.heldBack.pence)} for ${grant.heldBack.purpose}`,
        },
      ]
    : []),
];

/** What the decision allows, grant by grant, and what of it binds both parties by now. */
export function grantViews(
  grants: readonly PublishedGrant[],
  inForce: readonly PublishedGrantInForce[],
): GrantView[] {
  const isOne = grants.length === 1;
  return grants.map((grant) => ({
    heading: isOne ? 'Grant' : `Grant to ${grant.recipient}`,
    rows: [
      ...decidedRows(grant),
      ...boundRows(inForce.filter(({ recommendation }) => recommendation === grant.recommendation)),
    ],
  }));
}

import { formatDate, type PartialDate } from '../../kernel/local-date';
import { formatPounds } from '../../kernel/money';
import { isSameParty } from '../../kernel/party-name';
import { type AgreementFacts } from '../content/agreement-facts';
import { totalOf } from '../content/money';
import { type VaryGrant } from '../content/recommendation';
import { type AGREEMENT_CODES } from './agreement.words';
import { type Examined, type Found } from './check';
import { mayBeSame, namedAgreement } from './known-agreement';
import { moneyPlace, recommendationsNamed } from './places';

type AgreementFound = Found<typeof AGREEMENT_CODES>;

/** A variation with the agreement of the ledger that it means. */
export interface VariedAt {
  grant: VaryGrant;
  at: number;
  known: AgreementFacts | undefined;
}

interface Difference {
  field: 'maximum' | 'from' | 'until';
  fact: string;
  stated: string;
  held: string;
}

const dateDifference = (
  [field, fact]: ['from' | 'until', string],
  stated: PartialDate | undefined,
  held: PartialDate,
): Difference[] =>
  stated === undefined || mayBeSame(stated, held)
    ? []
    : [{ field, fact, stated: formatDate(stated), held: formatDate(held) }];

function maximumDifference(stated: number | undefined, held: number): Difference[] {
  if (stated === undefined || stated === held) return [];
  const sums = { stated: formatPounds(stated), held: formatPounds(held) };
  return [{ field: 'maximum', fact: 'maximum', ...sums }];
}

const differences = ({ agreement }: VaryGrant, known: AgreementFacts): Difference[] => [
  ...maximumDifference(agreement.maximum && totalOf(agreement.maximum), totalOf(known.maximum)),
  ...dateDifference(['from', 'beginning'], agreement.from, known.from),
  ...dateDifference(['until', 'end'], agreement.until, known.until),
];

/** A reference that no agreement in force has, or that is another recipient's. */
function wrongReference({ grant, at }: VariedAt, examined: Examined): AgreementFound[] {
  const { reference } = grant.agreement;
  const { agreements } = examined.context;
  if (reference === undefined || !agreements) return [];
  const named = namedAgreement(grant, agreements);
  const recommendation = recommendationsNamed([at]);
  const place = moneyPlace(examined, at, 'agreement/reference');
  if (!named) {
    return [{ code: 'agreement-unknown', at: place, params: { recommendation, reference } }];
  }
  if (isSameParty(named.recipient, grant.recipient)) return [];
  const { recipient } = grant;
  return [
    {
      code: 'agreement-of-another',
      at: place,
      against: moneyPlace(examined, at, 'recipient'),
      params: { recommendation, reference: named.reference, recipient, holder: named.recipient },
    },
  ];
}

/** What the paper states of an agreement, beside what the ledger holds of it. */
export const againstLedger = (varied: VariedAt, examined: Examined): AgreementFound[] => [
  ...wrongReference(varied, examined),
  ...(varied.known === undefined ? [] : differences(varied.grant, varied.known)).map(
    ({ field, fact, stated, held }) => ({
      code: 'agreement-differs' as const,
      at: moneyPlace(examined, varied.at, `agreement/${field}`),
      params: { fact, stated, held, reference: varied.known!.reference },
    }),
  ),
];

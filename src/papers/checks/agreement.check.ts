import { endOfYear } from '../../kernel/financial-year';
import { formatDate, latest, type PartialDate } from '../../kernel/local-date';
import { formatPounds } from '../../kernel/money';
import { type AgreementFacts } from '../content/agreement-facts';
import { totalOf } from '../content/money';
import { type VaryGrant } from '../content/recommendation';
import { endsSaid } from './agreement-end';
import { maximumSaid } from './agreement-maximum';
import { AGREEMENT_CODES } from './agreement.words';
import { whenWords } from '../wording-money';
import { defineCheck, type Examined, type Found } from './check';
import { moneyYearsOf } from './expected-period';
import { numberedIn } from './figures';
import { knownAgreement, mayBeSame } from './known-agreement';
import { moneyPlace, recommendationsNamed } from './places';

type AgreementFound = Found<typeof AGREEMENT_CODES>;

interface VariedAt {
  grant: VaryGrant;
  at: number;
  known: AgreementFacts | undefined;
}

interface End {
  date: PartialDate;
  /** Field of the recommendation that says it; the whole agreement where only the ledger does. */
  field: string;
}

/** The end the agreement will have: recommended, else stated, else as the ledger has it. */
function endOf({ grant: { newEndDate, agreement }, known }: VariedAt): End | undefined {
  if (newEndDate) return { date: newEndDate, field: 'newEndDate' };
  if (agreement.until) return { date: agreement.until, field: 'agreement/until' };
  return known && { date: known.until, field: 'agreement' };
}

/** The last day money may be paid for, against the last day the agreement can still run. */
function pastTheEnd(varied: VariedAt, examined: Examined): AgreementFound[] {
  const { grant, at } = varied;
  const lastYear = moneyYearsOf(grant).at(-1);
  const end = endOf(varied);
  if (!lastYear || !end || latest(end.date) >= endOfYear(lastYear)) return [];
  return [
    {
      code: 'money-past-agreement',
      at: moneyPlace(examined, at),
      against: moneyPlace(examined, at, end.field),
      params: {
        recommendation: recommendationsNamed([at]),
        year: lastYear,
        moneyUntil: formatDate(endOfYear(lastYear)),
        end: whenWords(end.date),
      },
    },
  ];
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

function differences({ agreement }: VaryGrant, known: AgreementFacts): Difference[] {
  const stated = agreement.maximum && totalOf(agreement.maximum);
  const held = totalOf(known.maximum);
  const maximum: Difference[] =
    stated === undefined || stated === held
      ? []
      : [
          {
            field: 'maximum',
            fact: 'maximum',
            stated: formatPounds(stated),
            held: formatPounds(held),
          },
        ];
  return [
    ...maximum,
    ...dateDifference(['from', 'beginning'], agreement.from, known.from),
    ...dateDifference(['until', 'end'], agreement.until, known.until),
  ];
}

const ledgerFindings = ({ grant, at, known }: VariedAt, examined: Examined): AgreementFound[] =>
  known === undefined
    ? []
    : differences(grant, known).map(({ field, fact, stated, held }) => ({
        code: 'agreement-differs' as const,
        at: moneyPlace(examined, at, `agreement/${field}`),
        params: { fact, stated, held, reference: known.reference },
      }));

export const agreement = defineCheck({
  name: 'agreement',
  compares:
    'The years of money added to an agreement with its end; what the paper states of the agreement, its end included, with its own prose and with what the ledger holds.',
  source: 'Money cannot be paid under an agreement that has ended.',
  codes: AGREEMENT_CODES,
  check: (examined) => [
    ...numberedIn(examined.paper.recommendations).flatMap(({ one, at }) => {
      if (one.kind !== 'vary-grant') return [];
      const varied = { grant: one, at, known: knownAgreement(one, examined.context.agreements) };
      return [...pastTheEnd(varied, examined), ...ledgerFindings(varied, examined)];
    }),
    ...maximumSaid(examined),
    ...endsSaid(examined),
  ],
});

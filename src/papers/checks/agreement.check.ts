import { endOfYear } from '../../kernel/financial-year';
import { formatDate, latest, type PartialDate } from '../../kernel/local-date';
import { endsSaid } from './agreement-end';
import { againstLedger, type VariedAt } from './agreement-in-ledger';
import { maximumSaid } from './agreement-maximum';
import { AGREEMENT_CODES } from './agreement.words';
import { whenWords } from '../wording-money';
import { defineCheck, type Examined, type Found } from './check';
import { moneyYearsOf } from './expected-period';
import { numberedIn } from './figures';
import { knownAgreement } from './known-agreement';
import { moneyPlace, recommendationsNamed } from './places';

type AgreementFound = Found<typeof AGREEMENT_CODES>;

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
      return [...pastTheEnd(varied, examined), ...againstLedger(varied, examined)];
    }),
    ...maximumSaid(examined),
    ...endsSaid(examined),
  ],
});

import { endOfYear, startOfYear } from '../../kernel/financial-year';
import { earliest, formatDate, latest, type PartialDate } from '../../kernel/local-date';
import { type EndClaim } from '../claims/claim';
import { type AgreementFacts } from '../content/agreement-facts';
import { type VaryGrant } from '../content/recommendation';
import { inSeries } from '../../kernel/sentences';
import { type AGREEMENT_CODES } from './agreement.words';
import { IS_OF, narrowed, partyOf } from './candidates';
import { type Examined, type Found } from './check';
import { moneyYearsOf, periodOf } from './expected-period';
import { type Numbered, numberedIn } from './figures';
import { knownAgreement, mayBeSame } from './known-agreement';
import { moneyPlace, recommendationsNamed } from './places';

/** The ends a recommendation has, in the sense of the words. */
interface Ends {
  /** Each as the span of days that would be right. */
  right: { from: PartialDate; until: PartialDate }[];
  /** The same in words. */
  stated: string;
  field: string;
}

const exactly = (date: PartialDate): Ends['right'][number] => ({ from: date, until: date });

/** The ends that the words can mean of a variation: the new one it states, else the present one. */
function datesMeant(
  { newEndDate }: VaryGrant,
  tells: EndClaim['tells'],
  now: PartialDate | undefined,
): PartialDate[] {
  const meant = tells === 'now' ? [now] : [newEndDate ?? now];
  if (tells === 'open') meant.push(now);
  return [...new Set(meant.filter((date) => date !== undefined))];
}

function endsOfVariation(
  grant: VaryGrant,
  tells: EndClaim['tells'],
  known: AgreementFacts | undefined,
): Ends | undefined {
  const dates = datesMeant(grant, tells, grant.agreement.until ?? known?.until);
  const field = grant.newEndDate && tells !== 'now' ? 'newEndDate' : 'agreement';
  if (dates.length > 0) {
    return { right: dates.map(exactly), stated: inSeries(dates.map(formatDate)), field };
  }
  return tells === 'new' ? { right: [], stated: 'no new end', field } : undefined;
}

/** Without a stated period a grant or its funding ends on some day of the last year of its money. */
function endsOfMoney({ one }: Numbered): Ends | undefined {
  const period = periodOf(one);
  if (period) {
    const stated = formatDate(period.until);
    return { right: [exactly(period.until)], stated, field: 'period/until' };
  }
  const last = moneyYearsOf(one).at(-1);
  if (!last) return undefined;
  const right = [{ from: startOfYear(last), until: endOfYear(last) }];
  return { right, stated: `money until ${last}`, field: 'money' };
}

const endsOf = (numbered: Numbered, tells: EndClaim['tells'], examined: Examined) =>
  numbered.one.kind === 'vary-grant'
    ? endsOfVariation(
        numbered.one,
        tells,
        knownAgreement(numbered.one, examined.context.agreements),
      )
    : endsOfMoney(numbered);

const isRight = (date: PartialDate, { right }: Ends): boolean =>
  right.some(({ from, until }) =>
    from === until
      ? mayBeSame(date, from)
      : latest(date) >= earliest(from) && earliest(date) <= latest(until),
  );

/** Recommendations whose end the words give; of funding only where they name who gives it. */
function candidatesFor(claim: EndClaim, { paper }: Examined): Numbered[] {
  const all = numberedIn(paper.recommendations);
  if (claim.subject === 'funding') {
    return all.filter(({ one }) => IS_OF.accept(one) && claim.parties.includes(partyOf(one) ?? ''));
  }
  const named = all.filter(({ at }) => claim.sentence.recommendations.includes(at));
  return narrowed(
    (named.length > 0 ? named : all).filter(({ one }) => IS_OF.vary(one) || IS_OF.award(one)),
    claim,
  );
}

function against(claim: EndClaim, examined: Examined): Found<typeof AGREEMENT_CODES>[] {
  const known = candidatesFor(claim, examined).flatMap((candidate) => {
    const ends = endsOf(candidate, claim.tells, examined);
    return ends ? [{ at: candidate.at, ends }] : [];
  });
  const [first] = known;
  if (!first || known.some(({ ends }) => isRight(claim.date, ends))) return [];
  return [
    {
      code: 'end-differs',
      at: claim.place,
      against: moneyPlace(examined, first.at, first.ends.field),
      params: {
        said: formatDate(claim.date),
        recommendation: recommendationsNamed(known.map(({ at }) => at)),
        stated: first.ends.stated,
      },
      offset: claim.offset,
    },
  ];
}

/** Ends in the prose that the recommendation, or the agreement it varies, does not have. */
export const endsSaid = (examined: Examined): Found<typeof AGREEMENT_CODES>[] =>
  examined.claims
    .filter((claim) => claim.kind === 'end')
    .filter(({ sentence }) => !sentence.background)
    .flatMap((claim) => against(claim, examined));

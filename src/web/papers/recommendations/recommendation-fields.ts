import { type Recommendation } from '../../../papers/content/recommendation';
import { dateFields } from '../form/date.form';
import { moneyFields } from '../form/money.form';
import { type TypedGroup } from '../form/typed-fields';
import { agreementFields, periodFields } from './grant-parts.form';

const TEXTS = [
  'id',
  'matter',
  'funder',
  'recipient',
  'to',
  'function',
  'text',
  'purpose',
  'detail',
];

/** A recommendation as its form shows it; fields its kind does not have are absent. */
export function recommendationFields(recommendation: Recommendation): TypedGroup {
  const texts = Object.fromEntries(
    Object.entries(recommendation).filter(([name]) => TEXTS.includes(name)),
  ) as Record<string, string>;
  return { ...texts, ...moneyFields(recommendation), ...ownFields(recommendation) };
}

function ownFields(recommendation: Recommendation): TypedGroup {
  switch (recommendation.kind) {
    case 'accept-funding':
    case 'award-grant':
      return { period: periodFields(recommendation.period) };
    case 'vary-grant':
      return {
        agreement: agreementFields(recommendation.agreement),
        as: recommendation.as,
        newEndDate: dateFields(recommendation.newEndDate),
      };
    default:
      return {};
  }
}

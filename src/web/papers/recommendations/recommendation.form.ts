import { FORMATS } from '../../../papers/content/fields';
import {
  AcceptFunding,
  AwardGrant,
  DelegateAuthority,
  Note,
  OtherRecommendation,
  type Recommendation,
  type VaryGrant,
} from '../../../papers/content/recommendation';
import { readDay } from '../form/date.form';
import { type FormReading } from '../form/form-reading';
import { readFundedBy, readHeldBack, readMoney, readSum } from '../form/money.form';
import { optionalText, present, requiredText } from '../form/text.form';
import { readAgreement, readPeriod } from './grant-parts.form';

export type Kind = Recommendation['kind'];
/** What a reading gives until the faults are looked at: any part may be missing. */
type Read<R> = { [Field in keyof R]: R[Field] | undefined };

function readId(form: FormReading): string | undefined {
  const id = form.text('id');
  if (FORMATS.identifier!(id)) return id;
  return form.fault('id', 'Enter a short name of lower-case letters, digits and hyphens, like r1');
}

function readMatter(form: FormReading): string | undefined {
  if (form.text('matter') === '') {
    return form.fault('matter', 'Select the matter of the scheme of delegation');
  }
  return optionalText(form, 'matter', { called: 'matter', of: [AcceptFunding, 'matter'] });
}

const readDetail = (form: FormReading): string | undefined =>
  optionalText(form, 'detail', { called: 'sentence of detail', of: [AwardGrant, 'detail'] });

const readPurpose = (form: FormReading): string | undefined =>
  requiredText(form, 'purpose', { called: 'purpose of the money', of: [AwardGrant, 'purpose'] });

const readRecipient = (form: FormReading): string | undefined =>
  requiredText(form, 'recipient', {
    called: 'name of the organisation',
    of: [AwardGrant, 'recipient'],
  });

const acceptFunding = (form: FormReading): Read<AcceptFunding> => ({
  kind: 'accept-funding',
  funder: requiredText(form, 'funder', {
    called: 'name of the funder',
    of: [AcceptFunding, 'funder'],
  }),
  money: readSum(form, 'funding'),
  period: readPeriod(form.group('period')),
  purpose: readPurpose(form),
  detail: readDetail(form),
  matter: readMatter(form),
  id: readId(form),
});

const awardGrant = (form: FormReading): Read<AwardGrant> => ({
  kind: 'award-grant',
  recipient: readRecipient(form),
  money: readSum(form, 'grant'),
  fundedBy: readFundedBy(form),
  holdsBack: readHeldBack(form),
  period: readPeriod(form.group('period')),
  purpose: readPurpose(form),
  detail: readDetail(form),
  matter: readMatter(form),
  id: readId(form),
});

const readAs = (form: FormReading): VaryGrant['as'] | undefined => {
  const as = form.text('as');
  if (as === 'change' || as === 'new-maximum') return as;
  return form.fault('as', 'Select whether the sum is an increase or the new maximum');
};

const varyGrant = (form: FormReading): Read<VaryGrant> => ({
  kind: 'vary-grant',
  recipient: readRecipient(form),
  agreement: readAgreement(form.group('agreement')),
  as: readAs(form),
  money: readSum(form, form.text('as') === 'new-maximum' ? 'new maximum' : 'increase'),
  fundedBy: readFundedBy(form),
  holdsBack: readHeldBack(form),
  newEndDate: readDay(form.group('newEndDate'), { called: 'new end date' }),
  purpose: readPurpose(form),
  detail: readDetail(form),
  matter: readMatter(form),
  id: readId(form),
});

const delegateAuthority = (form: FormReading): Read<DelegateAuthority> => ({
  kind: 'delegate-authority',
  to: requiredText(form, 'to', { called: 'post', of: [DelegateAuthority, 'to'] }),
  function: requiredText(form, 'function', {
    called: 'act the post may then do',
    of: [DelegateAuthority, 'function'],
  }),
  money: readMoney(form, 'sum'),
  detail: readDetail(form),
  matter: readMatter(form),
  id: readId(form),
});

const note = (form: FormReading): Read<Note> => ({
  kind: 'note',
  text: requiredText(form, 'text', { called: 'words of what is to be noted', of: [Note, 'text'] }),
  money: readMoney(form, 'sum'),
  fundedBy: readFundedBy(form),
  holdsBack: readHeldBack(form),
  id: readId(form),
});

const other = (form: FormReading): Read<OtherRecommendation> => ({
  kind: 'other',
  text: requiredText(form, 'text', {
    called: 'words of what is asked',
    of: [OtherRecommendation, 'text'],
  }),
  money: readMoney(form, 'sum'),
  fundedBy: readFundedBy(form),
  detail: readDetail(form),
  matter: readMatter(form),
  id: readId(form),
});

const READERS: Record<Kind, (form: FormReading) => Read<Recommendation>> = {
  'accept-funding': acceptFunding,
  'award-grant': awardGrant,
  'vary-grant': varyGrant,
  'delegate-authority': delegateAuthority,
  note,
  other,
};

/** Reads in the order of the page. @returns undefined when anything in it cannot be stored. */
export function readRecommendation(form: FormReading, kind: Kind): Recommendation | undefined {
  const read = READERS[kind](form);
  return form.faults.length > 0 ? undefined : present(read as Recommendation);
}

import { type LocalDate, type PartialDate } from '../../kernel/local-date';
import { Choice, DayField, IdentifierField, Kind, PartialDateField, Text } from './fields';
import {
  type Amount,
  AMOUNTS,
  FUNDED_BY,
  type FundedBy,
  HeldBack,
  MONEY,
  type Money,
  type SumOfMoney,
  SUMS,
} from './money';
import { Of, OneOf } from './one-of';

const NAME = 200;
const PURPOSE = 500;
const DETAIL = 1000;

/** When the services or the funding run, as the paper states it. */
export class Period {
  @PartialDateField() from: PartialDate;
  @PartialDateField() until: PartialDate;
}

/** An existing agreement as this paper states it; where a ledger is at hand the two are compared. */
export class AgreementStated {
  @Text({ max: 60, optional: true }) reference?: string;
  @OneOf(AMOUNTS, { optional: true }) maximum?: Amount;
  @PartialDateField({ optional: true }) from?: PartialDate;
  @PartialDateField({ optional: true }) until?: PartialDate;
}

export class AcceptFunding {
  @Kind('accept-funding') kind: 'accept-funding';
  @IdentifierField() id: string;
  /** Key of a matter of the scheme of delegation. */
  @Text({ max: 80 }) matter: string;
  @Text({ max: NAME }) funder: string;
  @OneOf(SUMS) money: SumOfMoney;
  @Of(Period, { optional: true }) period?: Period;
  @Text({ max: PURPOSE }) purpose: string;
  @Text({ max: DETAIL, optional: true }) detail?: string;
}

export class AwardGrant {
  @Kind('award-grant') kind: 'award-grant';
  @IdentifierField() id: string;
  @Text({ max: 80 }) matter: string;
  @Text({ max: NAME }) recipient: string;
  @OneOf(SUMS) money: SumOfMoney;
  @Of(Period, { optional: true }) period?: Period;
  @Text({ max: PURPOSE }) purpose: string;
  @OneOf(FUNDED_BY, { optional: true }) fundedBy?: FundedBy;
  @Of(HeldBack, { optional: true }) holdsBack?: HeldBack;
  @Text({ max: DETAIL, optional: true }) detail?: string;
}

export class VaryGrant {
  @Kind('vary-grant') kind: 'vary-grant';
  @IdentifierField() id: string;
  @Text({ max: 80 }) matter: string;
  @Text({ max: NAME }) recipient: string;
  @Of(AgreementStated) agreement: AgreementStated;
  /** Whether the paper words the money as a change ("by") or as the new maximum ("to"). */
  @Choice(['change', 'new-maximum']) as: 'change' | 'new-maximum';
  @OneOf(SUMS) money: SumOfMoney;
  @DayField({ optional: true }) newEndDate?: LocalDate;
  @Text({ max: PURPOSE }) purpose: string;
  @OneOf(FUNDED_BY, { optional: true }) fundedBy?: FundedBy;
  @Of(HeldBack, { optional: true }) holdsBack?: HeldBack;
  @Text({ max: DETAIL, optional: true }) detail?: string;
}

export class DelegateAuthority {
  @Kind('delegate-authority') kind: 'delegate-authority';
  @IdentifierField() id: string;
  @Text({ max: 80 }) matter: string;
  /** Post that receives the authority, as the scheme names it. */
  @Text({ max: NAME }) to: string;
  /** What the post may then do, as a phrase: `sign the funding agreement with the Home Office`. */
  @Text({ max: PURPOSE }) function: string;
  @OneOf(MONEY) money: Money;
  @Text({ max: DETAIL, optional: true }) detail?: string;
}

export class Note {
  @Kind('note') kind: 'note';
  @IdentifierField() id: string;
  /** What is to be noted, as a phrase or sentences. */
  @Text({ max: PURPOSE * 2 }) text: string;
  @OneOf(MONEY) money: Money;
  @OneOf(FUNDED_BY, { optional: true }) fundedBy?: FundedBy;
  @Of(HeldBack, { optional: true }) holdsBack?: HeldBack;
}

export class OtherRecommendation {
  @Kind('other') kind: 'other';
  @IdentifierField() id: string;
  /** Chosen by the officer, confirmed by legal. */
  @Text({ max: 80 }) matter: string;
  /** What is asked, beginning with a verb: `Approve the strategy for …`. */
  @Text({ max: PURPOSE * 2 }) text: string;
  @OneOf(MONEY) money: Money;
  @OneOf(FUNDED_BY, { optional: true }) fundedBy?: FundedBy;
  @Text({ max: DETAIL, optional: true }) detail?: string;
}

export type Recommendation =
  AcceptFunding | AwardGrant | VaryGrant | DelegateAuthority | Note | OtherRecommendation;

export const RECOMMENDATIONS = {
  'accept-funding': AcceptFunding,
  'award-grant': AwardGrant,
  'vary-grant': VaryGrant,
  'delegate-authority': DelegateAuthority,
  note: Note,
  other: OtherRecommendation,
};

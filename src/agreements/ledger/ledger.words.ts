import { type Finding } from '../../kernel/findings';
import { type LedgerCode, type LedgerFinding, type LedgerParamsOf } from './ledger-finding';

type Words = { [Code in LedgerCode]: (params: LedgerParamsOf<Code>) => string };

/** Sentences without their full stop, which say what is wrong and what would settle it. */
const WORDS: Words = {
  'ledger-authority-unassigned': ({ decision }) =>
    `${decision} has not been put to an agreement yet: say first which agreement it changes`,
  'ledger-other-agreement': ({ decision, agreement }) =>
    `${decision} is about another agreement than ${agreement}`,
  'ledger-other-recipient': ({ decision, recipient, agreement }) =>
    `${decision} gives money to ${recipient}, which is no name of the recipient of ${agreement}`,
  'ledger-not-usable-yet': ({ decision }) =>
    `${decision} cannot be relied on yet: its signatures have not reached the level this body asks for`,
  'ledger-lapsed': ({ decision, until }) =>
    `${decision} was for money and a term that ended on ${until}: a new decision is needed`,
  'ledger-closed': ({ decision, by, on }) =>
    `${decision} was ended by ${by} of ${on}: nothing new may rest on it`,
  'ledger-above-authority': ({ decision, share, wanted, left, over }) =>
    `${wanted} (${share}) is ${over} over the ${left} that ${decision} leaves`,
  'ledger-no-such-share': ({ decision, share, wanted }) =>
    `${decision} authorises no money that is ${share === 'not split by year' ? share : `of ${share}`}; ${wanted} is asked`,
  'ledger-above-total': ({ decision, wanted, left, over }) =>
    `${wanted} in all is ${over} over the ${left} that ${decision} leaves`,
  'ledger-below-cut': ({ decision, share, wanted, left }) =>
    `A cut of ${wanted} (${share}) is more than the cut of ${left} that ${decision} leaves`,
  'ledger-end-not-decided': ({ decision, end }) =>
    `${decision} decides no new end of the agreement, so a letter cannot make it ${end}`,
  'ledger-end-too-late': ({ decision, end, last }) =>
    `${end} is after ${last}, the last end that ${decision} allows`,
  'ledger-no-authority': () =>
    'Money and term change only under a decision: name the decision the letter rests on',
  'ledger-reserved-already': ({ letter }) => `Letter ${letter} has its money already`,
  'ledger-not-reserved': () => 'No money is reserved for this letter',
  'ledger-wrong-stage': ({ letter, state }) => `Letter ${letter} is ${state}`,
  'ledger-below-paid': ({ share, committed, paid }) =>
    `${committed} would be left committed (${share}), but ${paid} is paid already`,
  'ledger-above-committed': ({ payment, share, sum, committed, paid, over }) =>
    `Payment ${payment} of ${sum} (${share}) is ${over} over what is committed: ${paid} of ${committed} is paid already`,
  'ledger-recovery-above-paid': ({ payment, share, sum, paid }) =>
    `${payment} recovers ${sum} (${share}), but only ${paid} was paid`,
  'ledger-payment-differs': ({ payment, fact }) =>
    `Payment ${payment} is on record with another ${fact}: one reference stands for one payment`,
  'ledger-no-agreement': ({ payment, agreement }) =>
    `Payment ${payment} names agreement ${agreement}, which is not on record`,
  'ledger-payment-in-future': ({ payment, on }) =>
    `Payment ${payment} is dated ${on}, which has not come yet`,
  'ledger-budget-exists': ({ budget }) =>
    `“${budget}” is on record already: a name stands for one budget`,
  'ledger-agreement-exists': ({ reference }) =>
    `An agreement ${reference} is on record already: change it there`,
  'ledger-fixed-term': ({ reference, fact }) =>
    `The ${fact} of ${reference} cannot be changed: letters and payments name it`,
  'ledger-agreement-differs': ({ reference, fact }) =>
    `Agreement ${reference} is on record with another ${fact}: change it on its own page`,
  'ledger-file-fault': ({ place, expected }) => `${place} ${expected}`,
  'ledger-name-taken': ({ name, organisation }) =>
    `“${name}” is a name of ${organisation} already: a name stands for one organisation`,
  'ledger-name-needed': ({ name, agreement }) =>
    `“${name}” must stay one of its names, because agreement ${agreement} was made under it`,
  'ledger-closed-already': ({ decision }) => `${decision} was ended already`,
  'ledger-decided-earlier': ({ decision, on }) =>
    `Only a decision later than ${decision}, which is of ${on}, can do this`,
  'ledger-not-held-back': ({ decision, share, wanted, held }) =>
    `${wanted} (${share}) is more than the ${held} that ${decision} still holds back`,
  'ledger-release-above-authority': ({ decision, share, wanted, left }) =>
    `${wanted} (${share}) is more than the ${left} that ${decision} authorises`,
  'ledger-assigned-already': ({ decision, agreement }) =>
    `${decision} is put to agreement ${agreement} already`,
  'ledger-assignment-in-use': ({ decision, letter }) =>
    `${decision} cannot be put to another agreement: letter ${letter} rests on it`,
  'ledger-verified-already': () => 'This signatory has been verified already',
  'ledger-own-entry': () =>
    'Whoever entered a signatory cannot verify them: somebody else makes sure of person and contact',
  'ledger-signatory-ended': () => 'This signatory signs no more',
};

export const isOfLedger = (finding: Finding): finding is LedgerFinding =>
  Object.hasOwn(WORDS, finding.code);

/** A finding of the ledger as a person reads it. */
export const ledgerWords = ({ code, params }: LedgerFinding): string =>
  WORDS[code](params as never);

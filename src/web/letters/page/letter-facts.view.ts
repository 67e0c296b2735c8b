import { formatDate } from '../../../kernel/local-date';
import { type LetterBasis } from '../../../letters/content/letter-basis';
import { organisationAddress } from '../../agreements/agreement-address';
import { type LetterScene } from '../letter-scene';

export interface LetterFact {
  key: string;
  value: string;
  link?: { text: string; href: string };
}

function decisionFact({ authority }: LetterBasis): LetterFact {
  if (!authority) return { key: 'Decision', value: 'None: only schedules change' };
  const { decision, recommendation, decidedOn, paragraph } = authority;
  return {
    key: 'Decision',
    value: `${decision}, recommendation ${recommendation}, ${formatDate(decidedOn)}, paragraph ${paragraph}`,
  };
}

function endFact({ newEndDate, agreement: { until } }: LetterBasis): LetterFact {
  const now = formatDate(until);
  return newEndDate === undefined
    ? { key: 'End date', value: `${now}, unchanged` }
    : { key: 'New end date', value: `${formatDate(newEndDate)}, now ${now}` };
}

/** Who is to bind the grantee, and how they are reached. */
function signatoryFact({ standing, agreement }: LetterScene): LetterFact {
  const link = { text: 'Who signs for it', href: organisationAddress(agreement.organisation.id) };
  const { signatoryId } = standing.passage;
  const signatory = agreement.signatories.find(({ id }) => id === signatoryId);
  const value = signatory
    ? `${signatory.name}, ${signatory.post}${signatory.verified ? '' : ', not verified'}`
    : 'Nobody chosen yet';
  return { key: 'Signatory', value, link };
}

/** What the letter says besides its sums and schedules. */
export function factsOfLetter(scene: LetterScene): LetterFact[] {
  const { basis, passage } = scene.standing;
  const { replyBy, effectiveFrom } = passage.terms;
  return [
    decisionFact(basis),
    endFact(basis),
    signatoryFact(scene),
    {
      key: 'Signs for the body',
      value: basis.signing
        ? `${basis.signing.post}, paragraph ${basis.signing.paragraph}`
        : 'Nobody may today',
    },
    { key: 'Reply by', value: replyBy === undefined ? 'Not set' : formatDate(replyBy) },
    {
      key: 'Counts from',
      value: effectiveFrom ? formatDate(effectiveFrom) : 'The day of the second signature',
    },
  ];
}

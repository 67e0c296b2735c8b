import { type Proof } from '../../people/step-up/proof.adapter';

type NotProved = Exclude<Proof, { outcome: 'proved' }>;

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Why the password again, or the code with it, did not do; said of both as of one. */
export function proofWords(proof: NotProved, withCode: boolean): string {
  if (proof.outcome === 'locked') {
    return `Too many tries. Try again in ${counted(Math.ceil(proof.seconds / 60), 'minute')}`;
  }
  const what = withCode ? 'Password or code is not right' : 'The password is not right';
  const left =
    proof.triesLeft === 0
      ? 'That was the last try for 15 minutes'
      : `You have ${counted(proof.triesLeft, 'try').replace('trys', 'tries')} left`;
  return `${what}. ${left}`;
}

/** 429 (RFC 6585) when there is a wait, 400 for a wrong proof. */
export const proofStatus = ({ outcome }: NotProved): number => (outcome === 'locked' ? 429 : 400);

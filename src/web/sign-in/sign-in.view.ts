import { type KeptForm } from '../kept-form';

export interface SignInPage {
  title: string[];
  signInName: string;
  /** What was typed before the session was over, as the page carries it along. */
  kept?: string;
  errors?: { text: string; href: string }[];
}

/** What a sign-in that failed goes on with. */
export interface SignInTried {
  signInName: string;
  kept?: KeptForm | undefined;
}

const page = ({ signInName, kept }: SignInTried, words?: string): SignInPage => ({
  title: ['Sign in'],
  signInName,
  ...(kept && { kept: JSON.stringify(kept) }),
  ...(words && { errors: [{ text: words, href: '#sign-in-name' }] }),
});

export const signInPage = (kept?: KeptForm): SignInPage => page({ signInName: '', kept });

/** One answer for an unknown name, a wrong password, an empty field and a closed account. */
export const refusedSignIn = (tried: SignInTried): SignInPage =>
  page(tried, 'Sign-in name or password is not right. Check both and try again');

/** @param seconds until another try is allowed */
export const throttledSignIn = (tried: SignInTried, seconds: number): SignInPage => {
  const minutes = Math.ceil(seconds / 60);
  return page(
    tried,
    `Too many tries. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
  );
};

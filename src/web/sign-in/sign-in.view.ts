export interface SignInPage {
  title: string[];
  signInName: string;
  errors?: { text: string; href: string }[];
}

const page = (signInName: string, words?: string): SignInPage => ({
  title: ['Sign in'],
  signInName,
  ...(words && { errors: [{ text: words, href: '#sign-in-name' }] }),
});

export const signInPage = (): SignInPage => page('');

/** One answer for an unknown name, a wrong password, an empty field and a closed account. */
export const refusedSignIn = (signInName: string): SignInPage =>
  page(signInName, 'Sign-in name or password is not right. Check both and try again');

/** @param seconds until another try is allowed */
export const throttledSignIn = (signInName: string, seconds: number): SignInPage => {
  const minutes = Math.ceil(seconds / 60);
  return page(
    signInName,
    `Too many tries. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
  );
};

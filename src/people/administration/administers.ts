/** Of an account: whether it administers the service, and whether it may still sign in. */
export interface Office {
  administrator: boolean;
  disabled: boolean;
}

/** Whoever administers takes no part in a paper: nobody gives themselves the right to decide. */
export const barsBusiness = ({ administrator }: Pick<Office, 'administrator'>): boolean =>
  administrator;

export const administers = ({ administrator, disabled }: Office): boolean =>
  administrator && !disabled;

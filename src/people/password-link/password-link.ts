/** A link as it is shown, once. */
export interface PasswordLink {
  /** For the address `/set-password?link=<token>`; kept nowhere. */
  token: string;
  expiresAt: Date;
}

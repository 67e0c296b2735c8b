import { Injectable } from '@nestjs/common';
import { Refused } from '../../kernel/errors';
import { UnitOfWork, type Transaction } from '../../record/unit-of-work.repository';
import { lockAccount } from '../account.repository';
import { passwordFindings } from '../new-account';
import { enterPassword } from '../enter-password.repository';
import { Passwords } from '../passwords.adapter';
import { PasswordLinkReader } from './password-link.reader';
import { useLink } from './password-link.repository';

export interface PasswordByLink {
  token: string;
  password: string;
}

/** One answer for a link that is unknown, used, too old, or of a closed account. */
export type SetPasswordOutcome = 'set' | 'link-unusable';

class LinkUnusable extends Error {}

/** Chooses a password by a one-time link. Every session of the person ends. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly record: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly links: PasswordLinkReader,
  ) {}

  /** @throws Refused with what is wrong with the password; the link can then be used again. */
  async run({ token, password }: PasswordByLink): Promise<SetPasswordOutcome> {
    const id = await this.links.accountOf(token);
    if (id === undefined) return 'link-unusable';
    const findings = passwordFindings(password);
    if (findings.length > 0) throw new Refused(findings);
    const passwordHash = await this.passwords.hash(password);
    const event = { name: 'people.password-set-by-link', subject: { kind: 'account', id } };
    try {
      await this.record.act({ kind: 'person', id }, event, (tx) =>
        this.set(tx, { id, token, passwordHash }),
      );
    } catch (error) {
      if (error instanceof LinkUnusable) return 'link-unusable';
      throw error;
    }
    return 'set';
  }

  private async set(
    tx: Transaction,
    { id, token, passwordHash }: { id: string; token: string; passwordHash: string },
  ): Promise<void> {
    const { disabled } = await lockAccount(tx.manager, id);
    if (disabled || !(await useLink(tx, token))) throw new LinkUnusable();
    await enterPassword(tx, { id, passwordHash });
  }
}

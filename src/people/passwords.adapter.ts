import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** Argon2id, the library's own choice of variant, at OWASP's cost: 19 MiB, 2 passes, 1 lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** One spelling for all ways a keyboard composes a character (NIST SP 800-63B §5.1.1.2). */
const typed = (password: string): string => password.normalize('NFKC');

/** Hashes and proves passwords. Never call it inside a transaction: it takes tens of milliseconds. */
@Injectable()
export class Passwords {
  /** Proved against where there is no account, so that a stranger's clock cannot tell. */
  private readonly decoy = this.hashOfNone();

  hash(password: string): Promise<string> {
    return hash(typed(password), COST);
  }

  /** The hash of a password nobody knows, for an account that is opened by a link alone. */
  hashOfNone(): Promise<string> {
    return hash(randomBytes(32), COST);
  }

  /** Whether the password is the hashed one; without a hash the same work, and no. */
  async matches(password: string, hashed: string | undefined): Promise<boolean> {
    const decoy = await this.decoy;
    const same = await verify(hashed ?? decoy, typed(password));
    return same && hashed !== undefined;
  }
}

import { Injectable } from '@nestjs/common';
import { FileStore } from '../../platform/file-store.adapter';
import { verifyFile } from '../verify/verify-file.adapter';
import { type KeyOwner, type PersonKey, PersonKeys } from './person-keys.adapter';
import { SignedOnce } from './signed-once.adapter';

/** A signed file that does not hold: it is never recorded. */
export class FaultySignature extends Error {}

/** The files and keys that signing works with. It signs nothing itself. */
@Injectable()
export class SigningDesk {
  constructor(
    private readonly files: FileStore,
    private readonly keys: PersonKeys,
    private readonly once: SignedOnce,
  ) {}

  key(owner: KeyOwner): Promise<PersonKey> {
    return this.keys.of(owner);
  }

  /** Of the body's seal. */
  seal(): Promise<PersonKey> {
    return this.keys.seal();
  }

  /** @throws StoredFileFault, Unavailable */
  open(sha256: string): Promise<Buffer> {
    return this.files.get(sha256);
  }

  kept(token: string): Promise<Buffer | undefined> {
    return this.once.kept(token);
  }

  keep(token: string, bytes: Buffer): Promise<Buffer> {
    return this.once.keep(token, bytes);
  }

  forget(token: string): Promise<void> {
    return this.once.forget(token);
  }

  /** Stores the signed file; gives its SHA-256. @throws Unavailable, StoredFileFault */
  store(bytes: Buffer): Promise<string> {
    return this.files.put(bytes);
  }

  /**
   * Verifies every signature of the file, and that it only adds to the bytes that were shown.
   * @throws FaultySignature naming what fails
   */
  async verify(bytes: Buffer, held: { shown: Buffer; signatures: number }): Promise<void> {
    const { shown, signatures } = held;
    if (!bytes.subarray(0, shown.length).equals(shown)) {
      throw new FaultySignature('the signed file does not begin with what was shown');
    }
    const verdict = verifyFile(bytes, { ...(await this.keys.trust()), signatures });
    if (verdict.isValid) return;
    throw new FaultySignature(verdict.failures.map(({ words }) => words).join('; '));
  }
}

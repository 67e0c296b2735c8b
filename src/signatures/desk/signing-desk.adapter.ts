import { Injectable } from '@nestjs/common';
import { FileStore } from '../../platform/file-store.adapter';
import { verifyFile } from '../verify/verify-file.adapter';
import { type KeyOwner, type PersonKey, PersonKeys } from './person-keys.adapter';
import { KeyRefused } from '../keys/open-signer.adapter';
import { SigningRefused } from '../signing-refused';
import { SignedOnce } from './signed-once.adapter';

/** A signed file that does not hold: it is never recorded. */
export class FaultySignature extends Error {}

/** Whether another try would fail the same way: nothing is signed with this key on this file. */
export const isSigningFault = (error: unknown): error is Error =>
  [KeyRefused, SigningRefused, FaultySignature].some((kind) => error instanceof kind);

/** A signature or seal that is reserved. */
export interface ReservedSignature {
  /** UUID of the reservation. */
  token: string;
  /** SHA-256 of the file that was shown. */
  file: string;
  /** How many signatures the file has with this one. */
  signatures: number;
}

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

  /**
   * The signed file of a reservation, stored: made on the bytes that were shown, unless it was made
   * before, and verified before it stands for the token and whenever it is taken up again. Once it is
   * on record it is to be forgotten.
   * @param make signs the bytes
   * @throws FaultySignature, StoredFileFault, Unavailable, and what `make` throws
   */
  async signed(
    { token, file, signatures }: ReservedSignature,
    make: (shown: Buffer) => Promise<Buffer>,
  ): Promise<{ sha256: string; size: number }> {
    const shown = await this.open(file);
    const kept = await this.kept(token);
    const bytes = kept ?? (await this.made(token, { shown, signatures }, make));
    await this.verify(bytes, { shown, signatures });
    return { sha256: await this.store(bytes), size: bytes.length };
  }

  /** What was signed for the token and is not on record yet, if anything. */
  kept(token: string): Promise<Buffer | undefined> {
    return this.once.kept(token);
  }

  forget(token: string): Promise<void> {
    return this.once.forget(token);
  }

  private async made(
    token: string,
    held: { shown: Buffer; signatures: number },
    make: (shown: Buffer) => Promise<Buffer>,
  ): Promise<Buffer> {
    const bytes = await make(held.shown);
    // Before it is kept: what does not hold must not stand for the token.
    await this.verify(bytes, held);
    return this.keep(token, bytes);
  }

  private open(sha256: string): Promise<Buffer> {
    return this.files.get(sha256);
  }

  private keep(token: string, bytes: Buffer): Promise<Buffer> {
    return this.once.keep(token, bytes);
  }

  private store(bytes: Buffer): Promise<string> {
    return this.files.put(bytes);
  }

  /** Every signature of the file holds, and it only adds to the bytes that were shown. */
  private async verify(
    bytes: Buffer,
    { shown, signatures }: { shown: Buffer; signatures: number },
  ): Promise<void> {
    if (!bytes.subarray(0, shown.length).equals(shown)) {
      throw new FaultySignature('the signed file does not begin with what was shown');
    }
    const verdict = verifyFile(bytes, { ...(await this.keys.trust()), signatures });
    if (verdict.isValid) return;
    throw new FaultySignature(verdict.failures.map(({ words }) => words).join('; '));
  }
}

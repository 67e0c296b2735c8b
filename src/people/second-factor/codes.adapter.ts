import { Injectable } from '@nestjs/common';
import { Unavailable } from '../../kernel/errors';
import { RealTime } from './real-time.adapter';
import { seal, unseal } from './seal.adapter';
import { type SecondFactor } from './second-factor.entity';
import { SealingKey } from './sealing-key.adapter';

/** Loaded when first needed: most starts of the command line make no code. */
const otplib = () => import('otplib');

const STEP_SECONDS = 30;
const SIX_FIGURES = /^\d{6}$/;

/** What an authenticator app has to be given, once. */
export interface AppSetUp {
  /** Base32, in groups of four for typing. */
  secret: string;
  /** `otpauth://totp/…`, which an app on the same device opens. */
  address: string;
}

/** Codes of authenticator apps: RFC 6238 with what every app takes, SHA-1, six figures, 30 seconds. */
@Injectable()
export class SecondFactorCodes {
  constructor(
    private readonly key: SealingKey,
    private readonly time: RealTime,
  ) {}

  /** A fresh secret of 160 bits, sealed for its owner. */
  async freshSecret(owner: string): Promise<string> {
    const { generateSecret } = await otplib();
    return seal(generateSecret(), owner, await this.key.read());
  }

  async setUp(factor: SecondFactor, { issuer, label }: Labels): Promise<AppSetUp> {
    const secret = await this.secretOf(factor);
    const address = (await otplib()).generateURI({ issuer, label, secret });
    return { secret: secret.match(/.{1,4}/g)!.join(' '), address };
  }

  /**
   * The time step of the code, where it is one of this app's now or one step to either side, and newer
   * than the last one taken; else undefined.
   */
  async stepOf(factor: SecondFactor, typed: string): Promise<number | undefined> {
    const token = typed.replace(/\s/g, '');
    if (!SIX_FIGURES.test(token)) return undefined;
    const { verify } = await otplib();
    const result = await verify({
      secret: await this.secretOf(factor),
      token,
      epoch: Math.floor(this.time.now().getTime() / 1000),
      epochTolerance: STEP_SECONDS,
    });
    if (!result.valid || !('timeStep' in result)) return undefined;
    return result.timeStep > factor.lastStep ? result.timeStep : undefined;
  }

  private async secretOf({ sealedSecret, accountId }: SecondFactor): Promise<string> {
    try {
      return unseal(sealedSecret, accountId, await this.key.read());
    } catch {
      // Without the key that sealed it the app proves nothing; a password alone is not enough then.
      throw new Unavailable('second factor');
    }
  }
}

/** What the app calls the entry. */
export interface Labels {
  issuer: string;
  label: string;
}

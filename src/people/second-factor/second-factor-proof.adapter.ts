import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SecondFactorCodes } from './codes.adapter';
import { findConfirmedFactor, takeStep } from './second-factor.repository';

/** Whether a code is of the person's authenticator app; with the time step to take it by. */
export type LookedAt = 'not-set-up' | 'wrong' | { step: number };

@Injectable()
export class SecondFactorProof {
  constructor(
    private readonly dataSource: DataSource,
    private readonly codes: SecondFactorCodes,
  ) {}

  /** Uses nothing up. */
  async look(personId: string, code: string): Promise<LookedAt> {
    const factor = await findConfirmedFactor(this.dataSource.manager, personId);
    if (!factor) return 'not-set-up';
    const step = await this.codes.stepOf(factor, code);
    return step === undefined ? 'wrong' : { step };
  }

  /** Takes the code for good; false when it, or a later one, was taken meanwhile. */
  take(personId: string, step: number): Promise<boolean> {
    return takeStep(this.dataSource.manager, personId, step);
  }
}

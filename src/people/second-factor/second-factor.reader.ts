import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type AppSetUp, type Labels, SecondFactorCodes } from './codes.adapter';
import { findConfirmedFactor, findFactor } from './second-factor.repository';

/** Whether a person has an authenticator app, and what one that is being set up must be given. */
@Injectable()
export class SecondFactorReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly codes: SecondFactorCodes,
  ) {}

  async isSetUp(personId: string): Promise<boolean> {
    return (await findConfirmedFactor(this.dataSource.manager, personId)) !== null;
  }

  /** Undefined once the app has proved that it has the secret: it is never shown again. */
  async beingSetUp(personId: string, labels: Labels): Promise<AppSetUp | undefined> {
    const factor = await findFactor(this.dataSource.manager, personId);
    return factor && !factor.confirmedAt ? this.codes.setUp(factor, labels) : undefined;
  }
}

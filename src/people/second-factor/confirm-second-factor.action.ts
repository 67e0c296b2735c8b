import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refused } from '../../kernel/errors';
import { UnitOfWork } from '../../record/unit-of-work.repository';
import { peopleFinding } from '../administration/people-finding';
import { SecondFactorCodes } from './codes.adapter';
import { confirmFactor, findFactor } from './second-factor.repository';

/** A first code shows that the app has the secret; from then on step-up asks for one. */
@Injectable()
export class ConfirmSecondFactor {
  constructor(
    private readonly record: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly codes: SecondFactorCodes,
  ) {}

  /** @throws Refused when none is being set up. */
  async run(personId: string, code: string): Promise<'confirmed' | 'wrong-code'> {
    const factor = await findFactor(this.dataSource.manager, personId);
    if (!factor || factor.confirmedAt) throw new Refused([peopleFinding('second-factor-off')]);
    const step = await this.codes.stepOf(factor, code);
    if (step === undefined) return 'wrong-code';
    const event = {
      name: 'people.second-factor-set-up',
      subject: { kind: 'account', id: personId },
    };
    return this.record.act({ kind: 'person', id: personId }, event, async (tx) => {
      const confirmed = await confirmFactor(tx, factor, step);
      if (!confirmed) throw new Refused([peopleFinding('second-factor-off')]);
      return 'confirmed' as const;
    });
  }
}

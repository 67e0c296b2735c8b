import { Injectable } from '@nestjs/common';
import { OrganisationReader } from '../../../agreements/organisations/organisation.reader';
import { type Organisation } from '../../../agreements/organisations/organisation';
import { financialYearOf } from '../../../kernel/financial-year';
import { businessDate, Clock } from '../../../platform/clock';
import { type Act } from '../../papers/form/act';
import { type Edited } from '../../papers/form/edited-list';
import { type TypedGroup } from '../../papers/form/typed-fields';
import { editedAgreement } from './edited-agreement';

/** What every form about an agreement needs besides: today's year, and who is on record. */
@Injectable()
export class AgreementFormPage {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly clock: Clock,
  ) {}

  /** The form after one of its buttons. */
  edited(typed: TypedGroup, act: Act): Edited {
    return editedAgreement(typed, act, financialYearOf(businessDate(this.clock)));
  }

  onRecord(): Promise<Organisation[]> {
    return this.organisations.all();
  }
}

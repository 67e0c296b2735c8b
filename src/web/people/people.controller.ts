import { Controller, Get, Param, Render } from '@nestjs/common';
import { PeopleReader } from '../../people/people.reader';
import { businessDate, Clock } from '../../platform/clock';
import { Rulebook } from '../../workflow/rulebook';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { peopleListView, type PeopleListView } from './people-list.view';
import { personView, type PersonView } from './person.view';

@Controller('people')
export class PeopleController {
  constructor(
    private readonly people: PeopleReader,
    private readonly rulebook: Rulebook,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Render('people/list')
  async list(): Promise<PeopleListView> {
    return peopleListView(await this.people.all(), this.rulebook.scheme);
  }

  @Get(':id')
  @Render('people/person')
  async one(
    @RequestPerson() { id: viewer }: SignedInPerson,
    @Param('id') id: string,
  ): Promise<PersonView> {
    const record = await this.people.one(id);
    const today = businessDate(this.clock);
    return personView({ record, scheme: this.rulebook.scheme, today, viewer });
  }
}

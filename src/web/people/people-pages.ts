import { BodyCalendar } from './body-calendar';
import { EndPostController } from './end-post.controller';
import { FillPostController } from './fill-post.controller';
import { NewPersonController } from './new-person.controller';
import { PeopleController } from './people.controller';
import { PersonActController } from './person-act.controller';

/** Pages of people. `people/new` stands before `people/:id`, or it would be taken for a person. */
export const PEOPLE_PAGES = [
  NewPersonController,
  PeopleController,
  FillPostController,
  EndPostController,
  PersonActController,
];

export const PEOPLE_PAGE_PROVIDERS = [BodyCalendar];

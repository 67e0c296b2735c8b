import { BodyCalendar } from './body-calendar';
import { EndPostController } from './end-post.controller';
import { FillPostController } from './fill-post.controller';
import { NewPersonController } from './new-person.controller';
import { PeopleController } from './people.controller';
import { PersonActController } from './person-act.controller';
import { UndeliveredController } from './undelivered.controller';

/** Pages of people. Pages with a name stand before `people/:id`, or it would be taken for a person. */
export const PEOPLE_PAGES = [
  NewPersonController,
  UndeliveredController,
  PeopleController,
  FillPostController,
  EndPostController,
  PersonActController,
];

export const PEOPLE_PAGE_PROVIDERS = [BodyCalendar];

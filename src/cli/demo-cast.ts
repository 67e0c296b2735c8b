import { type INestApplicationContext } from '@nestjs/common';
import { CreateFirstAdministrator } from '../people/administration/create-first-administrator.action';
import { CreateAccount } from '../people/create-account.action';
import { SetPassword } from '../people/password-link/set-password.action';
import { Rulebook } from '../workflow/rulebook';
import { ADMINISTRATOR, type DemoPerson, demoPeople, randomPassword } from './demo-people';

/** A person of the demonstration with the way in. */
export interface CastMember extends DemoPerson {
  /** Person id. */
  id: string;
  password: string;
}

const SYSTEM = { kind: 'system' } as const;

async function join(app: INestApplicationContext, person: DemoPerson): Promise<CastMember> {
  const password = randomPassword();
  const { id } = await app.get(CreateAccount).run(SYSTEM, { ...person, password });
  return { ...person, id, password };
}

async function administrator(app: INestApplicationContext): Promise<CastMember> {
  const password = randomPassword();
  const { person, link } = await app.get(CreateFirstAdministrator).run(ADMINISTRATOR);
  await app.get(SetPassword).run({ token: link.token, password });
  return { ...ADMINISTRATOR, id: person.id, password };
}

/** Somebody in every post of the scheme and an administrator, made by the service's own actions. */
export async function gatherCast(app: INestApplicationContext): Promise<CastMember[]> {
  const { posts } = app.get(Rulebook).scheme;
  // At once: each password takes tens of milliseconds beside the database.
  const people = await Promise.all(demoPeople(posts).map((person) => join(app, person)));
  return [...people, await administrator(app)];
}

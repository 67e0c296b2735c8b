import { type Response } from 'supertest';
import { CreateFirstAdministrator } from '../../src/people/administration/create-first-administrator.action';
import { SetPassword } from '../../src/people/password-link/set-password.action';
import { PASSWORD, type TestService, type Visitor } from './test-service';

/** A browser that fills in forms: every POST carries the token of its session. */
export class FormVisitor {
  constructor(readonly visitor: Visitor) {}

  open(path: string): Promise<Response> {
    return Promise.resolve(this.visitor.agent.get(path));
  }

  async send(path: string, fields: Record<string, string> = {}): Promise<Response> {
    const _csrf = await this.visitor.token();
    return this.visitor.agent
      .post(path)
      .type('form')
      .send({ _csrf, ...fields });
  }
}

/** The first administrator, made as the command line makes one, and signed in. */
export async function signedInAdministrator(
  service: TestService,
  signInName = 'administrator',
): Promise<FormVisitor & { id: string }> {
  const names = { signInName, displayName: 'Administrator of the service' };
  const { person, link } = await service.app.get(CreateFirstAdministrator).run(names);
  await service.app.get(SetPassword).run({ token: link.token, password: PASSWORD });
  const visitor = new FormVisitor(await service.signedIn(signInName));
  return Object.assign(visitor, { id: person.id });
}

/** The one-time address a page shows, as a path of this service. */
export const shownLink = ({ text }: Response): string =>
  /<code>[^<]*(\/set-password\?link=[A-Za-z0-9_-]{43})<\/code>/.exec(text)![1]!;

export const tokenIn = (link: string): string => link.split('=')[1]!;

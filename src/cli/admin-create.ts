import 'reflect-metadata';
import { Refused } from '../kernel/errors';
import { CreateFirstAdministrator } from '../people/administration/create-first-administrator.action';
import { peopleWords } from '../people/administration/people-finding.words';
import { linkAddress } from '../web/people/link.view';
import { readArguments, text } from './arguments';
import { BadInput, type Command } from './command';
import { configured, withConfiguredService } from './configured-service';

const USAGE = 'admin create --name NAME [--display WORDS]';

function names(args: string[]): { signInName: string; displayName: string } {
  const [verb, ...rest] = args;
  const read = readArguments(
    verb === 'create' ? rest : [],
    { name: { type: 'string' }, display: { type: 'string' } },
    USAGE,
  );
  const signInName = text(read, 'name');
  if (signInName === undefined || read.files.length > 0) {
    throw new BadInput([
      'expected: admin create, with the sign-in name as --name',
      `usage: decision-papers ${USAGE}`,
    ]);
  }
  return { signInName, displayName: text(read, 'display') ?? 'Administrator' };
}

/** What a person at the machine can act on, as lines; anything else is a bug and goes on. */
function explained(error: unknown): never {
  if (!(error instanceof Refused)) throw error;
  throw new BadInput(error.findings.map((finding) => peopleWords(finding) ?? finding.code));
}

/** Makes the administrator a new service begins with; the link is printed once and kept nowhere. */
export const adminCreate: Command = async (args, terminal) => {
  const named = names(args);
  const configuration = configured();
  const { person, link } = await withConfiguredService(configuration, (app) =>
    app.get(CreateFirstAdministrator).run(named).catch(explained),
  );
  terminal.out(`The first administrator is made: ${person.signInName}`);
  terminal.out(`Choose a password, once and before ${link.expiresAt.toISOString()}:`);
  terminal.out(linkAddress(link, configuration.publicUrl));
  return 0;
};

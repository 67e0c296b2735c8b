import { type INestApplicationContext } from '@nestjs/common';
import { OutboxRunner } from '../jobs/outbox-runner';
import { AcceptLetter } from '../letters/reply/accept-letter.action';
import { AskForCode } from '../letters/reply/ask-for-code.action';
import { OpenReplyLink } from '../letters/reply/open-reply-link.action';
import { ProveByCode } from '../letters/reply/prove-by-code.action';
import { ReplyReader } from '../letters/reply/reply.reader';
import { sessionHash } from '../letters/reply/reply-session-hash';
import { type Configuration } from '../platform/configuration';
import { CONFIGURATION } from '../platform/platform.module';
import { newestIn } from './mail-folder.adapter';

const LINK = /\/reply\/([A-Za-z0-9_-]{43})/;
const CODE = /\b(\d{6}) is your code/;
const ADDRESS = '127.0.0.1';

const mailOf = (app: INestApplicationContext): string =>
  app.get<Configuration>(CONFIGURATION).dataDirectory;

/** Opens the link of the newest mail; gives the id the browser's cookie would have. */
async function openLink(app: INestApplicationContext): Promise<string> {
  const token = newestIn(mailOf(app), LINK);
  const opened = await app.get(OpenReplyLink).run({ token, address: ADDRESS });
  if (opened.outcome !== 'opened') throw new Error(`the link opens nothing: ${opened.outcome}`);
  const { id, tokenHash, letterId } = opened;
  const session = { idHash: sessionHash(id), tokenHash, letterId };
  await app.get(AskForCode).run({ session, address: ADDRESS });
  return id;
}

async function prove(app: INestApplicationContext, id: string): Promise<string> {
  await app.get(OutboxRunner).runDue();
  const visit = await app.get(ReplyReader).visit(id);
  if (!visit) throw new Error('the session is over');
  const proved = await app.get(ProveByCode).run(visit.session, newestIn(mailOf(app), CODE));
  if (proved.outcome !== 'proved') throw new Error(`the code is not taken: ${proved.outcome}`);
  return proved.id;
}

/**
 * Accepts the letter whose link came last, as its signatory would: link from the mail, code from the
 * text message, both read where the demonstration writes them.
 */
export async function acceptAsGrantee(app: INestApplicationContext): Promise<void> {
  const visit = await app.get(ReplyReader).visit(await prove(app, await openLink(app)));
  if (!visit?.signatory) throw new Error('the letter waits for nobody');
  const { session, found, signatory } = visit;
  await app.get(AcceptLetter).run({
    ...{ letter: session.letterId, signatory: session.signatoryId, session: session.idHash },
    ...{ shown: found.passage.file ?? '', name: signatory.name, post: signatory.post },
    address: ADDRESS,
  });
}

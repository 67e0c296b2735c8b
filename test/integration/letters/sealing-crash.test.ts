import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { FileStore } from '../../../src/platform/file-store.adapter';
import { StoredFilesReader } from '../../../src/platform/stored-files.reader';
import { AuditReader } from '../../../src/record/audit.reader';
import { PersonKeys } from '../../../src/signatures/desk/person-keys.adapter';
import { type Accepting } from '../../../src/letters/reply/accept-letter.action';
import { ReplySessionEntity } from '../../../src/letters/reply/reply.entity';
import { verifyFile } from '../../../src/signatures/verify/verify-file.adapter';
import { CONFIGURATION } from '../../web/test-service';
import { REPLY, ReplyVisitor } from '../../web/reply-visitor';
import { ReplyHouse } from './reply-house';

jest.setTimeout(300_000);

const PROCESS_THAT_ENDS = join(__dirname, 'process-that-ends.cjs');

let house: ReplyHouse;
beforeAll(async () => {
  house = await ReplyHouse.open();
});
afterAll(() => house.close());

/** What a signatory who has proved themselves sends. */
async function accepting(): Promise<Accepting> {
  await house.anew('issued');
  await new ReplyVisitor(house).prove();
  const { id: letter, passage } = await house.standing();
  const { manager } = house.cast.service.database.dataSource;
  const sessions = await manager.findBy(ReplySessionEntity, { letterId: letter });
  const proved = sessions.find(({ provedAt }) => provedAt !== null)!;
  const { name, post } = REPLY;
  return {
    ...{ letter, signatory: passage.signatoryId!, session: proved.idHash },
    ...{ shown: passage.file!, name, post, address: '192.0.2.1' },
  };
}

/** Another process begins to seal and is killed; gives the signal it died of. */
async function begunElsewhere(end: string, asked: Accepting): Promise<unknown> {
  const { database, clock } = house.cast.service;
  const { file, url } = database;
  const configuration = { ...CONFIGURATION, demo: true, dataDirectory: dirname(file) };
  const facts = { end, accepting: asked, database: { file, url }, configuration };
  const given = JSON.stringify({ ...facts, time: clock.time });
  const child = spawn(process.execPath, [PROCESS_THAT_ENDS, given], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [, signal] = (await once(child, 'exit')) as [unknown, unknown];
  return signal;
}

describe('a service killed while it seals a reply', () => {
  const ENDS = [
    ['after the seal is reserved', 'accepting'],
    ['after the seal is made', 'accepting'],
    ['after the seal is kept', 'accepting'],
    ['after the sealed file is stored', 'accepting'],
    ['after the seal is recorded', 'accepted'],
  ] as const;
  for (const [end, state] of ENDS) {
    it(`${end} goes on and leaves one acceptance, sealed once`, async () => {
      const asked = await accepting();
      expect(await begunElsewhere(end, asked)).toBe('SIGKILL');
      expect(await house.state()).toBe(state);
      house.cast.service.clock.pass(10);
      await house.deliver();
      const { passage, id } = await house.standing();
      expect(passage.state).toBe('accepted');
      const bytes = await house.cast.get(FileStore).get(passage.file!);
      const trust = { ...(await house.cast.get(PersonKeys).trust()), signatures: 1 };
      expect(verifyFile(bytes, trust).failures).toEqual([]);
      const events = await house.cast.get(AuditReader).eventsAbout({ kind: 'letter', id });
      const accepted = events.filter(({ actor }) => actor.kind === 'signatory');
      expect(accepted).toHaveLength(1);
      expect(await house.cast.get(StoredFilesReader).faults()).toEqual([]);
    });
  }
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { OutboxRunner } from '../../../src/jobs/outbox-runner';
import { FileStore } from '../../../src/platform/file-store.adapter';
import { StoredFilesReader } from '../../../src/platform/stored-files.reader';
import { AuditReader } from '../../../src/record/audit.reader';
import { PersonKeys } from '../../../src/signatures/desk/person-keys.adapter';
import { verifyFile } from '../../../src/signatures/verify/verify-file.adapter';
import { CONFIGURATION } from '../../web/test-service';
import { LetterCast } from './letter-cast';

jest.setTimeout(300_000);

const PROCESS_THAT_ENDS = join(__dirname, 'process-that-ends.cjs');
const POUND = 100;

let letters: LetterCast;
beforeEach(async () => {
  letters = await LetterCast.gather();
});
afterEach(() => letters.close());

/** Another process begins to sign and is killed; gives the signal it died of. */
async function begunElsewhere(end: string, signing: object): Promise<unknown> {
  const { service } = letters.cast;
  const { file, url } = service.database;
  const configuration = { ...CONFIGURATION, dataDirectory: dirname(file) };
  const { time } = service.clock;
  const given = JSON.stringify({ end, signing, database: { file, url }, configuration, time });
  const child = spawn(process.execPath, [PROCESS_THAT_ENDS, given], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [, signal] = (await once(child, 'exit')) as [unknown, unknown];
  return signal;
}

/** Long enough after that nobody can still be at it, the service goes on by itself. */
async function goOn(): Promise<void> {
  letters.cast.service.clock.pass(10);
  await letters.cast.get(OutboxRunner).runDue();
}

describe('a service killed while the body signs a letter', () => {
  const ENDS = [
    ['after the signature is reserved', 'signing'],
    ['after the signature is made', 'signing'],
    ['after the signature is kept', 'signing'],
    ['after the signed file is stored', 'signing'],
    ['after the signature is recorded', 'in-force'],
  ] as const;
  for (const [end, state] of ENDS) {
    it(`${end} goes on and leaves one letter in force, signed once and committed once`, async () => {
      const number = await letters.comeTo('accepted');
      const before = (await letters.ledger()).total.committed;
      const shown = await letters.prove(number);
      const person = letters.cast.id('chief-executive-officer');
      expect(await begunElsewhere(end, { person, number, shown })).toBe('SIGKILL');
      expect(await letters.state(number)).toBe(state);
      await goOn();
      const { passage, id } = await letters.one(number);
      expect(passage.state).toBe('in-force');
      expect((await letters.ledger()).total.committed).toBe(before + 440_000 * POUND);
      const events = await letters.cast.get(AuditReader).eventsAbout({ kind: 'letter', id });
      expect(events.filter(({ name }) => name === 'letters.letter-in-force')).toHaveLength(1);
      const bytes = await letters.cast.get(FileStore).get(passage.file!);
      const trust = { ...(await letters.cast.get(PersonKeys).trust()), signatures: 2 };
      expect(verifyFile(bytes, trust).failures).toEqual([]);
      expect(await letters.cast.get(StoredFilesReader).faults()).toEqual([]);
      const { manager } = letters.cast.service.database.dataSource;
      expect(await manager.count('letter_obligation')).toBe(5);
      expect(await manager.count('grant_in_force')).toBe(1);
    });
  }
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { OutboxRunner } from '../../../src/jobs/outbox-runner';
import { FileStore } from '../../../src/platform/file-store.adapter';
import { StoredFilesReader } from '../../../src/platform/stored-files.reader';
import { AuditReader } from '../../../src/record/audit.reader';
import { currentCopy } from '../../../src/workflow/passage/held';
import { PersonKeys } from '../../../src/signatures/desk/person-keys.adapter';
import { type Signing } from '../../../src/workflow/sign-paper.action';
import { verifyFile } from '../../../src/signatures/verify/verify-file.adapter';
import { CONFIGURATION } from '../../web/test-service';
import { Cast, NO_INTERESTS } from './cast';

jest.setTimeout(180_000);

const PROCESS_THAT_ENDS = join(__dirname, 'process-that-ends.cjs');

let cast: Cast;
beforeEach(async () => {
  cast = await Cast.gather();
});
afterEach(() => cast.close());

/** Another process begins it and is killed; gives the signal it died of. */
async function begunElsewhere(asked: {
  end: string;
  paper?: string;
  signing?: Signing;
}): Promise<unknown> {
  const { file, url } = cast.service.database;
  const configuration = { ...CONFIGURATION, dataDirectory: dirname(file) };
  const time = cast.service.clock.time;
  const given = JSON.stringify({ ...asked, database: { file, url }, configuration, time });
  const child = spawn(process.execPath, [PROCESS_THAT_ENDS, given], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [, signal] = (await once(child, 'exit')) as [unknown, unknown];
  return signal;
}

/** Long enough after that nobody can still be at it, the service goes on by itself. */
async function goOn(): Promise<void> {
  cast.service.clock.pass(10);
  await cast.get(OutboxRunner).runDue();
}

const passageOf = async (number: number) => (await cast.standing('auditor', number)).passage;
const eventNames = async (number: number) => {
  const { id } = await cast.standing('auditor', number);
  const events = await cast.get(AuditReader).eventsAbout({ kind: 'paper', id });
  return events.map(({ name }) => name);
};

describe('a service killed while it composes', () => {
  for (const end of ['after the number is taken', 'after the copy is stored']) {
    it(`${end} goes on with the same number and makes one copy`, async () => {
      const number = await cast.cleared();
      const { id } = await cast.standing('auditor', number);
      expect(await begunElsewhere({ end, paper: id })).toBe('SIGKILL');
      expect(await passageOf(number)).toMatchObject({ state: 'composing', reference: 'PCD 1' });
      await goOn();
      const { copies, ...passage } = await passageOf(number);
      expect(passage).toMatchObject({ state: 'ceo', reference: 'PCD 1' });
      expect(copies).toHaveLength(1);
      expect(await cast.get(FileStore).names()).toEqual([copies[0]!.sha256]);
    });
  }
});

describe('a service killed while it signs', () => {
  const ENDS = [
    'after the signature is reserved',
    'after the signature is made',
    'after the signature is kept',
    'after the signed file is stored',
  ];
  for (const end of ENDS) {
    it(`${end} goes on and leaves one approval, signed once`, async () => {
      const number = await cast.opened();
      const post = 'chief-executive-officer';
      const shown = await cast.shown(post, number, { kind: 'approve' });
      await cast.prove(post, 'approve', shown);
      const signing = { person: cast.id(post), number, slot: 'approve', shown } as const;
      expect(await begunElsewhere({ end, signing })).toBe('SIGKILL');
      expect((await passageOf(number)).state).toBe('approving');
      await goOn();
      const passage = await passageOf(number);
      expect(passage.state).toBe('decision-maker');
      const { signatures, sha256 } = currentCopy(passage)!;
      expect(signatures).toHaveLength(1);
      const approvals = (await eventNames(number)).filter((name) => name.endsWith('approved'));
      expect(approvals).toHaveLength(1);
      const names = [sha256, signatures[0]!.sha256].sort();
      expect(await cast.get(FileStore).names()).toEqual(names);
      expect(await cast.get(StoredFilesReader).faults()).toEqual([]);
    });
  }

  it('a decision, decides once and gives its authority with it', async () => {
    const number = await cast.opened();
    await cast.approve(number);
    const shown = await cast.shown('deputy-mayor', number, { kind: 'decide' });
    await cast.prove('deputy-mayor', 'decide', shown);
    const person = cast.id('deputy-mayor');
    const signing = { person, number, slot: 'decide', shown, interests: NO_INTERESTS } as const;
    const end = 'after the signature is kept';
    expect(await begunElsewhere({ end, signing })).toBe('SIGKILL');
    await goOn();
    const passage = await passageOf(number);
    expect(passage.state).toBe('decided');
    const bytes = await cast.get(FileStore).get(currentCopy(passage)!.signatures[1]!.sha256);
    const trust = { ...(await cast.get(PersonKeys).trust()), signatures: 2 };
    expect(verifyFile(bytes, trust).failures).toEqual([]);
    const { manager } = cast.service.database.dataSource;
    expect(await manager.count('authority')).toBe(1);
  });
});

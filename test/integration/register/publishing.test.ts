import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textBlocks } from '../../../src/documents/document-text';
import { renderPdf } from '../../../src/documents/pdf/render-pdf.adapter';
import { NotAllowed, NotFound, Stale } from '../../../src/kernel/errors';
import { type Paper } from '../../../src/papers/content/paper';
import { databaseCode } from '../../../src/platform/database-error';
import { FileStore, sha256Of, StoredFileFault } from '../../../src/platform/file-store.adapter';
import { type Configuration } from '../../../src/platform/configuration';
import { CONFIGURATION } from '../../../src/platform/platform.module';
import { AuditReader } from '../../../src/record/audit.reader';
import { OutboxEntity } from '../../../src/record/outbox-row.entity';
import { DecisionReader } from '../../../src/register/decision.reader';
import {
  CorrectionEntity,
  DecisionEntity,
  DecisionFileEntity,
} from '../../../src/register/decision.entity';
import { readCertificate } from '../../../src/signatures/keys/certificate.adapter';
import { openDevelopmentAuthority } from '../../../src/signatures/keys/development-authority.adapter';
import { openSigner } from '../../../src/signatures/keys/open-signer.adapter';
import { CorrectDecision } from '../../../src/workflow/correct-decision.action';
import { heldOf } from '../../../src/workflow/passage/held';
import { PersonKeys } from '../../../src/signatures/desk/person-keys.adapter';
import { PublishPaper } from '../../../src/workflow/publish-paper.action';
import { Cast, codesOf, corrected, failure } from '../workflow/cast';

jest.setTimeout(120_000);

let cast: Cast;
beforeAll(async () => {
  cast = await Cast.gather();
});
afterAll(() => cast.close());

const manager = () => cast.service.database.dataSource.manager;
const decisions = () => cast.get(DecisionReader);
const addressOf = (reference: string) => reference.toLowerCase().replace(' ', '-');

const deferred = (until: string): Paper => ({
  ...corrected(),
  publication: {
    ...corrected().publication,
    deferral: { kind: 'yes', until, reason: 'The grantee is told first' },
  },
});

async function countRows(): Promise<number[]> {
  const entities = [DecisionEntity, DecisionFileEntity, CorrectionEntity];
  return Promise.all(entities.map((entity) => manager().count(entity as typeof DecisionEntity)));
}

describe('publishing a decision', () => {
  let number: number;
  let address: string;
  let reference: string;
  beforeAll(async () => {
    number = await cast.decided();
    reference = (await cast.standing('auditor', number)).passage.reference!;
    address = addressOf(reference);
  });

  it('finds nothing on the register before', async () => {
    await expect(decisions().one(address)).rejects.toThrow(NotFound);
    expect(await countRows()).toEqual([0, 0, 0]);
  });

  it('is for governance alone, on exactly the signed document', async () => {
    const shown = await cast.shown('governance', number, { kind: 'publish' });
    const run = (post: 'auditor' | 'policy-officer', hash = shown) =>
      failure(cast.get(PublishPaper).run({ person: cast.id(post), number, shown: hash }));
    expect(await run('auditor')).toBeInstanceOf(NotAllowed);
    expect(await run('policy-officer')).toBeInstanceOf(NotAllowed);
    const other = cast
      .get(PublishPaper)
      .run({ person: cast.id('governance'), number, shown: '0'.repeat(64) });
    expect(await failure(other)).toBeInstanceOf(Stale);
    expect(await countRows()).toEqual([0, 0, 0]);
    expect(await cast.state(number)).toBe('decided');
  });

  it('writes the entry, its files, the act and both events in one transaction', async () => {
    await cast.publish(number);
    expect(await cast.state(number)).toBe('published');
    const { entry, files, corrections } = await decisions().one(address);
    const { decision } = heldOf((await cast.standing('auditor', number)).passage);
    expect(entry).toMatchObject({
      reference,
      title: corrected().title,
      decidedOn: '2024-03-18',
      publishedOn: '2024-03-18',
      decidedBy: 'Deputy Mayor for Policing and Crime',
      grants: [
        {
          recipient: 'Suzy Lamplugh Trust',
          gives: 'change',
          money: { kind: 'up-to', pence: 44_000_000 },
          until: '2026-03-31',
        },
      ],
      reliesOn: ['PCD 1307', 'DMPCD 1446'],
      filesHeldBack: 0,
      signatures: [
        { post: 'Chief Executive Officer', act: 'officer-approval', on: '2024-03-18' },
        { post: 'Deputy Mayor for Policing and Crime', act: 'decision', on: '2024-03-18' },
      ],
    });
    expect(files).toEqual([
      expect.objectContaining({
        number: 0,
        sha256: decision!.sha256,
        mediaType: 'application/pdf',
      }),
    ]);
    expect(files[0]!.pages).toBeGreaterThan(3);
    expect(corrections).toEqual([]);
    const events = await cast.get(AuditReader).eventsAbout({ kind: 'decision', id: reference });
    expect(events.map(({ name }) => name)).toEqual(['register.decision-published']);
    expect(events[0]!.detail.files).toEqual([decision!.sha256]);
  });

  it('says by which post it was decided and names no person', async () => {
    const row = await manager().findOneByOrFail(DecisionEntity, { address });
    const text = JSON.stringify({ ...row, document: '' });
    expect(text.includes('@example.org')).toBe(false);
    for (const post of ['policy-officer', 'deputy-mayor', 'governance'] as const) {
      expect(text.includes(cast.id(post))).toBe(false);
    }
  });

  it('keeps the very tree the signed file was rendered from', async () => {
    const { tree, files } = await decisions().withDocument(address);
    const copy = (await cast.standing('auditor', number)).passage.copies.at(-1)!;
    expect(sha256Of(renderPdf(tree))).toBe(copy.sha256);
    const signed = await cast.get(FileStore).get(files[0]!.sha256);
    expect(signed.subarray(0, renderPdf(tree).length).equals(renderPdf(tree))).toBe(true);
    expect(textBlocks(tree)).toContain(corrected().title);
  });

  it('tells whoever wrote the paper by mail', async () => {
    const rows = await manager().findBy(OutboxEntity, { kind: 'mail.published' });
    expect(rows.map(({ payload }) => JSON.parse(payload).to)).toEqual([cast.id('policy-officer')]);
  });

  it('happens once', async () => {
    const shown = (await decisions().one(address)).files[0]!.sha256;
    const again = cast.get(PublishPaper).run({ person: cast.id('governance'), number, shown });
    expect(codesOf(await failure(again))).toEqual(['already-done']);
    expect((await countRows())[0]).toBe(1);
  });

  it('leaves rows that nothing changes or takes away', async () => {
    const refused = /^(SQLITE_CONSTRAINT_TRIGGER|23000)$/;
    const changes = [
      () => manager().update(DecisionEntity, { address }, { title: 'Another' }),
      () => manager().delete(DecisionEntity, { address }),
      () => manager().update(DecisionFileEntity, { number: 0 }, { sha256: '0'.repeat(64) }),
      () => manager().delete(DecisionFileEntity, { number: 0 }),
    ];
    for (const change of changes) expect(await change().catch(databaseCode)).toMatch(refused);
  });

  it('adds a dated notice, each once, and leaves the entry as it was', async () => {
    const before = await manager().findOneByOrFail(DecisionEntity, { address });
    const correct = (notice: number, words = 'Paragraph 3.1 says 2024/25; it is 2025/26.') =>
      cast.get(CorrectDecision).run({ person: cast.id('governance'), number, notice, words });
    cast.service.clock.pass(60 * 24);
    expect(await correct(1)).toMatchObject({ number: 1, on: '2024-03-19' });
    expect(await failure(correct(1))).toBeInstanceOf(Stale);
    expect(codesOf(await failure(correct(2, ' \n')))).toEqual(['words-missing']);
    const { corrections, changedAt } = await decisions().one(address);
    expect(corrections.map(({ number: one, words }) => [one, words])).toEqual([
      [1, 'Paragraph 3.1 says 2024/25; it is 2025/26.'],
    ]);
    expect(changedAt).toEqual(cast.service.clock.time);
    expect(await manager().findOneByOrFail(DecisionEntity, { address })).toEqual(before);
    const refused = /^(SQLITE_CONSTRAINT_TRIGGER|23000)$/;
    const deletion = manager().delete(CorrectionEntity, { reference });
    expect(await deletion.catch(databaseCode)).toMatch(refused);
  });

  it('lets nobody else correct it', async () => {
    const correct = (post: 'policy-officer' | 'deputy-mayor') =>
      cast.get(CorrectDecision).run({ person: cast.id(post), number, notice: 2, words: 'No.' });
    expect(await failure(correct('policy-officer'))).toBeInstanceOf(NotAllowed);
    expect(await failure(correct('deputy-mayor'))).toBeInstanceOf(NotAllowed);
  });
});

describe('a decision that may not be published', () => {
  it('is one that is not taken', async () => {
    const number = await cast.opened();
    const shown = '0'.repeat(64);
    const run = cast.get(PublishPaper).run({ person: cast.id('governance'), number, shown });
    expect(codesOf(await failure(run))).toContain('wrong-state');
  });

  it('is one that is put off, until its day', async () => {
    const number = await cast.decided(deferred('2024-04-02'));
    expect(codesOf(await failure(cast.publish(number)))).toEqual(['publication-deferred']);
    const correct = { person: cast.id('governance'), number, notice: 1, words: 'Not yet.' };
    expect(codesOf(await failure(cast.get(CorrectDecision).run(correct)))).toEqual(['wrong-state']);
    const { time } = cast.service.clock;
    cast.service.clock.time = new Date('2024-04-02T08:00:00Z');
    await cast.publish(number);
    cast.service.clock.time = time;
    const { reference = '' } = (await cast.standing('auditor', number)).passage;
    expect((await decisions().one(addressOf(reference))).entry.deferred).toEqual({
      until: '2024-04-02',
      reason: 'The grantee is told first',
    });
  });

  it('is one that somebody else publishes at the same moment', async () => {
    const number = await cast.decided();
    const both = await Promise.all([failure(cast.publish(number)), failure(cast.publish(number))]);
    expect(both.filter((each) => each === undefined)).toHaveLength(1);
    expect(both.flatMap(codesOf)).toEqual(['already-done']);
  });

  it('is one whose signed file is damaged', async () => {
    const number = await cast.decided();
    const { decision, record } = heldOf((await cast.standing('auditor', number)).passage);
    const folder = join(cast.service.database.file, '..', 'files');
    writeFileSync(join(folder, decision!.sha256), 'damaged');
    expect(await failure(cast.publish(number))).toBeInstanceOf(StoredFileFault);
    await expect(decisions().one(addressOf(record.reference!))).rejects.toThrow(NotFound);
    expect(await cast.state(number)).toBe('decided');
  });

  it('is one whose signer’s key was taken before it was used', async () => {
    const number = await cast.decided();
    const {
      dataDirectory,
      bodyName: body,
      publicUrl,
    } = cast.service.app.get<Configuration>(CONFIGURATION);
    const folder = join(dataDirectory, 'keys');
    const address = `${publicUrl}/keys`;
    const authority = await openDevelopmentAuthority({ folder, body, address, now: new Date() });
    const owner = { personId: cast.id('deputy-mayor'), name: '' };
    const { file, passphrase } = await cast.get(PersonKeys).of(owner);
    const { chain } = await openSigner(file, { passphrase, at: new Date() });
    const { serial } = readCertificate(chain[0]!);
    await authority.revoke(serial, new Date('2024-03-01T00:00:00Z'), 'compromised');
    const refused = await failure(cast.publish(number));
    expect(codesOf(refused)).toEqual(['signed-file-faulty']);
    expect(await cast.state(number)).toBe('decided');
  });
});

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Unavailable } from '../../../src/kernel/errors';
import {
  FileStore,
  FileTooLarge,
  LARGEST_STORED,
  StoredFileFault,
} from '../../../src/platform/file-store.adapter';
import { noteStoredFile } from '../../../src/platform/stored-file.repository';
import { StoredFilesReader } from '../../../src/platform/stored-files.reader';
import { openTestDatabase } from '../test-database';
import { temporaryFolder } from '../temporary-folder';

const BYTES = Buffer.from('%PDF-1.7 and so on');
const SHA256 = createHash('sha256').update(BYTES).digest('hex');

describe('a stored file', () => {
  let root: ReturnType<typeof temporaryFolder>;
  let folder: string;
  let store: FileStore;
  beforeEach(() => {
    root = temporaryFolder();
    folder = join(root.path, 'data', 'files');
    store = new FileStore(folder);
  });
  afterEach(() => root.remove());

  it('is named by the SHA-256 of its bytes and comes back as it was', async () => {
    expect(await store.put(BYTES)).toBe(SHA256);
    expect(await store.get(SHA256)).toEqual(BYTES);
    expect(readdirSync(folder)).toEqual([SHA256]);
  });

  it('is for the service’s own user alone', async () => {
    await store.put(BYTES);
    expect(statSync(join(folder, SHA256)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('is written once: the same bytes again touch nothing', async () => {
    await store.put(BYTES);
    const { mtimeMs, ino } = statSync(join(folder, SHA256));
    expect(await store.put(BYTES)).toBe(SHA256);
    expect(statSync(join(folder, SHA256))).toMatchObject({ mtimeMs, ino });
  });

  it('is one and whole when twenty put it at once', async () => {
    const large = Buffer.alloc(300_000, 'paper');
    const names = await Promise.all(Array.from({ length: 20 }, () => store.put(large)));
    expect(new Set(names).size).toBe(1);
    expect(readdirSync(folder)).toEqual([names[0]]);
    expect(await store.get(names[0]!)).toEqual(large);
  });

  it('of which one bit has flipped is never given out, and the fault names it', async () => {
    await store.put(BYTES);
    const damaged = Buffer.from(BYTES);
    damaged[5]! ^= 1;
    writeFileSync(join(folder, SHA256), damaged);
    const fault = { sha256: SHA256, fault: 'damaged', message: expect.stringContaining(SHA256) };
    await expect(store.get(SHA256)).rejects.toMatchObject(fault);
    await expect(store.put(BYTES)).rejects.toMatchObject(fault);
    expect(readFileSync(join(folder, SHA256))).toEqual(damaged);
  });

  it('that was cut short is damaged, down to no byte at all', async () => {
    await store.put(BYTES);
    for (const length of [BYTES.length - 1, 0]) {
      writeFileSync(join(folder, SHA256), BYTES.subarray(0, length));
      await expect(store.get(SHA256)).rejects.toMatchObject({ fault: 'damaged' });
    }
  });

  it('that is not there is a fault with its name', async () => {
    await expect(store.get(SHA256)).rejects.toMatchObject({ sha256: SHA256, fault: 'missing' });
    await expect(store.get(SHA256)).rejects.toBeInstanceOf(StoredFileFault);
  });

  it('is reached by nothing but a SHA-256', async () => {
    for (const name of ['../data', `${SHA256}/..`, SHA256.toUpperCase(), '']) {
      await expect(store.get(name)).rejects.toThrow('named by a SHA-256');
    }
  });

  it('is neither empty nor larger than the limit', async () => {
    await expect(store.put(Buffer.alloc(0))).rejects.toThrow(RangeError);
    await expect(store.put(Buffer.alloc(LARGEST_STORED + 1))).rejects.toThrow(FileTooLarge);
    await store.put(BYTES);
    expect(readdirSync(folder)).toEqual([SHA256]);
  });

  it('that the disk does not take is not available, and leaves nothing behind', async () => {
    await store.put(BYTES);
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'no folder any more');
    await expect(store.put(Buffer.from('another'))).rejects.toThrow(Unavailable);
    rmSync(folder);
    expect(await new FileStore(folder).put(BYTES)).toBe(SHA256);
  });

  it('that does not fit on the disk is not available, and leaves nothing behind', async () => {
    const script = join(__dirname, 'store-bytes.cjs');
    const put = (size: number) =>
      execFileSync('bash', ['-c', `ulimit -f 100; exec node ${script} ${folder} ${size}`], {
        encoding: 'utf8',
      }).trim();
    expect(put(300_000)).toBe('the file store (EFBIG) is not available');
    expect(readdirSync(folder)).toEqual([]);
    expect(put(5_000)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('survives the sweep of what was left unfinished, and so does what is being written', async () => {
    await store.put(BYTES);
    const hour = 60 * 60 * 1000;
    const long = new Date(Date.now() - 2 * hour);
    writeFileSync(join(folder, `.${SHA256}.old`), 'half');
    writeFileSync(join(folder, `.${SHA256}.new`), 'half');
    utimesSync(join(folder, `.${SHA256}.old`), long, long);
    utimesSync(join(folder, SHA256), long, long);
    expect(await store.removeUnfinished(hour)).toBe(1);
    expect(readdirSync(folder)).toEqual([`.${SHA256}.new`, SHA256]);
    expect(await store.names()).toEqual([SHA256]);
  });
});

describe('the check of stored files', () => {
  it('names each that rows rely on and that is missing or damaged', async () => {
    const database = await openTestDatabase();
    const root = temporaryFolder();
    const store = new FileStore(root.path);
    const { manager } = database.dataSource;
    const file = { mediaType: 'text/plain', recordedAt: new Date() };
    const names: string[] = [];
    for (let n = 0; n < 205; n += 1) {
      const sha256 = await store.put(Buffer.from(`file ${n}`));
      await noteStoredFile(manager, { ...file, sha256, size: 1 });
      await noteStoredFile(manager, { ...file, sha256, size: 1 });
      names.push(sha256);
    }
    const reader = new StoredFilesReader(database.dataSource, store);
    expect(await reader.faults()).toEqual([]);
    names.sort();
    rmSync(join(root.path, names[3]!));
    writeFileSync(join(root.path, names[204]!), 'something else');
    await store.put(Buffer.from('of no row'));
    expect(await reader.faults()).toMatchObject([
      { sha256: names[3], fault: 'missing' },
      { sha256: names[204], fault: 'damaged' },
    ]);
    await database.close();
    root.remove();
  });
});

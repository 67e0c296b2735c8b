import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { keepToOwner, makeFolder, writeWhole } from '../../../src/platform/files.adapter';
import { PACKAGE_ROOT, packagePath } from '../../../src/platform/package-root';
import { sessionSecret } from '../../../src/platform/session-secret.adapter';
import { temporaryFolder } from '../temporary-folder';

describe('a file written whole', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());
  const modeOf = (path: string) => statSync(path).mode & 0o777;

  it('replaces the old file and leaves nothing beside it', async () => {
    const path = join(folder.path, 'whole', 'paper.pdf');
    await mkdir(join(folder.path, 'whole'));
    writeFileSync(path, 'old and longer');
    await writeWhole(path, Uint8Array.from([1, 2, 3]));
    expect([...readFileSync(path)]).toEqual([1, 2, 3]);
    expect(readdirSync(join(folder.path, 'whole'))).toEqual(['paper.pdf']);
    expect(modeOf(path)).toBe(0o644);
  });

  it('bears the mode it was given from its first byte on', async () => {
    const path = join(folder.path, 'secret');
    writeFileSync(path, 'old', { mode: 0o644 });
    await writeWhole(path, 'new', { mode: 0o600 });
    expect(modeOf(path)).toBe(0o600);
  });

  it('leaves the old file and no other when it cannot be finished', async () => {
    const path = join(folder.path, 'taken');
    await mkdir(path);
    writeFileSync(join(path, 'inside'), '');
    const before = readdirSync(folder.path);
    await expect(writeWhole(path, 'new')).rejects.toThrow();
    expect(readdirSync(folder.path)).toEqual(before);
  });

  it('is always whole when many write it at once', async () => {
    const path = join(folder.path, 'contended');
    const texts = Array.from({ length: 20 }, (_, n) => String(n).repeat(10_000 + n));
    await Promise.all(texts.map((text) => writeWhole(path, text)));
    expect(texts).toContain(readFileSync(path, 'utf8'));
  });
});

describe('a folder that is made', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it('is made with those it stands in, and says which came first', async () => {
    const first = join(folder.path, 'a');
    expect(await makeFolder(join(first, 'b', 'c'))).toBe(first);
    expect(statSync(join(first, 'b', 'c')).mode & 0o777).toBe(0o700);
    expect(await makeFolder(join(first, 'b'))).toBeUndefined();
  });

  it('is made once, however many ask at once', async () => {
    const path = join(folder.path, 'many', 'ask');
    const made = await Promise.all(Array.from({ length: 20 }, () => makeFolder(path)));
    expect(made.filter((first) => first !== undefined).length).toBeGreaterThan(0);
    expect(statSync(path).isDirectory()).toBe(true);
  });

  it('is refused where a file stands, and below one', async () => {
    const file = join(folder.path, 'file');
    writeFileSync(file, '');
    await expect(makeFolder(file)).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeFolder(join(file, 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  (existsSync('/proc/self') ? it : it.skip)(
    'is refused at once where nothing can be made',
    async () => {
      await expect(makeFolder('/proc/decision-papers/data')).rejects.toMatchObject({
        code: 'ENOENT',
        path: '/proc/decision-papers',
      });
    },
  );
});

describe('a file kept to its owner', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it('is taken from everybody else, and one that is not there is no fault', async () => {
    const path = join(folder.path, 'open');
    writeFileSync(path, 'words', { mode: 0o644 });
    await keepToOwner(path);
    await keepToOwner(join(folder.path, 'missing'));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder.path)).toEqual(['open']);
  });
});

describe('the session secret', () => {
  it('is the configured one and then not stored', async () => {
    const folder = temporaryFolder();
    const configured = 'x'.repeat(32);
    const dataDirectory = folder.path;
    expect(await sessionSecret({ sessionSecret: configured, dataDirectory })).toBe(configured);
    expect(readdirSync(dataDirectory)).toEqual([]);
    folder.remove();
  });

  it('is made once otherwise, and kept where only the service reads it', async () => {
    const folder = temporaryFolder();
    const place = { sessionSecret: undefined, dataDirectory: join(folder.path, 'data') };
    const made = await sessionSecret(place);
    expect(made).toMatch(/^[\w-]{43}$/);
    expect(await sessionSecret(place)).toBe(made);
    const file = join(place.dataDirectory, 'session-secret');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(place.dataDirectory).mode & 0o777).toBe(0o700);
    folder.remove();
  });
});

describe('the package root', () => {
  it('is the folder of the package, wherever the service was started', () => {
    const found = packagePath('package.json');
    expect(found).toBe(join(PACKAGE_ROOT, 'package.json'));
    expect(JSON.parse(readFileSync(found, 'utf8')).name).toBe('decision-papers');
  });
});

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../../../src/platform/files.adapter';
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

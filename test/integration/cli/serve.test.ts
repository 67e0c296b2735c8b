import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { CreateFirstAdministrator } from '../../../src/people/administration/create-first-administrator.action';
import { packagePath } from '../../../src/platform/package-root';
import { openService, shutDown } from '../../../src/web/service';
import { unopenedFaults } from '../../../src/web/serving-faults';
import { temporaryFolder } from '../temporary-folder';
import { demoConfiguration } from './decided-example';

jest.setTimeout(60_000);

const NOBODY = expect.stringContaining('Nobody administers the service');
const TYPESCRIPT = join(__dirname, '..', 'typescript.cjs');

describe('npm run serve', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it('names everything it refuses in one go, and exits 78', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['-r', TYPESCRIPT, packagePath('src', 'main.ts')],
      {
        encoding: 'utf8',
        env: {
          PATH: process.env.PATH,
          DATA_DIR: join(folder.path, 'new'),
          DEMO: 'yes',
          SESSION_SECRET: 'change-me-change-me-change-me-change-me',
          PUBLIC_URL: 'http://papers.example.org',
        },
      },
    );
    expect({ status, stdout }).toEqual({ status: 78, stdout: '' });
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^SMTP_URL is missing/),
      expect.stringMatching(/^MAIL_FROM is missing/),
      expect.stringMatching(/^DEMO is "yes"/),
      expect.stringMatching(/^SESSION_SECRET can be guessed/),
      expect.stringMatching(/^PUBLIC_URL is "http:/),
      NOBODY,
    ]);
  });

  it('takes a database with an administrator, and none without', async () => {
    const data = join(folder.path, 'own');
    const configuration = { ...demoConfiguration(data), demo: false };
    expect(await unopenedFaults(configuration)).toEqual([NOBODY]);
    const app = await openService(configuration);
    expect(await unopenedFaults(configuration)).toEqual([NOBODY]);
    await app.get(CreateFirstAdministrator).run({ signInName: 'clerk', displayName: 'Clerk' });
    await shutDown(app);
    expect(await unopenedFaults(configuration)).toEqual([]);
  });

  it('does not take a demonstration’s database', async () => {
    const configuration = demoConfiguration(join(folder.path, 'demo'));
    await shutDown(await openService(configuration));
    expect(await unopenedFaults(configuration)).toEqual([
      expect.stringMatching(/holds a demonstration’s database/),
    ]);
  });
});

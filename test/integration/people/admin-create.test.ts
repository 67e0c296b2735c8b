import { join } from 'node:path';
import { adminCreate } from '../../../src/cli/admin-create';
import { BadInput } from '../../../src/cli/command';
import { openConfigured } from '../../../src/configured-database.adapter';
import { temporaryFolder } from '../temporary-folder';

describe('admin create', () => {
  const environment = { ...process.env };
  let folder: ReturnType<typeof temporaryFolder>;

  beforeEach(() => {
    folder = temporaryFolder();
    for (const name of ['DATABASE_URL', 'PORT', 'HOST', 'TRUSTED_PROXIES'])
      delete process.env[name];
    process.env.DEMO = 'yes';
    process.env.DATA_DIR = join(folder.path, 'data');
    process.env.PUBLIC_URL = 'https://papers.example.org';
  });
  afterEach(() => {
    process.env = { ...environment };
    folder.remove();
  });

  async function run(...args: string[]): Promise<string[]> {
    const lines: string[] = [];
    const code = await adminCreate(args, {
      out: (line) => lines.push(line),
      err: (line) => lines.push(`err: ${line}`),
    });
    expect(code).toBe(0);
    return lines;
  }
  const faults = async (...args: string[]): Promise<string> => {
    const error = await run(...args).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BadInput);
    return (error as BadInput).lines.join('\n');
  };

  it('makes the first administrator and prints a link once, and no second', async () => {
    const lines = await run('create', '--name', 'Chief.Clerk@example.org');
    expect(lines[0]).toBe('The first administrator is made: chief.clerk@example.org');
    expect(lines[2]).toMatch(
      /^https:\/\/papers\.example\.org\/set-password\?link=[A-Za-z0-9_-]{43}$/,
    );
    const token = lines[2]!.split('=')[1]!;
    const dataSource = await openConfigured({ dataDirectory: process.env.DATA_DIR! });
    const accounts = await dataSource.manager.find('account');
    const links = await dataSource.manager.find('password_link');
    await dataSource.destroy();
    expect(accounts).toMatchObject([{ administrator: true, displayName: 'Administrator' }]);
    expect(JSON.stringify([accounts, links])).not.toContain(token);

    const again = await faults('create', '--name', 'other', '--display', 'Other');
    expect(again).toContain('The service has an administrator');
  });

  it('says how it is called, and what the configuration lacks', async () => {
    for (const args of [[], ['create'], ['make', '--name', 'x'], ['create', '--name', 'x', 'y']]) {
      expect(await faults(...args)).toContain('usage: decision-papers admin create --name NAME');
    }
    expect(await faults('create', '--name', '\n')).toContain('Enter a sign-in name');
    process.env.DATA_DIR = '/dev/null/data';
    expect(await faults('create', '--name', 'x')).toContain('/dev/null/data is not a folder');
    process.env.PORT = 'many';
    expect(await faults('create', '--name', 'x')).toContain('PORT is "many"');
  });
});

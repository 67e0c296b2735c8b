import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock } from '../../src/platform/clock';
import { listen, openService, shutDown } from '../../src/web/service';
import { startFault } from '../../src/web/start-fault';
import { CONFIGURATION } from './test-service';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'decision-papers-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const configuration = (changed = {}) => ({
  ...CONFIGURATION,
  dataDirectory: join(folder, 'data'),
  ...changed,
});

function get(address: string, agent: http.Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    http
      .get(address, { agent }, (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode!));
      })
      .on('error', reject);
  });
}

describe('the service', () => {
  it('listens, answers when it is ready, and stops although a browser keeps its connection', async () => {
    const app = await openService(configuration());
    const address = await listen(app, configuration());
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const agent = new http.Agent({ keepAlive: true });
    expect(await get(`${address}/health/ready`, agent)).toBe(200);
    expect(await get(`${address}/health/live`, agent)).toBe(200);
    const began = process.hrtime.bigint();
    await shutDown(app);
    expect(Number(process.hrtime.bigint() - began) / 1e6).toBeLessThan(2500);
    await expect(get(`${address}/health/live`, agent)).rejects.toThrow();
    agent.destroy();
  });

  it('starts again on the database it left', async () => {
    await shutDown(await openService(configuration()));
    await shutDown(await openService(configuration()));
  });

  it('shows a demonstration on every page, with a day that runs on', async () => {
    const demo = configuration({ demo: true });
    const app = await openService(demo);
    expect(app.get(Clock).now().toISOString()).toMatch(/^2024-03-18T09:00/);
    const address = await listen(app, demo);
    const page = await (await fetch(`${address}/help`)).text();
    expect(page).toContain(
      'Example papers and people. Today is set to 18\u00a0March\u00a02024 and runs on.',
    );
    await shutDown(app);
  });

  it('says which port is taken', async () => {
    const other = http.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const taken = configuration({ port });
    const app = await openService(taken);
    const failure = await listen(app, taken).catch((error: unknown) => error);
    expect(startFault(failure, taken)).toMatch(new RegExp(`^Port ${port} is taken`));
    await shutDown(app);
    other.close();
  });

  (existsSync('/proc/self') ? it : it.skip)('says at once where none can be made', async () => {
    const nowhere = configuration({ dataDirectory: '/proc/decision-papers/data' });
    const failure = await openService(nowhere).catch((error: unknown) => error);
    expect(startFault(failure, nowhere)).toBe(
      'The data folder /proc/decision-papers/data cannot be made there: set DATA_DIR to another one.',
    );
  });

  it('says which data folder cannot be used', async () => {
    writeFileSync(join(folder, 'data'), 'a file');
    const failure = await openService(configuration()).catch((error: unknown) => error);
    expect(startFault(failure, configuration())).toMatch(/^The data folder .*data is not a folder/);
    const broken = configuration({ dataDirectory: folder });
    writeFileSync(join(folder, 'decision-papers.sqlite'), 'no database'.repeat(100));
    const second = await openService(broken).catch((error: unknown) => error);
    expect(startFault(second, broken)).toMatch(
      /holds a decision-papers\.sqlite that is no database/,
    );
  });
});

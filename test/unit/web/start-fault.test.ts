import { type Configuration } from '../../../src/platform/configuration';
import { WrongDatabase } from '../../../src/platform/database-kind.adapter';
import { DatabaseUnreachable } from '../../../src/platform/postgres.adapter';
import { startFault } from '../../../src/web/start-fault';

const configuration = { port: 3000, host: '203.0.113.9', dataDirectory: '/srv/papers' };
const said = (error: object) => startFault(error, configuration as Configuration);

describe('what keeps the service from starting', () => {
  it.each([
    [{ code: 'EADDRINUSE', syscall: 'listen' }, /^Port 3000 is taken: .* set PORT/],
    [{ code: 'EACCES', syscall: 'listen' }, /^Port 3000 may not be used .* set PORT above 1023/],
    [{ code: 'EADDRNOTAVAIL', syscall: 'listen' }, /^HOST 203\.0\.113\.9 is no address/],
    [{ code: 'EACCES', syscall: 'mkdir' }, /^The data folder \/srv\/papers may not be written/],
    [{ code: 'EEXIST', syscall: 'mkdir' }, /^The data folder \/srv\/papers is not a folder/],
    [
      { code: 'ENOENT', syscall: 'mkdir', path: '/srv/papers' },
      /^The data folder \/srv\/papers cannot be made there: set DATA_DIR/,
    ],
    [{ driverError: { code: 'SQLITE_NOTADB' } }, /holds a decision-papers\.sqlite that is no data/],
    [new WrongDatabase('demo'), /holds a demonstration’s database: set DATA_DIR/],
    [{ code: 'SQLITE_CANTOPEN' }, /may not be written .* set DATA_DIR/],
  ])('is one line for %j', (error, words) => {
    expect(said(error)).toMatch(words);
    expect(said(error)).not.toContain('\n');
  });

  it.each([
    [{ code: 'ECONNREFUSED' }, 'does not answer: start PostgreSQL there, or set DATABASE_URL to'],
    [{ code: 'ENOTFOUND', syscall: 'getaddrinfo' }, 'has a host nobody knows: correct the host'],
    [{ code: '28P01' }, 'refuses user or password: set user and password in DATABASE_URL'],
    [{ code: '28000' }, 'refuses this user'],
    [{ code: '3D000' }, 'does not exist on that server: create it (createdb)'],
    [{ code: '42501' }, 'gives this user no right to make tables'],
    [{ code: '53300' }, 'has no connection left'],
    [{ code: '57P03' }, 'is starting or stopping: try again'],
    [new Error('The server does not support SSL connections'), 'is not safely reached: have the'],
    [{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'is not safely reached: have the server use TLS'],
    [new Error('timeout expired'), 'does not answer in time: start PostgreSQL there'],
    [{ code: 'XX000' }, 'answers XX000'],
  ])('is one line for a PostgreSQL that answers %j', (cause, words) => {
    const line = said(new DatabaseUnreachable('db.example.org:5432/papers', cause));
    expect(line).toContain(`The database at db.example.org:5432/papers ${words}`);
    expect(line).not.toContain('\n');
  });

  it('names the server, never the password, where the database is another’s', () => {
    const databaseUrl = 'postgresql://papers:hidden@db.example.org/papers';
    const line = startFault(new WrongDatabase('demo'), { ...configuration, databaseUrl });
    expect(line).toBe(
      'The database at db.example.org:5432/papers is a demonstration’s: ' +
        'set DATABASE_URL to another one.',
    );
  });

  it('is left to the process when nobody foresaw it', () => {
    expect(said(new Error('a fault of ours'))).toBeUndefined();
    const missing = { code: 'ENOENT', path: '/app/schemes/mopac-as-cited.json' };
    expect(said(missing)).toBeUndefined();
    expect(startFault(undefined, configuration as Configuration)).toBeUndefined();
  });
});

import { type Configuration } from '../../../src/platform/configuration';
import { WrongDatabase } from '../../../src/platform/database-kind.adapter';
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
    [{ driverError: { code: 'SQLITE_NOTADB' } }, /holds a decision-papers\.sqlite that is no data/],
    [new WrongDatabase('demo'), /holds a demonstration’s database: set DATA_DIR/],
    [{ code: 'SQLITE_CANTOPEN' }, /may not be written .* set DATA_DIR/],
  ])('is one line for %j', (error, words) => {
    expect(said(error)).toMatch(words);
    expect(said(error)).not.toContain('\n');
  });

  it('is left to the process when nobody foresaw it', () => {
    expect(said(new Error('a fault of ours'))).toBeUndefined();
    expect(startFault(undefined, configuration as Configuration)).toBeUndefined();
  });
});

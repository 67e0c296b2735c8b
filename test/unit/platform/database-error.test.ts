import {
  databaseCode,
  isMissingTable,
  isOutage,
  isUniqueViolation,
  isWorthRepeating,
} from '../../../src/platform/database-error';

const failed = (code: string) => Object.assign(new Error('failed'), { driverError: { code } });

describe('an error of the database', () => {
  it('gives its own code, whoever wrapped it', () => {
    expect(databaseCode(failed('23505'))).toBe('23505');
    expect(databaseCode({ code: 'ECONNREFUSED' })).toBe('ECONNREFUSED');
    for (const other of [new Error('a fault of ours'), undefined, 'words', null]) {
      expect(databaseCode(other)).toBe('');
    }
  });

  it.each(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505'])(
    '%s means that the row is there already',
    (code) => expect(isUniqueViolation(failed(code))).toBe(true),
  );

  it.each(['SQLITE_CONSTRAINT_FOREIGNKEY', '23503', '23502', ''])('%s does not', (code) =>
    expect(isUniqueViolation(failed(code))).toBe(false),
  );

  it('is worth another try after a deadlock and a failed serialization alone', () => {
    const codes = ['40001', '40P01', '40002', '23505', '57014', 'SQLITE_BUSY', ''];
    expect(codes.filter((code) => isWorthRepeating(failed(code)))).toEqual(['40001', '40P01']);
  });

  it.each(['08006', '53300', '57P01', '57014', '55P03', '25P03', 'ECONNREFUSED', 'EAI_AGAIN'])(
    '%s is nobody’s fault who asked',
    (code) => expect(isOutage(failed(code))).toBe(true),
  );

  it.each([
    'timeout exceeded when trying to connect',
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'Client has encountered a connection error and is not queryable',
  ])('that says "%s" is no more', (words) => expect(isOutage(new Error(words))).toBe(true));

  it.each(['42P01', '23505', '22001', '25P02', '40P01'])('%s is a fault of ours', (code) =>
    expect(isOutage(failed(code))).toBe(false),
  );

  it('tells a table that is not there', () => {
    expect(isMissingTable(failed('42P01'))).toBe(true);
    expect(isMissingTable(new Error('SqliteError: no such table: paper'))).toBe(true);
    expect(isMissingTable(failed('23505'))).toBe(false);
  });
});

import { databasePlace, databaseUrl, needsTls } from '../../../src/platform/database-url';

const SERVER = 'postgresql://papers:pass@db.example.org:5433/papers';

describe('the address of PostgreSQL', () => {
  it.each([
    SERVER,
    'postgres://localhost/papers',
    'postgresql://papers@[::1]:5432/papers',
    'postgresql://papers:p%40ss@db/papers',
    'postgresql://papers@%2Fvar%2Frun%2Fpostgresql/papers',
    `${SERVER}?sslmode=verify-full&sslrootcert=/etc/ssl/root.pem`,
    `${SERVER}?sslmode=disable`,
  ])('may be %s', (text) => expect(databaseUrl(text)).toEqual({ value: text }));

  it.each([
    'papers',
    'mysql://db.example.org/papers',
    'postgresql:///papers',
    'postgresql://db.example.org',
    'postgresql://db.example.org/',
    'postgresql://db.example.org/papers/other',
    'postgresql://papers:p%ss@db.example.org/papers',
    'postgresql://papers:p%FFss@db.example.org/papers',
    `${SERVER}?sslmode=require`,
    `${SERVER}?sslmode=no-verify`,
    `${SERVER}?options=-csearch_path=other`,
  ])('is not %s', (text) =>
    expect(databaseUrl(text)).toEqual({ expected: expect.stringContaining('an address of') }),
  );

  it('is shown without user and password', () => {
    expect(databasePlace(SERVER)).toBe('db.example.org:5433/papers');
    expect(databasePlace('postgres://papers:pass@localhost/papers')).toBe('localhost:5432/papers');
  });

  it.each([
    [SERVER, true],
    [`${SERVER}?sslrootcert=/etc/root.pem`, true],
    [`${SERVER}?sslmode=disable`, false],
    ['postgresql://10.0.0.7/papers', true],
    ['postgresql://127.evil.example/papers', true],
    ['postgresql://localhost/papers', false],
    ['postgresql://LOCALHOST/papers', false],
    ['postgresql://127.0.0.1/papers', false],
    ['postgresql://[::1]/papers', false],
    ['postgresql://%2Fvar%2Frun%2Fpostgresql/papers', false],
    ['postgresql://localhost/papers?sslmode=verify-full', true],
  ])('of %s is encrypted and its server proved: %s', (url, is) => expect(needsTls(url)).toBe(is));
});

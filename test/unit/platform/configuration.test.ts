import { readConfiguration, readDatabaseConfiguration } from '../../../src/platform/configuration';

const SECRET = 'a-secret-of-more-than-32-characters';
const SMTP_URL = 'smtps://papers:pass@mail.example.org';
const COMPULSORY = { SESSION_SECRET: SECRET, SMTP_URL, MAIL_FROM: 'papers@example.org' };
const read = (env: Record<string, string | undefined>) =>
  readConfiguration({ ...COMPULSORY, ...env }, '/srv/papers');
const faultsOf = (env: Record<string, string | undefined>) => {
  const result = read(env);
  return 'faults' in result ? result.faults : [];
};

describe('the configuration', () => {
  it('needs nothing but a session secret and a way to send mail', () => {
    expect(read({})).toEqual({
      configuration: {
        port: 3000,
        host: '127.0.0.1',
        dataDirectory: '/srv/papers/data',
        demo: false,
        sessionSecret: SECRET,
        bodyName: 'Police and crime body',
        publicUrl: 'http://127.0.0.1:3000',
        trustedProxies: [],
        smtpUrl: SMTP_URL,
        firstDecision: 1,
        mailFrom: 'papers@example.org',
      },
    });
  });

  it('takes every variable', () => {
    expect(
      read({
        PORT: '8080',
        HOST: '::1',
        DATA_DIR: '/var/lib/papers',
        DEMO: 'yes',
        BODY_NAME: "Mayor's Office",
        BODY_SHORT_NAME: 'MO',
        PUBLIC_URL: 'https://papers.example.org/',
        TRUSTED_PROXIES: '10.0.0.1, 192.168.0.0/16,fd00::/8',
        SMTP_URL: 'smtp://localhost:2525',
        MAIL_FROM: 'decisions@example.org',
        FIRST_DECISION: '1653',
      }),
    ).toEqual({
      configuration: {
        port: 8080,
        host: '::1',
        dataDirectory: '/var/lib/papers',
        demo: true,
        sessionSecret: SECRET,
        bodyName: "Mayor's Office",
        bodyShortName: 'MO',
        publicUrl: 'https://papers.example.org',
        trustedProxies: ['10.0.0.1', '192.168.0.0/16', 'fd00::/8'],
        smtpUrl: 'smtp://localhost:2525',
        firstDecision: 1653,
        mailFrom: 'decisions@example.org',
      },
    });
  });

  it('does without a session secret in a demonstration alone', () => {
    expect(read({ SESSION_SECRET: undefined, DEMO: 'yes' })).toMatchObject({
      configuration: { demo: true, sessionSecret: undefined },
    });
    expect(faultsOf({ SESSION_SECRET: undefined })).toEqual([
      'SESSION_SECRET is missing: expected at least 32 characters',
    ]);
  });

  it('does without a mail server in a demonstration alone', () => {
    const none = { SMTP_URL: undefined, MAIL_FROM: undefined };
    expect(read({ ...none, DEMO: 'yes' })).toMatchObject({
      configuration: { smtpUrl: undefined, mailFrom: 'decision-papers@demonstration.invalid' },
    });
    expect(faultsOf(none)).toEqual([
      'SMTP_URL is missing: expected an smtps or smtp address, as smtps://user:password@mail.example.org',
      'MAIL_FROM is missing: expected an e-mail address, as decision-papers@example.org',
    ]);
  });

  it.each(['mail.example.org', 'https://mail.example.org', 'direct:'])(
    'refuses the mail server %s and does not repeat it',
    (text) => {
      const [fault] = faultsOf({ SMTP_URL: text });
      expect(fault).toMatch(
        /^SMTP_URL has \d+ characters \(not shown\): expected an smtps or smtp/,
      );
    },
  );

  it.each(['papers', 'Papers <papers@example.org>', 'a@example.org, b@example.org', '"a b"@x.org'])(
    'sends mail from no address like %s',
    (text) => expect(faultsOf({ MAIL_FROM: text })).toHaveLength(1),
  );

  it('takes an address of PostgreSQL and never shows it', () => {
    const databaseUrl = 'postgresql://papers:hunter2@db.example.org/papers';
    expect(read({ DATABASE_URL: databaseUrl })).toMatchObject({ configuration: { databaseUrl } });
    const [fault] = faultsOf({ DATABASE_URL: 'mysql://papers:hunter2@db.example.org/papers' });
    expect(fault).toMatch(/^DATABASE_URL has 44 characters \(not shown\): expected an address/);
    expect(fault).not.toContain('hunter2');
  });

  it('can be read for the database alone, which needs no secret', () => {
    expect(readDatabaseConfiguration({ DATA_DIR: 'there' }, '/srv')).toEqual({
      configuration: { dataDirectory: '/srv/there', databaseUrl: undefined },
    });
    expect(readDatabaseConfiguration({ DATABASE_URL: 'x', DATA_DIR: 'a\nb' }, '/srv')).toEqual({
      faults: [
        expect.stringMatching(/^DATA_DIR is "a\\nb": expected one line/),
        expect.stringMatching(/^DATABASE_URL has 1 characters \(not shown\)/),
      ],
    });
  });

  it('never shows a secret', () => {
    expect(faultsOf({ SESSION_SECRET: 'hunter2' })).toEqual([
      'SESSION_SECRET has 7 characters (not shown): expected at least 32 characters',
    ]);
  });

  it('tells every fault at once, one line each', () => {
    expect(
      faultsOf({ PORT: 'http', HOST: 'no spaces', DEMO: 'true', BODY_NAME: 'two\nlines' }),
    ).toEqual([
      'PORT is "http": expected a whole number from 0 to 65535 (0 takes any free port)',
      'HOST is "no spaces": expected a host name or an IP address to listen on',
      'DEMO is "true": expected yes or no',
      'BODY_NAME is "two\\nlines": expected one line of 1 to 100 characters',
    ]);
  });

  it.each(['-1', '65536', '3e3', '3000.5', '0x10'])('refuses the port %s', (PORT) => {
    expect(faultsOf({ PORT })).toHaveLength(1);
  });

  it.each(['papers.example.org', 'ftp://papers.example.org', 'https://papers.example.org/app'])(
    'refuses the public address %s',
    (PUBLIC_URL) => {
      expect(faultsOf({ PUBLIC_URL })).toEqual([expect.stringContaining('without a path')]);
    },
  );

  it.each(['10.0.0.0/33', 'all', '10.0.0.1,,10.0.0.2', '10.0.0.0/8/8', 'true'])(
    'believes no proxy called %s',
    (TRUSTED_PROXIES) => {
      expect(faultsOf({ TRUSTED_PROXIES })).toEqual([expect.stringContaining('IP addresses')]);
    },
  );

  it('takes an empty variable for an absent one', () => {
    expect(read({ PORT: ' ', DEMO: '' })).toMatchObject({
      configuration: { port: 3000, demo: false },
    });
  });

  it('names an IPv6 host in brackets in the public address', () => {
    expect(read({ HOST: '::1' })).toMatchObject({
      configuration: { publicUrl: 'http://[::1]:3000' },
    });
  });
});

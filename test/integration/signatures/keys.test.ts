import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CertificateFault,
  readCertificate,
  readCertificates,
} from '../../../src/signatures/keys/certificate.adapter';
import { type DevelopmentAuthority } from '../../../src/signatures/keys/development-authority.adapter';
import { KeyRefused, openSigner } from '../../../src/signatures/keys/open-signer.adapter';
import { UnreadableKey, writePkcs12 } from '../../../src/signatures/keys/pkcs12.adapter';
import { readRevocationList } from '../../../src/signatures/keys/revocation-list.adapter';
import { temporaryFolder } from '../temporary-folder';
import { runTool, testWith } from './outside-tool';
import { authorityIn, BODY } from './signed-paper';

const folder = temporaryFolder();
const keys = join(folder.path, 'keys');
const passphrase = 'ŵ of no importance';
const at = new Date('2024-03-22T10:42:07Z');
let authority: DevelopmentAuthority;
let file: Buffer;

beforeAll(async () => {
  authority = await authorityIn(folder.path);
  file = await authority.issueKey({ personId: 'ceo', name: 'Demonstration signatory', passphrase });
});
afterAll(() => folder.remove());

const listed = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));
const refusal = (bytes: Uint8Array, when: Date): Promise<string> =>
  openSigner(bytes, { passphrase, at: when }).then(
    () => 'opened',
    (error: Error) => (error instanceof KeyRefused ? error.code : error.name),
  );

describe('the development authority', () => {
  test('is made once: opened again, also by two at once, it is the same', async () => {
    const elsewhere = join(folder.path, 'race');
    const both = await Promise.all([authorityIn(elsewhere), authorityIn(elsewhere)]);
    expect(both[0].rootPem).toBe(both[1].rootPem);
    expect((await authorityIn(elsewhere)).rootPem).toBe(both[0].rootPem);
    expect(readdirSync(elsewhere)).toEqual(['keys']);
  });

  test('every file of it belongs to its owner alone', () => {
    expect(listed(keys).length).toBeGreaterThanOrEqual(9);
    for (const each of listed(keys)) expect(statSync(each).mode & 0o777).toBe(0o600);
    expect(statSync(keys).mode & 0o077).toBe(0);
  });

  test('its certificates are valid from 2019 to five years after it was made', () => {
    const made = [...readCertificates(readFileSync(join(keys, 'root.pem')))];
    made.push(readCertificate(readFileSync(join(keys, 'issuing.cer'))));
    for (const { notBefore, notAfter, usages, isAuthority } of made) {
      expect(notBefore).toEqual(new Date('2019-01-01T00:00:00Z'));
      expect(notAfter.getUTCFullYear()).toBe(new Date().getUTCFullYear() + 5);
      expect([...usages]).toEqual(['keyCertSign', 'cRLSign']);
      expect(isAuthority).toBe(true);
    }
    expect(made.map(({ pathLength }) => pathLength)).toEqual([1, 0]);
  });

  test('its lists are empty and valid for years', async () => {
    const lists = (await authority.revocationLists()).map(readRevocationList);
    expect(lists.map(({ revoked }) => revoked.size)).toEqual([0, 0]);
    for (const { nextUpdate } of lists) {
      expect(nextUpdate!.getTime() - Date.now()).toBeGreaterThan(4 * 365 * 86_400_000);
    }
  });

  test('two revocations at once are both kept', async () => {
    const other = await authorityIn(join(folder.path, 'revoking'));
    await Promise.all(['0a01', '0b02', '0c03'].map((serial) => other.revoke(serial, at)));
    const [list] = await other.revocationLists();
    expect([...readRevocationList(list!).revoked.keys()].sort()).toEqual(['0a01', '0b02', '0c03']);
  });

  test('a person id that would leave the folder names no file', async () => {
    const order = { personId: '../root', name: 'Demonstration signatory', passphrase };
    await expect(authority.issueKey(order)).rejects.toThrow('cannot name a file');
  });
});

describe('a person’s key', () => {
  test('is kept, found again and bound to the person', async () => {
    expect((await authority.keyOf('ceo'))?.equals(file)).toBe(true);
    expect(await authority.keyOf('nobody')).toBeUndefined();
    const signer = await openSigner(file, { passphrase, at });
    expect(signer).toMatchObject({ name: 'Demonstration signatory', personId: 'ceo' });
    const own = readCertificate(signer.chain[0]!);
    expect([...own.usages]).toEqual(['digitalSignature', 'nonRepudiation']);
    expect(signer.chain).toHaveLength(2);
  });

  test('has addresses for its issuer’s certificate and list', async () => {
    const { chain } = await openSigner(file, { passphrase, at });
    const text = Buffer.from(chain[0]!).toString('latin1');
    expect(text).toContain('http://decisions.example.org/keys/issuing.cer');
    expect(text).toContain('http://decisions.example.org/keys/issuing.crl');
  });

  test('does not open with another passphrase, nor when damaged', async () => {
    await expect(openSigner(file, { passphrase: 'guess', at })).rejects.toThrow(UnreadableKey);
    for (const bytes of [Buffer.alloc(0), Buffer.from('nothing'), file.subarray(0, -1)]) {
      expect(await refusal(bytes, at)).toBe('UnreadableKey');
    }
    for (let each = 0; each < file.length; each += 97) {
      const damaged = Buffer.from(file);
      damaged[each]! ^= 1;
      expect(await refusal(damaged, at)).toMatch(/^(UnreadableKey|opened)$/);
    }
  });

  test('is refused before and after its time', async () => {
    expect(await refusal(file, new Date('2018-12-31T23:59:59Z'))).toBe('key-not-yet-valid');
    expect(await refusal(file, new Date('2040-01-01T00:00:00Z'))).toBe('key-expired');
    expect(await refusal(file, at)).toBe('opened');
  });

  test('of an authority, of another kind or without its certificate is refused', async () => {
    const authorityKey = readFileSync(join(keys, 'issuing.key'), 'utf8');
    const pkcs8 = Buffer.from(authorityKey.replace(/-----[^-]+-----|\s/g, ''), 'base64');
    const certificates = [readFileSync(join(keys, 'issuing.cer'))];
    expect(await refusal(await writePkcs12({ pkcs8, certificates }, passphrase), at)).toBe(
      'key-usage',
    );
    const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const other = stranger.export({ type: 'pkcs8', format: 'der' });
    const without = await writePkcs12({ pkcs8: other, certificates }, passphrase);
    expect(await refusal(without, at)).toBe('key-without-certificate');
  });

  testWith('openssl', 'openssl opens it and finds its way to the root, lists checked', async () => {
    const path = join(folder.path, 'ceo.p12');
    writeFileSync(path, file);
    const out = join(folder.path, 'ceo.pem');
    const opened = runTool(
      'openssl',
      ...['pkcs12', '-in', path, '-passin', `pass:${passphrase}`, '-nokeys', '-out', out],
    );
    expect(opened.output).toBe('');
    for (const name of ['issuing', 'root']) {
      const pem = join(folder.path, `${name}.crl.pem`);
      runTool('openssl', 'crl', '-inform', 'DER', '-in', join(keys, `${name}.crl`), '-out', pem);
    }
    const verified = runTool(
      'openssl',
      ...['verify', '-x509_strict', '-crl_check_all', '-CAfile', join(keys, 'root.pem')],
      ...['-untrusted', join(keys, 'issuing.pem')],
      ...['-CRLfile', join(folder.path, 'issuing.crl.pem')],
      ...['-CRLfile', join(folder.path, 'root.crl.pem'), out],
    );
    expect(verified.output).toContain(': OK');
    const said = runTool(
      'openssl',
      'x509',
      '-in',
      out,
      '-noout',
      '-subject',
      '-nameopt',
      'utf8,sep_comma_plus',
    );
    expect(said.output).toContain(`O=${BODY}`);
  });
});

test('what is no certificate and no list is said to be none', () => {
  expect(() => readCertificates(Buffer.from('nothing'))).toThrow(CertificateFault);
  expect(() => readRevocationList(Buffer.from('nothing'))).toThrow(CertificateFault);
  expect(() => readRevocationList(readFileSync(join(keys, 'root.cer')))).toThrow(CertificateFault);
  expect(() => readCertificate(readFileSync(join(keys, 'root.crl')))).toThrow(CertificateFault);
});

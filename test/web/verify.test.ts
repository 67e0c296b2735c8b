import { X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import request from 'supertest';
import { FileStore, sha256Of } from '../../src/platform/file-store.adapter';
import { CONFIGURATION } from '../../src/platform/platform.module';
import { readRevocationList } from '../../src/signatures/keys/revocation-list.adapter';
import { heldOf } from '../../src/workflow/passage/held';
import { Cast } from '../integration/workflow/cast';

jest.setTimeout(120_000);

let cast: Cast;
let number: number;
let signed: Buffer;
beforeAll(async () => {
  cast = await Cast.gather();
  number = await cast.decided();
  const { decision } = heldOf((await cast.standing('auditor', number)).passage);
  signed = await cast.get(FileStore).get(decision!.sha256);
});
afterAll(() => cast.close());

const green = (text: string) => text.includes('govuk-tag--green');
const verify = (bytes: Buffer, name = 'copy.pdf') =>
  request(cast.service.server).post('/verify').attach('file', bytes, name);

describe('a signed decision that is not published', () => {
  it('is not spoken for when its signed file is checked', async () => {
    const { text } = await verify(signed).expect(200);
    expect(text).toContain('Do not rely on this copy');
    for (const word of ['PCD', 'Suzy', 'govuk-tag--green', 'Deputy Mayor']) {
      expect([word, text.includes(word)]).toEqual([word, false]);
    }
  });
});

describe('a copy that is checked', () => {
  beforeAll(() => cast.publish(number));

  it('is genuine where it is the published file to the byte', async () => {
    const { text, headers } = await verify(signed, 'my copy.pdf').expect(200);
    expect(text).toContain('Decision PCD\u00a01 as it was published');
    expect(text).toContain('my copy.pdf is, byte for byte, the signed PDF that was published');
    expect(text).toContain('Deputy Mayor for Policing and Crime, 18\u00a0March\u00a02024');
    expect(green(text)).toBe(true);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['cache-control']).toBe('no-store');
  });

  it('is not to be relied on where one bit differs, and nothing about it is green', async () => {
    const flipped = Buffer.from(signed);
    flipped[1000]! ^= 1;
    const { text } = await verify(flipped).expect(200);
    expect(text).toContain('Do not rely on this copy');
    expect(green(text)).toBe(false);
  });

  it('is not to be relied on where it is cut back to its first signature', async () => {
    const { passage } = await cast.standing('auditor', number);
    const [first] = passage.copies.at(-1)!.signatures;
    const approved = await cast.get(FileStore).get(first!.sha256);
    const { text } = await verify(approved).expect(200);
    expect(text).toContain('Do not rely on this copy');
    expect(text).toContain('It is not, byte for byte, a signed decision published here.');
    expect(green(text)).toBe(false);
  });

  it('is asked for again where there is none, and refused where it is too large', async () => {
    const none = await request(cast.service.server).post('/verify').field('x', 'y').expect(400);
    expect(none.text).toContain('Select the PDF you want to check');
    expect(none.text).toContain('<title>Error: ');
    await verify(Buffer.alloc(5_000_001)).expect(413);
    await verify(Buffer.from('<html>no</html>'), '../../<x>.pdf').expect(200);
  });

  it('is not looked through where it was saved far more often than a decision is', async () => {
    const { text } = await verify(Buffer.concat([signed, Buffer.from('%%EOF\n'.repeat(9))]));
    expect(text).toContain('its signatures were not looked at');
    expect(green(text)).toBe(false);
  });

  it('is answered with what its name says and nothing that runs', async () => {
    const { text } = await verify(Buffer.from('no PDF'), '<img src=x>.pdf').expect(200);
    expect(text).toContain('Do not rely on this copy');
    expect(text).not.toContain('<img');
  });
});

describe('a published file that is damaged where it is kept', () => {
  it('is told on its page, with nothing green there, and is not given out', async () => {
    const file = join(dirname(cast.service.database.file), 'files', sha256Of(signed));
    writeFileSync(file, Buffer.concat([signed, Buffer.from('x')]));
    const silent = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
    const { text } = await request(cast.service.server).get('/decisions/pcd-1').expect(200);
    expect(text).toContain('Do not rely on this copy.');
    expect(text).not.toContain('Yes.');
    expect(green(text)).toBe(false);
    await request(cast.service.server).get('/decisions/pcd-1/signed.pdf').expect(500);
    silent.mockRestore();
  });
});

describe('whoever does not trust this site', () => {
  const get = (path: string) => request(cast.service.server).get(path).buffer(true);
  const certificate = async (name: string) =>
    new X509Certificate((await get(`/keys/${name}`).responseType('blob').expect(200)).body);

  it('finds the root certificate with its fingerprint, and how to check with other tools', async () => {
    const { fingerprint256 } = await certificate('root.pem');
    for (const page of ['/verify', '/decisions/pcd-1']) {
      const { text } = await get(page).expect(200);
      expect(text).toContain('href="/keys/root.pem"');
      expect(text).toContain(fingerprint256);
      expect(text).toContain('openssl x509 -in root.pem -noout -fingerprint -sha256');
    }
    const { text } = await get('/decisions/pcd-1').expect(200);
    expect(text).toContain('pdfsig -nssdir sql:trust pcd-1-signed.pdf');
    expect(text).toContain('sha256sum pcd-1-signed.pdf');
  });

  it('finds the issuer and what is revoked at the addresses the certificates give', async () => {
    const [root, issuing] = [await certificate('root.cer'), await certificate('issuing.cer')];
    expect(issuing.verify(root.publicKey)).toBe(true);
    expect(issuing.infoAccess).toContain(
      `CA Issuers - URI:${cast.service.app.get(CONFIGURATION).publicUrl}/keys/root.cer`,
    );
    const lists = ['root.crl', 'issuing.crl'].map((name) =>
      get(`/keys/${name}`).responseType('blob').expect(200),
    );
    for (const { body, headers } of await Promise.all(lists)) {
      expect(headers['content-type']).toBe('application/pkix-crl');
      expect(readRevocationList(body as Buffer).revoked.size).toBe(0);
    }
  });

  it.each(['root.key', 'issuing.key', 'seal.p12', 'people', '..%2Fsigning-secret', 'ROOT.pem', ''])(
    'finds no other file of the keys: “%s”',
    async (name) => {
      await get(`/keys/${name}`).expect(404);
    },
  );
});

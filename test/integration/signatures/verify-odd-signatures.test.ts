import 'reflect-metadata';
import { createPrivateKey, sign, webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { X509Certificate } from '@peculiar/x509';
import {
  readCertificate,
  readCertificates,
} from '../../../src/signatures/keys/certificate.adapter';
import { openDevelopmentAuthority } from '../../../src/signatures/keys/development-authority.adapter';
import {
  issueCertificate,
  SIGNATURE_KEY,
} from '../../../src/signatures/keys/issue-certificates.adapter';
import { type PdfFile } from '../../../src/signatures/pdf-reading/pdf-file';
import { dictionary, PdfReference } from '../../../src/signatures/pdf-reading/pdf-values';
import { type Signer } from '../../../src/signatures/signer';
import { temporaryFolder } from '../temporary-folder';
import * as attacks from './attacks';
import { type Craft, craftSignature, fieldOf } from './craft-signature';
import { type JudgedPaper, judgedPaper } from './judged-paper';
import { authorityIn, DECIDER, OFFICER } from './signed-paper';

let paper: JudgedPaper;
const folder = temporaryFolder();
beforeAll(async () => {
  paper = await judgedPaper();
});
afterAll(() => {
  paper.remove();
  folder.remove();
});

/** The second signature, breaking one rule. */
const crafted = (craft: Partial<Craft>, signer: Signer = paper.decider): Promise<Buffer> =>
  craftSignature(paper.once, signer, { field: DECIDER.field, at: DECIDER.at, ...craft });

describe('a signature that breaks a rule', () => {
  const other = (own: PdfReference, file: PdfFile): PdfReference => {
    const states = fieldOf(file, OFFICER.field).dictionary.get('AP');
    const normal = file.dictionary(states, { what: 'states' }).get('N');
    return normal instanceof PdfReference ? normal : own;
  };

  test.each<[string, Partial<Craft>, string[]]>([
    ['changes where its field stands', { inField: { Rect: [0, 0, 9, 9] } }, ['field-changed']],
    ['covers too little', { range: ([a, b, c, d]) => [a!, b!, c!, d! - 9] }, ['range-short']],
    [
      'leaves out more',
      { range: ([a, b, c, d]) => [a!, b!, c! + 9, d! - 9] },
      ['digest-differs', 'range-shape'],
    ],
    [
      'begins late',
      { range: ([a, b, c, d]) => [a! + 9, b! - 9, c!, d!] },
      ['digest-differs', 'range-shape'],
    ],
    ['has a reason', { inDictionary: ' /Reason (x)' }, ['dictionary-odd']],
    [
      'is of another format',
      { dictionary: (text) => text.replace('ETSI.CAdES', 'adbe.pkcs7') },
      ['dictionary-odd'],
    ],
    [
      'says no name',
      { dictionary: (text) => text.replace('/Name', '/Nome') },
      ['dictionary-odd', 'name-differs'],
    ],
    [
      'says that it begins late',
      { range: ([, b, c, d]) => [9, b!, c!, d!] },
      ['digest-differs', 'range-shape'],
    ],
    [
      'ends its first part early',
      { range: ([a, b, c, d]) => [a!, b! - 9, c!, d!] },
      ['digest-differs', 'range-shape'],
    ],
    ['has a place', { inDictionary: ' /Location (x)' }, ['dictionary-odd']],
    ['keeps a second signature', { inDictionary: ' /Contents <00>' }, ['unreadable']],
    ['says another name', { name: 'Someone else' }, ['name-differs']],
    [
      'is as old as a key can be',
      { at: new Date('2018-12-31T23:59:59Z') },
      ['not-yet-valid', 'time-backwards'],
    ],
    ['lies in the future', { at: new Date(Date.now() + 9e8) }, ['time-ahead']],
    ['is older than the first', { at: new Date('2024-03-22T10:42:06Z') }, ['time-backwards']],
    ['has its box elsewhere', { inAppearance: { BBox: [0, 0, 9, 9] } }, ['appearance-odd']],
    [
      'borrows pictures',
      { inAppearance: { Resources: dictionary({ XObject: dictionary({}) }) } },
      ['appearance-odd'],
    ],
    ['shows the other’s face', { appearance: other }, ['appearance-odd', 'object-added']],
    ['is written in capitals and small letters', { contents: (cms) => mixed(cms) }, ['gap-odd']],
    [
      'hides bytes behind itself',
      { contents: (cms) => Buffer.concat([cms, Buffer.from('x')]) },
      ['gap-odd'],
    ],
    ['is no CMS', { contents: () => Buffer.from('3003020100', 'hex') }, ['cms-unreadable']],
  ])('%s', async (_what, craft, codes) => {
    expect(paper.codesOf(await crafted(craft))).toEqual(codes);
  });

  test('made in the wrong field first', async () => {
    const craft = { field: DECIDER.field, at: DECIDER.at };
    const bytes = await craftSignature(paper.rendered, paper.decider, craft);
    expect(paper.codesOf(bytes, { signatures: 1 })).toEqual(['field-out-of-order']);
  });

  test('borrowed from the first field', () => {
    const bytes = attacks.updated(paper.once, attacks.borrowedSignature);
    expect(paper.codesOf(bytes)).toEqual(['appearance-odd', 'range-short']);
  });
});

/** One letter of a hexadecimal text made a capital. */
const mixed = (cms: Buffer): string =>
  cms.toString('hex').replace(/[a-f]/, (letter) => letter.toUpperCase());

describe('a signature of the wrong key', () => {
  test('another authority’s root is not trusted', async () => {
    const { rootPem } = await authorityIn(folder.path);
    expect(paper.codesOf(paper.twice, { roots: [Buffer.from(rootPem)] })).toEqual(['path-missing']);
  });

  test('a key that is not the certificate’s', async () => {
    const { chain } = await paper.signerOf('another');
    const bytes = await crafted({}, { chain, sign: (each) => paper.decider.sign(each) });
    expect(paper.codesOf(bytes)).toEqual(['signature-false']);
  });

  test('a key of a kind that makes no such signatures', async () => {
    const keys = (await webcrypto.subtle.generateKey({ name: 'Ed25519' }, true, [
      'sign',
      'verify',
    ])) as webcrypto.CryptoKeyPair;
    const pem = readFileSync(join(paper.folder, 'keys', 'issuing.pem'));
    const pkcs8 = createPrivateKey(readFileSync(join(paper.folder, 'keys', 'issuing.key')));
    const der = pkcs8.export({ type: 'pkcs8', format: 'der' });
    const issuer = {
      certificate: new X509Certificate(pem.toString()),
      key: await webcrypto.subtle.importKey('pkcs8', der, SIGNATURE_KEY, false, ['sign']),
    };
    const own = await issueCertificate(issuer, {
      subject: [{ CN: ['Demonstration signatory'] }],
      publicKey: keys.publicKey,
      period: issuer.certificate,
      addresses: { certificate: 'http://a.example', revocationList: 'http://a.example' },
      kind: 'person',
    });
    const chain = [own, issuer.certificate].map(({ rawData }) => new Uint8Array(rawData));
    const bytes = await crafted({}, { chain, sign: (each) => paper.decider.sign(each) });
    expect(paper.codesOf(bytes)).toEqual(['path-unfit', 'signature-false']);
  });

  test('the key of the authority itself', async () => {
    const key = createPrivateKey(readFileSync(join(paper.folder, 'keys', 'issuing.key')));
    const chain = readCertificates(readFileSync(join(paper.folder, 'keys', 'issuing.pem')));
    const signer: Signer = {
      chain: chain.map(({ der }) => der),
      sign: async (bytes) => sign('sha256', bytes, key),
    };
    const name = 'Development authority: not for legal use';
    expect(paper.codesOf(await crafted({ name }, signer))).toEqual(['usage-unfit']);
  });

  test('a key revoked before or after it was used', async () => {
    const revoked = await paper.signerOf('revoked');
    const bytes = await crafted({}, revoked);
    const { serial } = readCertificate(revoked.chain[0]!);
    await paper.authority.revoke(serial, new Date('2025-01-01T00:00:00Z'));
    const lists = () => paper.authority.revocationLists();
    expect(paper.codesOf(bytes, { crls: await lists() })).toEqual(['revoked-since']);
    await paper.authority.revoke(serial, new Date('2024-03-25T00:00:00Z'));
    expect(paper.codesOf(bytes, { crls: await lists() })).toEqual(['revoked']);
    expect(paper.codesOf(paper.twice, { crls: await lists() })).toEqual([]);
  });

  test('revocation lists of another authority, or lists long out of date, prove nothing', async () => {
    const another = await openDevelopmentAuthority({
      folder: join(folder.path, 'another'),
      body: 'Another body',
      address: 'http://another.example.org',
      now: new Date('2020-01-01T00:00:00Z'),
    });
    expect(paper.codesOf(paper.twice, { crls: await another.revocationLists() })).toEqual([
      'list-missing',
    ]);
    const later = new Date(paper.trust.at.getTime() + 6 * 366 * 86_400_000);
    expect(paper.codesOf(paper.twice, { at: later })).toEqual(['list-missing']);
  });
});

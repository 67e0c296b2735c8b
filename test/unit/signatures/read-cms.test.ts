import { type CmsFacts } from '../../../src/signatures/cms/cms-facts';
import { readCms } from '../../../src/signatures/cms/read-cms';
import { OID } from '../../../src/signatures/der/object-identifiers';
import { DerFault } from '../../../src/signatures/der/strict-der';

/** One DER value from its parts; all here are shorter than 64 kB. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const octets = length < 128 ? [length] : [0x82, length >> 8, length & 0xff];
  // One octet says lengths from 128 to 255.
  if (length >= 128 && length < 256) octets.splice(0, 2, 0x81);
  return Buffer.concat([Buffer.from([tag, ...octets]), content]);
}
const sequence = (...parts: Buffer[]) => der(0x30, ...parts);
const set = (...parts: Buffer[]) => der(0x31, ...parts);
const context = (number: number, ...parts: Buffer[]) => der(0xa0 | number, ...parts);
const number = (value: number) => der(0x02, Buffer.from([value]));
const octets = (text: string) => der(0x04, Buffer.from(text));
const NULL = der(0x05);

function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((each) => {
    const groups = [each & 0x7f];
    for (let left = each >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80);
    return groups;
  });
  return der(0x06, Buffer.from(bytes));
}

const attribute = (type: string, ...values: Buffer[]) => sequence(oid(type), set(...values));
const ATTRIBUTES = {
  contentType: attribute(OID.contentType, oid(OID.data)),
  digest: attribute(OID.messageDigest, octets('digest')),
  certificate: attribute(
    OID.signingCertificateV2,
    sequence(sequence(sequence(octets('hash'), sequence()))),
  ),
};

interface Parts {
  version?: Buffer;
  algorithms?: Buffer[];
  content?: Buffer[];
  beside?: Buffer[];
  signerVersion?: Buffer;
  digestAlgorithm?: Buffer;
  attributes?: Buffer[];
  signatureAlgorithm?: Buffer;
  unsigned?: Buffer[];
  signers?: number;
}

const SHA256 = sequence(oid(OID.sha256));
const GOOD = {
  version: number(1),
  algorithms: [SHA256],
  content: [oid(OID.data)],
  beside: [] as Buffer[],
  signerVersion: number(1),
  digestAlgorithm: SHA256,
  attributes: Object.values(ATTRIBUTES),
  signatureAlgorithm: sequence(oid(OID.ecdsaWithSha256)),
  unsigned: [] as Buffer[],
  signers: 1,
};

function cms(changed: Parts = {}): Buffer {
  const parts = { ...GOOD, ...changed };
  const signer = sequence(
    parts.signerVersion,
    sequence(sequence(octets('issuer')), number(7)),
    parts.digestAlgorithm,
    context(0, ...parts.attributes),
    parts.signatureAlgorithm,
    octets('signature'),
    ...parts.unsigned,
  );
  const signed = sequence(
    parts.version,
    set(...parts.algorithms),
    sequence(...parts.content),
    context(0, sequence(octets('certificate'))),
    ...parts.beside,
    set(...Array.from({ length: parts.signers }, () => signer)),
  );
  return sequence(oid(OID.signedData), context(0, signed));
}

describe('a CMS signature is taken apart', () => {
  test('into what the rules ask about', () => {
    const facts = readCms(cms());
    expect(facts).toMatchObject<Partial<CmsFacts>>({
      oddities: [],
      signerSerial: '07',
      signerIssuer: sequence(octets('issuer')).toString('hex'),
      attributeTypes: [OID.contentType, OID.messageDigest, OID.signingCertificateV2],
      contentType: OID.data,
    });
    expect(facts.messageDigest?.toString()).toBe('digest');
    expect(facts.certificateHash?.toString()).toBe('hash');
    expect(facts.signature.toString()).toBe('signature');
    expect(facts.certificates).toEqual([sequence(octets('certificate'))]);
  });

  test('what was signed is the set of attributes, not the tag they stand under', () => {
    expect(readCms(cms()).signedBytes).toEqual(set(...GOOD.attributes));
  });

  test('NULL may stand where an algorithm has no parameter', () => {
    const algorithm = sequence(oid(OID.sha256), NULL);
    expect(readCms(cms({ digestAlgorithm: algorithm })).oddities).toEqual([]);
  });

  test.each<[string, string, Parts]>([
    ['another version', 'version', { version: number(3) }],
    ['another version of the signer', 'version', { signerVersion: number(3) }],
    ['two signers', 'signers', { signers: 2 }],
    [
      'content inside',
      'encapsulated-content',
      { content: [oid(OID.data), context(0, octets('x'))] },
    ],
    ['another kind of content', 'encapsulated-content', { content: [oid(OID.signedData)] }],
    ['revocation lists inside', 'revocation-inside', { beside: [context(1, sequence())] }],
    ['unsigned attributes', 'unsigned-attributes', { unsigned: [context(1)] }],
    ['another digest', 'digest-algorithm', { digestAlgorithm: sequence(oid('1.3.14.3.2.26')) }],
    ['two digests', 'digest-algorithm', { algorithms: [SHA256, SHA256] }],
    ['no digest', 'digest-algorithm', { algorithms: [] }],
    [
      'a digest with a parameter',
      'digest-algorithm',
      { digestAlgorithm: sequence(oid(OID.sha256), octets('')) },
    ],
    [
      'another signature',
      'signature-algorithm',
      { signatureAlgorithm: sequence(oid('1.2.840.10045.4.1')) },
    ],
  ])('%s is said to be odd', (_what, oddity, parts) => {
    expect(readCms(cms(parts)).oddities).toEqual([oddity]);
  });

  test.each<[string, keyof CmsFacts, Buffer[]]>([
    ['a digest twice', 'messageDigest', [ATTRIBUTES.digest, ATTRIBUTES.digest]],
    ['no content type', 'contentType', [ATTRIBUTES.digest]],
    [
      'two digests in one',
      'messageDigest',
      [attribute(OID.messageDigest, octets('a'), octets('b'))],
    ],
    [
      'two certificates',
      'certificateHash',
      [
        attribute(
          OID.signingCertificateV2,
          sequence(sequence(sequence(octets('a')), sequence(octets('b')))),
        ),
      ],
    ],
    [
      'a certificate by another digest',
      'certificateHash',
      [attribute(OID.signingCertificateV2, sequence(sequence(sequence(SHA256, octets('a')))))],
    ],
  ])('%s counts as none', (_what, fact, attributes) => {
    expect(readCms(cms({ attributes }))[fact]).toBeUndefined();
  });

  test.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['something else', sequence(oid(OID.data), context(0, octets('x')))],
    ['no signer', cms({ signers: 0 })],
    ['a digest that is no octets', cms({ attributes: [attribute(OID.messageDigest, NULL)] })],
    ['bytes behind it', Buffer.concat([cms(), NULL])],
  ])('%s is a fault', (_what, bytes) => {
    expect(() => readCms(bytes)).toThrow(DerFault);
  });
});

import { createHash } from 'node:crypto';
import { type CmsFacts } from '../../../src/signatures/cms/cms-facts';
import { OID } from '../../../src/signatures/der/object-identifiers';
import { type CertificateFacts } from '../../../src/signatures/keys/certificate-facts';
import { signingPlace } from '../../../src/signatures/signature-fields';
import { baselineFailures } from '../../../src/signatures/verify/baseline';
import { FAILURES, type FailureCode } from '../../../src/signatures/verify/failures';
import { failureWords } from '../../../src/signatures/verify/failures.words';
import { orderFailures } from '../../../src/signatures/verify/order';
import { writeVerdict } from '../../../src/signatures/verify/write-verdict';
import { day, person } from './made-certificates';

describe('the baseline', () => {
  const signer = person();
  const facts: CmsFacts = {
    oddities: [],
    certificates: [],
    signerIssuer: '',
    signerSerial: '',
    attributeTypes: [OID.contentType, OID.messageDigest, OID.signingCertificateV2],
    contentType: OID.data,
    certificateHash: createHash('sha256').update(signer.der).digest(),
    signedBytes: Buffer.alloc(0),
    signature: Buffer.alloc(0),
  };
  const codes = (changed: Partial<CmsFacts>, by: CertificateFacts | undefined = signer) =>
    baselineFailures({ ...facts, ...changed }, by, 'signature-1-ceo').map(({ code }) => code);

  test('is met by exactly three signed attributes and the signer’s own certificate', () => {
    expect(codes({})).toEqual([]);
  });

  test.each<[string, FailureCode, Partial<CmsFacts>]>([
    [
      'a signing-time',
      'attributes-odd',
      { attributeTypes: [...facts.attributeTypes, OID.signingTime] },
    ],
    [
      'no signing-certificate-v2',
      'attributes-odd',
      { attributeTypes: facts.attributeTypes.slice(0, 2) },
    ],
    [
      'an attribute twice',
      'attributes-odd',
      { attributeTypes: [...facts.attributeTypes, OID.contentType] },
    ],
    ['another content type', 'attributes-odd', { contentType: OID.signedData }],
    ['another certificate named', 'certificate-not-bound', { certificateHash: Buffer.alloc(32) }],
    ['no certificate named', 'certificate-not-bound', { certificateHash: undefined }],
    ['unsigned attributes', 'cms-odd', { oddities: ['unsigned-attributes'] }],
  ])('is not met with %s', (_what, code, changed) => {
    expect(codes(changed)).toEqual([code]);
  });
});

describe('order and time', () => {
  const fields = ['signature-1-ceo', 'signature-2-dmpc', 'signature-3-mayor'].map((name, at) => ({
    name,
    number: at,
    dictionary: new Map(),
  }));
  const codes = (signed: [string, string?][]) =>
    orderFailures(
      fields,
      signed.map(([field, at]) => ({ field, at: at === undefined ? undefined : day(at) })),
      day('2024-04-01'),
    ).map(({ code, field }) => `${code} ${field}`);

  test('the fields are filled in their order, the last may still be empty', () => {
    expect(codes([['signature-1-ceo', '2024-03-22']])).toEqual([]);
    expect(
      codes([
        ['signature-1-ceo', '2024-03-22'],
        ['signature-2-dmpc', '2024-03-22'],
      ]),
    ).toEqual([]);
  });

  test('a later field may not be filled first', () => {
    expect(codes([['signature-2-dmpc', '2024-03-22']])).toEqual([
      'field-out-of-order signature-2-dmpc',
    ]);
  });

  test('times run neither backwards nor ahead', () => {
    expect(
      codes([
        ['signature-1-ceo', '2024-03-22'],
        ['signature-2-dmpc', '2024-03-21'],
      ]),
    ).toEqual(['time-backwards signature-2-dmpc']);
    expect(codes([['signature-1-ceo', '2024-04-02']])).toEqual(['time-ahead signature-1-ceo']);
  });

  test.each([
    ['signature-1-ceo', 1],
    ['signature-12-a-b', 12],
    ['signature-0-ceo', undefined],
    ['signature-ceo', undefined],
    ['name', undefined],
  ])('the place of %s is %s', (name, place) => {
    expect(signingPlace(name)).toBe(place);
  });
});

describe('a verdict', () => {
  test('has words for every failure, with nothing left open', () => {
    const params = Object.fromEntries(
      ['what', 'update', 'range', 'end', 'wanted', 'found', 'name', 'on', 'said', 'certificate']
        .concat(['keys', 'missing', 'before', 'expected'])
        .map((key) => [key, `‹${key}›`]),
    );
    for (const code of Object.keys(FAILURES) as FailureCode[]) {
      expect(failureWords({ code, params })).not.toMatch(/undefined|^$/);
    }
  });

  test('is valid only where nothing failed, and says what it did not look at', () => {
    const signatures = [{ field: 'signature-1-ceo', kind: 'signature' as const, coversTo: 10 }];
    const good = writeVerdict({ sha256: '', failures: [], signatures, notAsked: ['revocation'] });
    expect([good.isValid, good.signatures[0]?.isValid]).toEqual([true, true]);
    expect(good.checks).toMatchObject({ revocation: 'not asked', digest: 'passed' });
    const failures = [{ code: 'revoked' as const, field: 'signature-1-ceo', params: {} }];
    const bad = writeVerdict({ sha256: '', failures, signatures, notAsked: ['revocation'] });
    expect([bad.isValid, bad.signatures[0]?.isValid]).toEqual([false, false]);
    expect(bad.checks).toMatchObject({ revocation: 'failed', digest: 'passed' });
    const none = writeVerdict({ sha256: '', failures: [], unreadable: true });
    expect(new Set(Object.values(none.checks))).toEqual(new Set(['not reached']));
  });
});

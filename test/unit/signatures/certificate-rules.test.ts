import { generateKeyPairSync } from 'node:crypto';
import {
  type CertificateFacts,
  isStrongKey,
  type KeyUsage,
} from '../../../src/signatures/keys/certificate-facts';
import { type RevocationList } from '../../../src/signatures/keys/revocation-list';
import { pathFailures, pathToRoot } from '../../../src/signatures/verify/certificate-path';
import { type FailureCode } from '../../../src/signatures/verify/failures';
import { revocationFailures } from '../../../src/signatures/verify/revocation';
import { certificate, day, issuing, KEYS, newKey, person, root } from './made-certificates';

function codesOfPath(
  signer: CertificateFacts,
  others: CertificateFacts[] = [issuing()],
  at = day('2024-03-22'),
): string[] {
  const question = { signer, others, roots: [root], at, field: 'signature-1-ceo' };
  return pathFailures(question, pathToRoot(question)).map(({ code }) => code);
}

describe('the path of a certificate', () => {
  test('leads over the issuing authority to the trusted root', () => {
    expect(codesOfPath(person())).toEqual([]);
  });

  test.each<[string, FailureCode, () => string[]]>([
    ['nobody trusted issued it', 'path-missing', () => codesOfPath(person(), [])],
    [
      'the issuer has the right name and the wrong key',
      'path-missing',
      () => codesOfPath(person(), [issuing({ key: newKey() })]),
    ],
    [
      'the issuer has the right key and the wrong name',
      'path-missing',
      () => codesOfPath(person({ issuer: 'other' })),
    ],
    [
      'a person issued it',
      'path-unfit',
      () => codesOfPath(person(), [issuing({ isAuthority: false })]),
    ],
    [
      'the issuer may not issue',
      'path-unfit',
      () => codesOfPath(person(), [issuing({ usages: new Set<KeyUsage>(['cRLSign']) })]),
    ],
    [
      'a critical extension is unknown',
      'path-unfit',
      () => codesOfPath(person({ unknownCritical: ['1.2.3'] })),
    ],
    [
      'it was signed with SHA-1',
      'path-unfit',
      () => codesOfPath(person({ signatureAlgorithm: '1.2.840.10045.4.1' })),
    ],
    [
      'its key is too short',
      'path-unfit',
      () =>
        codesOfPath(person({ key: generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey })),
    ],
    ['it had expired', 'expired', () => codesOfPath(person({ notAfter: day('2024-03-21') }))],
    [
      'it was not yet valid',
      'not-yet-valid',
      () => codesOfPath(person({ notBefore: day('2024-03-23') })),
    ],
    [
      'the issuer had expired',
      'expired',
      () => codesOfPath(person(), [issuing({ notAfter: day('2024-03-21') })]),
    ],
    [
      'it is not meant to bind a person',
      'usage-unfit',
      () => codesOfPath(person({ usages: new Set<KeyUsage>(['digitalSignature']) })),
    ],
    ['it is an authority itself', 'usage-unfit', () => codesOfPath(person({ isAuthority: true }))],
    [
      'another certificate comes with it',
      'certificate-extra',
      () =>
        codesOfPath(person(), [
          issuing(),
          certificate({ name: 'more', key: newKey(), signedWith: KEYS.root }),
        ]),
    ],
  ])('fails where %s', (_why, code, codes) => {
    expect(codes()).toEqual([code]);
  });

  test('may not be longer than an authority on it allows', () => {
    const between = certificate({ name: 'between', key: newKey(), signedWith: KEYS.root });
    const low = issuing({ issuer: 'between', isSignedBy: (key) => key.equals(between.key) });
    expect(codesOfPath(person(), [low, between])).toEqual([]);
    expect(codesOfPath(person(), [low, { ...between, pathLength: 0 }])).toEqual(['path-unfit']);
  });

  test('keys of P-256, P-384 and RSA from 3072 bits are strong', () => {
    const p384 = generateKeyPairSync('ec', { namedCurve: 'secp384r1' }).publicKey;
    const p224 = generateKeyPairSync('ec', { namedCurve: 'secp224r1' }).publicKey;
    const rsa = generateKeyPairSync('rsa', { modulusLength: 3072 }).publicKey;
    const ed = generateKeyPairSync('ed25519').publicKey;
    expect([KEYS.root, p384, rsa, p224, ed].map(isStrongKey)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('revocation', () => {
  const list = (facts: Partial<RevocationList>): RevocationList => ({
    issuer: 'issuing',
    nextUpdate: day('2030-01-01'),
    revoked: new Map(),
    isWhole: true,
    isSignedBy: (key) => key.equals(KEYS.issuing),
    ...facts,
  });
  const rootList = list({ issuer: 'root', isSignedBy: (key) => key.equals(KEYS.root) });
  const ask = (lists: RevocationList[], path = [person(), issuing(), root]) =>
    revocationFailures({
      path,
      lists,
      signedAt: day('2024-03-22'),
      at: day('2026-11-24'),
      field: 'signature-1-ceo',
    }).map(({ code, params }) => `${code} ${params.name}`);

  test('nothing is wrong where the lists cover everyone but the root', () => {
    expect(ask([list({}), rootList])).toEqual([]);
  });

  test('a list must cover each certificate', () => {
    expect(ask([])).toEqual(['list-missing person', 'list-missing issuing']);
    expect(ask([rootList])).toEqual(['list-missing person']);
  });

  test.each([
    ['is out of date', { nextUpdate: day('2026-11-23') }],
    ['never says when it is out of date', { nextUpdate: undefined }],
    ['covers only a part', { isWhole: false }],
    ['was signed by another key', { isSignedBy: () => false }],
    ['is another issuer’s', { issuer: 'other' }],
  ])('a list that %s does not count', (_why, facts) => {
    expect(ask([list(facts), rootList])).toEqual(['list-missing person']);
  });

  test('an issuer that may not sign lists has none', () => {
    const path = [person(), issuing({ usages: new Set<KeyUsage>(['keyCertSign']) }), root];
    expect(ask([list({}), rootList], path)).toEqual(['list-missing person']);
  });

  test('a certificate revoked before it was used is refused, one revoked since as well', () => {
    const before = new Map([['person', day('2024-03-21')]]);
    const since = new Map([['person', day('2025-01-01')]]);
    expect(ask([list({ revoked: before }), rootList])).toEqual(['revoked person']);
    expect(ask([list({ revoked: since }), rootList])).toEqual(['revoked-since person']);
    expect(ask([list({ revoked: since }), list({ revoked: before }), rootList])).toEqual([
      'revoked person',
    ]);
  });
});

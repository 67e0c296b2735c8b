import { createHash, createPrivateKey, type KeyObject, webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  Attribute,
  AuthenticatedSafe,
  CertBag,
  Certificate,
  CryptoEngine,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
} from 'pkijs';
import { readDer } from '../der/strict-der';

/** A private key with its certificate and those of its issuers. */
export interface KeyAndChain {
  key: KeyObject;
  /** DER, as they stand in the file: the key's own first where we made it. */
  certificates: Buffer[];
}

/** The file is no PKCS#12, or the passphrase does not open it; which of the two is not told. */
export class UnreadableKey extends Error {
  constructor() {
    super('the key file cannot be opened with this passphrase');
    this.name = 'UnreadableKey';
  }
}

const BAG = {
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
};
const LOCAL_KEY_ID = '1.2.840.113549.1.9.21';
const KEY_ROUNDS = 100_000;
const MAC_ROUNDS = 2_048;
const MOST_MAC_ROUNDS = 1_000_000;

const engine = () => new CryptoEngine({ crypto: webcrypto, name: 'node' });
const passwordBytes = (passphrase: string): ArrayBuffer =>
  Uint8Array.from(Buffer.from(passphrase)).buffer;
const arrayBuffer = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

/** A PKCS#12 file (RFC 7292): the key under AES-256 and PBKDF2, the certificates open, all sealed. */
export async function writePkcs12(
  { pkcs8, certificates }: { pkcs8: Uint8Array; certificates: readonly Uint8Array[] },
  passphrase: string,
): Promise<Buffer> {
  const password = passwordBytes(passphrase);
  const keyBag = new PKCS8ShroudedKeyBag({
    parsedValue: PrivateKeyInfo.fromBER(arrayBuffer(pkcs8)),
  });
  await keyBag.makeInternalValues(
    {
      password,
      contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256 },
      hmacHashAlgorithm: 'SHA-256',
      iterationCount: KEY_ROUNDS,
    },
    engine(),
  );
  const safe = await openSafe([
    new SafeBag({
      bagId: BAG.shroudedKey,
      bagValue: keyBag,
      bagAttributes: [localKeyId(certificates[0])],
    }),
    ...certificates.map(certificateBag),
  ]);
  const file = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: safe } });
  await file.makeInternalValues(
    {
      password,
      iterations: MAC_ROUNDS,
      pbkdf2HashAlgorithm: { name: 'SHA-256' },
      hmacHashAlgorithm: 'SHA-256',
    },
    engine(),
  );
  return Buffer.from(file.toSchema().toBER(false));
}

/** The key is shrouded already; nothing else in the safe is secret. */
async function openSafe(safeBags: SafeBag[]): Promise<AuthenticatedSafe> {
  const value = new SafeContents({ safeBags });
  const safe = new AuthenticatedSafe({
    parsedValue: { safeContents: [{ privacyMode: 0, value }] },
  });
  await safe.makeInternalValues({ safeContents: [{}] }, engine());
  return safe;
}

function certificateBag(der: Uint8Array, at: number): SafeBag {
  const certificate = Certificate.fromBER(arrayBuffer(der));
  return new SafeBag({
    bagId: BAG.certificate,
    bagValue: new CertBag({ parsedValue: certificate }),
    bagAttributes: at === 0 ? [localKeyId(der)] : undefined,
  });
}

/** Ties the key to its certificate for readers that want it said. */
function localKeyId(certificate: Uint8Array = new Uint8Array()): Attribute {
  const id = createHash('sha1').update(certificate).digest();
  return new Attribute({
    type: LOCAL_KEY_ID,
    values: [new asn1js.OctetString({ valueHex: arrayBuffer(id) })],
  });
}

/** @throws UnreadableKey for a wrong passphrase and for whatever is no such file */
export async function readPkcs12(file: Uint8Array, passphrase: string): Promise<KeyAndChain> {
  try {
    readDer(file);
    const pfx = PFX.fromBER(arrayBuffer(file));
    if ((pfx.macData?.iterations ?? Infinity) > MOST_MAC_ROUNDS) throw new UnreadableKey();
    const password = passwordBytes(passphrase);
    await pfx.parseInternalValues({ password, checkIntegrity: true }, engine());
    const safe = pfx.parsedValue?.authenticatedSafe;
    if (!safe) throw new UnreadableKey();
    await safe.parseInternalValues(
      { safeContents: safe.safeContents.map(() => ({ password })) },
      engine(),
    );
    return keyAndChain(bagsOf(safe), passphrase);
  } catch {
    throw new UnreadableKey();
  }
}

function bagsOf(safe: AuthenticatedSafe): SafeBag[] {
  const contents: { value: SafeContents }[] = safe.parsedValue.safeContents;
  return contents.flatMap(({ value }) => value.safeBags);
}

function keyAndChain(bags: SafeBag[], passphrase: string): KeyAndChain {
  const keys = bags.map((bag) => bag.bagValue).filter((bag) => bag instanceof PKCS8ShroudedKeyBag);
  const [only] = keys;
  if (!only || keys.length > 1) throw new UnreadableKey();
  const key = createPrivateKey({
    key: Buffer.from(only.toSchema().toBER(false)),
    format: 'der',
    type: 'pkcs8',
    passphrase,
  });
  const certificates = bags
    .map((bag) => bag.bagValue)
    .filter((bag) => bag instanceof CertBag)
    .map((bag) => bag.certValue as asn1js.OctetString)
    .map((value) => Buffer.from(value.valueBlock.valueHexView));
  return { key, certificates };
}

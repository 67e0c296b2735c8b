import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  GeneralName,
  GeneralNames,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { type Signer } from '../signer';
import { OID } from '../der/object-identifiers';

const SIGNED_ATTRIBUTES = 0;
const SET_TAG = 0x31;

/**
 * A detached CMS signature over a SHA-256 digest, as PAdES baseline wants it (EN 319 142-1, 6.3):
 * signed attributes exactly content-type, message-digest and signing-certificate-v2. The time is
 * in the signature dictionary, never here.
 */
export async function makeCms(digest: Uint8Array, signer: Signer): Promise<Buffer> {
  const certificates = signer.chain.map((der) => Certificate.fromBER(ownBytes(der)));
  const [own] = certificates;
  const [ownDer] = signer.chain;
  if (!own || !ownDer) throw new Error('a signer without a certificate');
  const attributes = signedAttributes(digest, own, ownDer);
  const signature = await signer.sign(attributes.signed);
  const signerInfo = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256 }),
    signedAttrs: attributes.structure,
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.ecdsaWithSha256 }),
    signature: new asn1js.OctetString({ valueHex: ownBytes(signature) }),
  });
  const signedData = new SignedData({
    version: 1,
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: OID.sha256 })],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates,
    signerInfos: [signerInfo],
  });
  const content = new ContentInfo({
    contentType: OID.signedData,
    content: signedData.toSchema(true),
  });
  return Buffer.from(content.toSchema().toBER(false));
}

/** In the order DER asks of a SET (X.690, 11.6), as structure and as the bytes that are signed. */
function signedAttributes(
  digest: Uint8Array,
  own: Certificate,
  ownDer: Uint8Array,
): { structure: SignedAndUnsignedAttributes; signed: Buffer } {
  const attributes = [
    attribute(OID.contentType, new asn1js.ObjectIdentifier({ value: OID.data })),
    attribute(OID.messageDigest, new asn1js.OctetString({ valueHex: ownBytes(digest) })),
    attribute(OID.signingCertificateV2, signingCertificate(own, ownDer)),
  ]
    .map((each) => ({ each, der: Buffer.from(each.toSchema().toBER(false)) }))
    .sort((one, other) => Buffer.compare(one.der, other.der))
    .map(({ each }) => each);
  const structure = new SignedAndUnsignedAttributes({ type: SIGNED_ATTRIBUTES, attributes });
  const signed = Buffer.from(structure.toSchema().toBER(false));
  signed[0] = SET_TAG;
  return { structure, signed };
}

function attribute(type: string, value: asn1js.BaseBlock): Attribute {
  return new Attribute({ type, values: [value] });
}

/** SigningCertificateV2 (RFC 5035); SHA-256 is the default, so its name is left out. */
function signingCertificate(own: Certificate, der: Uint8Array): asn1js.Sequence {
  const hash = createHash('sha256').update(der).digest();
  const issuer = new GeneralNames({ names: [new GeneralName({ type: 4, value: own.issuer })] });
  const issuerSerial = new asn1js.Sequence({ value: [issuer.toSchema(), own.serialNumber] });
  const identifier = new asn1js.Sequence({
    value: [new asn1js.OctetString({ valueHex: ownBytes(hash) }), issuerSerial],
  });
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [identifier] })] });
}

/** A Buffer may be a window on a shared pool; asn1js keeps what it is given. */
function ownBytes(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

import { contextTag, expected, identifier, longNumber, smallNumber, TAG } from '../der/der-values';
import { OID } from '../der/object-identifiers';
import { DerFault, type DerValue, readDer } from '../der/strict-der';
import { type CmsFacts, type CmsOddity } from './cms-facts';

/**
 * Takes a CMS signature apart (RFC 5652, 5): one signer, its issuer and serial number, its signed
 * attributes.
 * @throws DerFault for whatever else the bytes are
 */
export function readCms(der: Uint8Array): CmsFacts {
  const [type, content] = expected(readDer(der), TAG.sequence).parts;
  if (identifier(type) !== OID.signedData) throw new DerFault('no signed data', 0);
  const [signed] = expected(content, contextTag(0)).parts;
  const parts = partsOf(expected(signed, TAG.sequence));
  const signer = signerOf(expected(parts.signers.parts[0], TAG.sequence));
  const [issuer, serial] = signer.name.parts;
  return {
    oddities: [...new Set([...oddSignedData(parts), ...oddSigner(signer)])],
    certificates: parts.certificates.map(({ raw }) => raw),
    signerIssuer: expected(issuer, TAG.sequence).raw.toString('hex'),
    signerSerial: longNumber(serial),
    ...attributeFacts(signer.attributes),
    signature: signer.signature,
  };
}

interface SignedParts {
  version: number;
  algorithms: DerValue[];
  content: DerValue;
  certificates: DerValue[];
  /** Revocation data, which PAdES keeps elsewhere. */
  others: DerValue[];
  signers: DerValue;
}

function partsOf({ parts }: DerValue): SignedParts {
  const [version, algorithms, content, ...rest] = parts;
  const signers = expected(rest.pop(), TAG.set);
  return {
    version: smallNumber(version),
    algorithms: expected(algorithms, TAG.set).parts,
    content: expected(content, TAG.sequence),
    certificates: rest.filter(({ tag }) => tag === contextTag(0)).flatMap((each) => each.parts),
    others: rest.filter(({ tag }) => tag !== contextTag(0)),
    signers,
  };
}

interface SignerParts {
  version: number;
  name: DerValue;
  digestAlgorithm: DerValue;
  attributes: DerValue;
  signatureAlgorithm: DerValue;
  signature: Buffer;
  others: DerValue[];
}

function signerOf({ parts }: DerValue): SignerParts {
  const [version, name, digestAlgorithm, attributes, signatureAlgorithm, signature, ...others] =
    parts;
  return {
    version: smallNumber(version),
    name: expected(name, TAG.sequence),
    digestAlgorithm: expected(digestAlgorithm, TAG.sequence),
    attributes: expected(attributes, contextTag(0)),
    signatureAlgorithm: expected(signatureAlgorithm, TAG.sequence),
    signature: expected(signature, TAG.octetString).content,
    others,
  };
}

function oddSignedData({
  version,
  algorithms,
  content,
  others,
  signers,
}: SignedParts): CmsOddity[] {
  const [algorithm] = algorithms;
  const isDetached = content.parts.length === 1 && identifier(content.parts[0]) === OID.data;
  const isSha256 = algorithms.length === 1 && isPlain(algorithm, OID.sha256);
  const odd: [CmsOddity, boolean][] = [
    ['version', version !== 1],
    ['signers', signers.parts.length !== 1],
    ['encapsulated-content', !isDetached],
    ['revocation-inside', others.length > 0],
    ['digest-algorithm', !isSha256],
  ];
  return odd.filter(([, isOdd]) => isOdd).map(([name]) => name);
}

function oddSigner(signer: SignerParts): CmsOddity[] {
  const odd: [CmsOddity, boolean][] = [
    ['version', signer.version !== 1],
    ['digest-algorithm', !isPlain(signer.digestAlgorithm, OID.sha256)],
    ['signature-algorithm', !isPlain(signer.signatureAlgorithm, OID.ecdsaWithSha256)],
    ['unsigned-attributes', signer.others.length > 0],
  ];
  return odd.filter(([, isOdd]) => isOdd).map(([name]) => name);
}

/** The identifier and no parameter, or NULL in its place (RFC 5754, 2). */
function isPlain(algorithm: DerValue | undefined, oid: string): boolean {
  const [name, parameter, ...more] = expected(algorithm, TAG.sequence).parts;
  const isNone = parameter === undefined || parameter.raw.toString('hex') === '0500';
  return identifier(name) === oid && isNone && more.length === 0;
}

type AttributeFacts = Omit<
  CmsFacts,
  'oddities' | 'certificates' | 'signerIssuer' | 'signerSerial' | 'signature'
>;

function attributeFacts(attributes: DerValue): AttributeFacts {
  const found = attributes.parts.map(({ parts: [type, values] }) => ({
    type: identifier(type),
    values: expected(values, TAG.set).parts,
  }));
  /** The one value of the one attribute of a type. */
  const only = (type: string): DerValue | undefined => {
    const [attribute, ...more] = found.filter((each) => each.type === type);
    return more.length === 0 && attribute?.values.length === 1 ? attribute.values[0] : undefined;
  };
  const contentType = only(OID.contentType);
  const messageDigest = only(OID.messageDigest);
  const signedBytes = Buffer.from(attributes.raw);
  // What was signed is the SET, not the implicit tag it stands under (RFC 5652, 5.4).
  signedBytes[0] = TAG.set;
  return {
    attributeTypes: found.map(({ type }) => type),
    contentType: contentType && identifier(contentType),
    messageDigest: messageDigest && expected(messageDigest, TAG.octetString).content,
    certificateHash: certificateHash(only(OID.signingCertificateV2)),
    signedBytes,
  };
}

/** SigningCertificateV2 with one certificate and the default algorithm, SHA-256 (RFC 5035, 3). */
function certificateHash(attribute: DerValue | undefined): Buffer | undefined {
  const list = attribute?.parts[0]?.parts;
  const hash = list?.length === 1 ? list[0]?.parts[0] : undefined;
  return hash?.tag === TAG.octetString ? hash.content : undefined;
}

import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { drawFace, type Line } from './appearance/draw-face';
import { type SignatureFace, signingTimeWords } from './appearance/signature-face';
import { openFace } from './appearance/subset-face.adapter';
import { writeFace } from './appearance/write-face.adapter';
import { makeCms } from './cms/make-cms.adapter';
import { IncrementalWriter } from './incremental-writer';
import { readCertificate } from './keys/certificate.adapter';
import { type CertificateFacts, isInForce, isSeal, maySign } from './keys/certificate-facts';
import { type PdfFile, readPdf } from './pdf-reading/pdf-file';
import {
  dictionary,
  type PdfDictionary,
  PdfName,
  PdfReference,
  type PdfValue,
} from './pdf-reading/pdf-values';
import { type Sealed } from './sealed';
import { type SignatureField, signatureFields } from './signature-fields';
import { type SignatureGap, signatureGap } from './signature-gap';
import { type Signer } from './signer';
import { SigningRefused } from './signing-refused';

export interface SigningOrder {
  /** Name of a made, empty signature field, `signature-1-ceo`. */
  field: string;
  /** Said in the signature, printed on its face. */
  at: Date;
  face: SignatureFace;
  /** Of a seal and of no signature. */
  seal?: Sealed;
}

/** Room for the CMS in bytes: certificates and signature take 2 kB, a later time-stamp 6 kB. */
const RESERVE = 12_288;

/**
 * Fills a made signature field by an incremental update (PAdES B-B, ETSI.CAdES.detached). The
 * result begins with exactly the bytes given; only the field's V and AP change.
 * @throws SigningRefused, PdfFault, UnprintableText, and what the signer throws
 */
export async function signField(
  pdf: Uint8Array,
  signer: Signer,
  order: SigningOrder,
): Promise<Buffer> {
  const file = readPdf(pdf);
  const field = emptyField(file, order.field);
  const certificate = usableCertificate(signer, order);
  const writer = new IncrementalWriter(file);
  const value = writer.allocate();
  const appearance = writeAppearance(writer, {
    empty: emptyAppearance(file, field),
    lines: faceLines(certificate, order),
    accent: order.face.accent,
  });
  const AP = dictionary({ N: appearance });
  writer.put(
    new PdfReference(field.number),
    new Map(field.dictionary).set('V', value).set('AP', AP),
  );
  const { name } = certificate;
  const gap = signatureGap({ name, at: order.at, reason: order.seal?.evidence }, RESERVE);
  const start = writer.putText(value, gap.text);
  return fillGap(writer.finish(), { ...gap, start }, { signer, field: order.field });
}

/** The field must be the next one in the order of signing. */
function emptyField(file: PdfFile, name: string): SignatureField {
  const fields = signatureFields(file);
  const place = fields.findIndex((each) => each.name === name);
  const field = fields[place];
  if (!field) throw new SigningRefused('no-such-field', name);
  if (field.dictionary.has('V')) throw new SigningRefused('field-signed', name);
  const isOutOfTurn = fields.some((each, at) => each.dictionary.has('V') !== at < place);
  if (isOutOfTurn) throw new SigningRefused('field-out-of-turn', name);
  return field;
}

/** A seal never passes for a person's signature, nor a signature for a seal. */
function usableCertificate(signer: Signer, { field, at, seal }: SigningOrder): CertificateFacts {
  const [own] = signer.chain;
  const certificate = own && readCertificate(own);
  if (!certificate || !maySign(certificate) || !isInForce(certificate, at)) {
    throw new SigningRefused('certificate-not-valid', field);
  }
  if (isSeal(certificate) !== (seal !== undefined)) throw new SigningRefused('wrong-kind', field);
  return certificate;
}

/** Name first; whoever is called by the post alone has it said once. */
function faceLines(certificate: CertificateFacts, { face, at, seal }: SigningOrder): string[] {
  const name = seal?.replyOf ?? certificate.name;
  const post = face.post === name ? [] : [face.post];
  return [name, ...post, signingTimeWords(at), face.act, face.certificate];
}

function emptyAppearance(file: PdfFile, field: SignatureField): PdfDictionary {
  const states = file.dictionary(field.dictionary.get('AP'), { what: 'the empty appearance' });
  return file.dictionary(states.get('N'), { what: 'the empty appearance' });
}

interface Appearance {
  empty: PdfDictionary;
  /** Name first. */
  lines: string[];
  accent: string;
}

/** How many lines fill the box; fewer stand in its middle. */
const FULL = 5;

/** Name 12/16, then lines 9/12; every key of the empty appearance stays. */
function writeAppearance(
  writer: IncrementalWriter,
  { empty, lines, accent }: Appearance,
): PdfReference {
  const large = openFace('semibold');
  const small = openFace('regular');
  const drop = 6 * (FULL - lines.length);
  const set = lines.map((text, at): Line =>
    at === 0
      ? { text, font: 'Name', face: large, size: 12, baseline: 22 + drop }
      : { text, font: 'Line', face: small, size: 9, baseline: 23.5 + drop + 12 * at },
  );
  const content = drawFace(boxOf(empty), accent, set);
  const Font = dictionary({
    Name: writeFace(writer, large.finish()),
    Line: writeFace(writer, small.finish()),
  });
  const appearance = writer.allocate();
  const entries = new Map<string, PdfValue>(empty)
    .set('Resources', dictionary({ Font }))
    .set('Filter', new PdfName('FlateDecode'));
  writer.putStream(appearance, entries, deflateSync(Buffer.from(content, 'latin1')));
  return appearance;
}

function boxOf(appearance: PdfDictionary): { width: number; height: number } {
  const box = appearance.get('BBox');
  const [left, bottom, width, height] = Array.isArray(box) ? box : [];
  if (left !== 0 || bottom !== 0 || typeof width !== 'number' || typeof height !== 'number') {
    throw new RangeError('a field without a box');
  }
  return { width, height };
}

/** Writes the byte range, digests all but the gap, and puts the CMS into it. */
async function fillGap(
  file: Buffer,
  { start, ...gap }: SignatureGap & { start: number },
  { signer, field }: { signer: Signer; field: string },
): Promise<Buffer> {
  const from = start + gap.contentsAt;
  const to = from + gap.contentsLength;
  const range = `[0 ${from} ${to} ${file.length - to}]`.padEnd(gap.rangeLength);
  file.write(range, start + gap.rangeAt, 'latin1');
  const digest = createHash('sha256').update(file.subarray(0, from)).update(file.subarray(to));
  const cms = await makeCms(digest.digest(), signer);
  if (cms.length > (gap.contentsLength - 2) / 2) {
    throw new SigningRefused('reserve-too-small', field);
  }
  file.write(cms.toString('hex'), from + 1, 'latin1');
  return file;
}

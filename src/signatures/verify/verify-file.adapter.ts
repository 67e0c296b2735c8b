import { createHash } from 'node:crypto';
import { readCertificates } from '../keys/certificate.adapter';
import { readRevocationList } from '../keys/revocation-list.adapter';
import { checkLayout } from '../pdf-reading/check-layout';
import { PdfFault } from '../pdf-reading/pdf-fault';
import { type PdfFile, readPdf } from '../pdf-reading/pdf-file';
import { isDictionary, type PdfValue } from '../pdf-reading/pdf-values';
import { activeContent } from './active-content';
import { appearanceFailures } from './appearance';
import { type Failure, failure } from './failures';
import { orderFailures } from './order';
import { differences, reachable } from './revision-differences';
import { type SignedUpdate, signedUpdates, type Updates } from './signed-updates';
import { type Verdict } from './verdict';
import {
  judgeSignature,
  type JudgedSignature,
  type TrustedCertificates,
} from './verify-signature.adapter';
import { writeVerdict } from './write-verdict';

/** What a file is held against. */
export interface Trust {
  /** Certificates relied on without proof, DER or PEM. */
  roots: readonly Uint8Array[];
  /** Revocation lists, DER or PEM; without any, revocation is not asked about. */
  crls?: readonly Uint8Array[];
  /** When the question is asked. */
  at: Date;
  /** How many signatures there must be: a file cut back to the first is valid in itself. */
  signatures?: number;
}

/**
 * Verifies every signature of a file and every change between them (EN 319 102-1; EN 319 142-1).
 * Whatever the bytes are, the answer is a verdict.
 * @throws CertificateFault where a root or a list given is none
 */
export function verifyFile(bytes: Uint8Array, trust: Trust): Verdict {
  const trusted = {
    roots: trust.roots.flatMap((each) => readCertificates(each)),
    lists: trust.crls?.map(readRevocationList),
    at: trust.at,
  };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  try {
    const file = readPdf(bytes);
    checkLayout(file);
    return judge(file, sha256, { ...trusted, signatures: trust.signatures });
  } catch (error) {
    if (!(error instanceof PdfFault)) throw error;
    return writeVerdict({ sha256, failures: [unreadable(error)], unreadable: true });
  }
}

function unreadable({ code, message }: PdfFault): Failure {
  const isNamed = code === 'bytes-after-end' || code === 'bytes-outside-objects';
  return failure(isNamed ? code : 'unreadable', { what: message });
}

type Question = TrustedCertificates & { signatures?: number };

function judge(file: PdfFile, sha256: string, question: Question): Verdict {
  const updates = signedUpdates(file);
  const judged = updates.signed.map((update) => judgeSignature(file, update, question));
  const failures = [
    ...updates.failures,
    ...activeContent(file),
    ...judged.flatMap((each) => each.failures),
    ...changes(file, updates),
    ...orderFailures(updates.fields, judged.map(said), question.at),
    ...countFailures(judged.length, question.signatures),
  ];
  const filled = new Set(judged.map(({ report }) => report.field));
  return writeVerdict({
    sha256,
    failures,
    signatures: judged.map(({ report }) => report),
    unsignedFields: updates.fields.map(({ name }) => name).filter((name) => !filled.has(name)),
    notAsked: [
      ...(question.lists ? [] : (['revocation'] as const)),
      ...(question.signatures === undefined ? (['count'] as const) : []),
    ],
  });
}

const said = ({ report, at }: JudgedSignature) => ({ field: report.field, at });

/** Between signatures only the next one and what it needs; after the last, nothing. */
function changes(file: PdfFile, { signed }: Updates): Failure[] {
  return file.revisions.slice(1).flatMap(({ index }) => {
    const update = signed.find((each) => each.index === index);
    if (!update) return differences(file, index, { added: new Set() });
    const allowed = { field: update.field.number, added: neededBy(file, update) };
    return [...differences(file, index, allowed), ...appearanceFailures(file, update)];
  });
}

function neededBy(file: PdfFile, { index, field }: SignedUpdate): Set<number> {
  const appearance = field.dictionary.get('AP');
  const own = [field.dictionary.get('V'), isDictionary(appearance) ? appearance.get('N') : null];
  return reachable(
    file,
    index,
    own.map((value): PdfValue => value ?? null),
  );
}

function countFailures(found: number, expected: number | undefined): Failure[] {
  if (expected !== undefined && found !== expected) {
    const params = { found: String(found), expected: String(expected) };
    return [failure('count-differs', params)];
  }
  return found === 0 ? [failure('nothing-signed')] : [];
}

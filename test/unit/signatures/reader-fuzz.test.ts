import { IncrementalWriter } from '../../../src/signatures/incremental-writer';
import { checkLayout } from '../../../src/signatures/pdf-reading/check-layout';
import { PdfFault } from '../../../src/signatures/pdf-reading/pdf-fault';
import { readPdf } from '../../../src/signatures/pdf-reading/pdf-file';
import { dictionary, PdfReference } from '../../../src/signatures/pdf-reading/pdf-values';
import { signatureFields } from '../../../src/signatures/signature-fields';
import { ObjectDescriptions } from '../../../src/signatures/verify/describe-object';
import { smallPdf } from './small-pdf';

/** mulberry32: the same damage in every run, so that a failure can be looked at. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Everything the verifier and the signer ask of a file before any cryptography. */
function readThrough(bytes: Buffer): void {
  const file = readPdf(bytes);
  checkLayout(file);
  signatureFields(file);
  for (const { index } of file.revisions) new ObjectDescriptions(file, index).of(3);
}

function outcome(bytes: Buffer): 'read' | 'refused' {
  try {
    readThrough(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof PdfFault) return 'refused';
    throw error;
  }
}

const updated = (): Buffer => {
  const writer = new IncrementalWriter(readPdf(smallPdf()));
  writer.put(new PdfReference(3), dictionary({ Type: null }));
  return writer.finish();
};

describe('damaged files are read or refused, never worse', () => {
  const whole = updated();
  const random = chance(20_240_322);
  const PIECES = [
    '<<',
    '>>',
    '[',
    '(',
    '<',
    '%',
    '/',
    ' 0 R',
    'stream',
    '99999999999',
    '-1',
    'xref',
  ];

  const damages: [string, number, (bytes: Buffer) => Buffer][] = [
    [
      'a flipped bit',
      4_000,
      (bytes) => {
        const at = random(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
        return bytes;
      },
    ],
    [
      'a byte of any value in eight places',
      2_000,
      (bytes) => {
        for (let each = 0; each < 8; each += 1) bytes[random(bytes.length)] = random(256);
        return bytes;
      },
    ],
    ['a cut', 500, (bytes) => bytes.subarray(0, random(bytes.length))],
    [
      'a piece put in',
      2_000,
      (bytes) => {
        const at = random(bytes.length);
        const piece = Buffer.from(PIECES[random(PIECES.length)] ?? '');
        return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
      },
    ],
    [
      'a digit turned into another',
      2_000,
      (bytes) => {
        const digits = [...bytes.keys()].filter((at) =>
          /[0-9]/.test(String.fromCharCode(bytes[at]!)),
        );
        bytes[digits[random(digits.length)]!] = 0x30 + random(10);
        return bytes;
      },
    ],
  ];

  test.each(damages)('%s', (_name, times, damage) => {
    const before = process.memoryUsage().heapUsed;
    const seen = { read: 0, refused: 0 };
    for (let each = 0; each < times; each += 1) seen[outcome(damage(Buffer.from(whole)))] += 1;
    expect(seen.refused).toBeGreaterThan(0);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(300_000_000);
  });

  test('the undamaged file is read', () => {
    expect(outcome(whole)).toBe('read');
  });
});

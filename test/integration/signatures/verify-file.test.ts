import { randomInt } from 'node:crypto';
import { readPdf } from '../../../src/signatures/pdf-reading/pdf-file';
import { type PdfReference } from '../../../src/signatures/pdf-reading/pdf-values';
import * as attacks from './attacks';
import { type Craft, craftSignature } from './craft-signature';
import { type JudgedPaper, judgedPaper } from './judged-paper';
import { DECIDER } from './signed-paper';

/** Milliseconds: hundreds of whole verifications, perhaps on a busy machine. */
const SLOW = 180_000;

let paper: JudgedPaper;
beforeAll(async () => {
  paper = await judgedPaper();
});
afterAll(() => paper.remove());

/** The second signature, with further changes in its own update. */
const crafted = (craft: Partial<Craft>): Promise<Buffer> =>
  craftSignature(paper.once, paper.decider, { field: DECIDER.field, at: DECIDER.at, ...craft });

describe('a paper signed twice', () => {
  test('is valid, every check passed, and the verdict says who signed what and when', () => {
    const verdict = paper.verdictOn(paper.twice);
    expect(verdict.failures).toEqual([]);
    expect(new Set(Object.values(verdict.checks))).toEqual(new Set(['passed']));
    expect(verdict.unsignedFields).toEqual([]);
    expect(verdict.signatures).toMatchObject([
      {
        field: 'signature-1-ceo',
        name: 'Demonstration signatory',
        personId: 'signature-1-ceo',
        at: '2024-03-22T10:42:07.000Z',
        coversTo: paper.once.length,
        isValid: true,
      },
      { field: 'signature-2-dmpc', coversTo: paper.twice.length, isValid: true },
    ]);
  });

  test('a crafted signature that breaks no rule is valid too', async () => {
    expect(paper.codesOf(await crafted({}))).toEqual([]);
  });

  test('what was not given is said not to have been asked', () => {
    const verdict = paper.verdictOn(paper.once, { crls: undefined, signatures: undefined });
    expect(verdict).toMatchObject({ isValid: true, unsignedFields: ['signature-2-dmpc'] });
    expect(verdict.checks).toMatchObject({ revocation: 'not asked', count: 'not asked' });
  });

  test('cut back to the first signature it is refused for the number of signatures', () => {
    expect(paper.codesOf(paper.once)).toEqual(['count-differs']);
    expect(paper.codesOf(paper.rendered, { signatures: undefined })).toEqual(['nothing-signed']);
  });
});

describe('bytes changed after signing', () => {
  test('one flipped byte on a page breaks both signatures', () => {
    const bytes = Buffer.from(paper.twice);
    const content = attacks.lastPage(readPdf(bytes)).page.get('Contents');
    const stream = readPdf(bytes).object((content as PdfReference).number)?.stream;
    stream![20]! ^= 1;
    const { failures } = paper.verdictOn(bytes);
    expect(failures.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'digest-differs signature-1-ceo',
      'digest-differs signature-2-dmpc',
    ]);
  });

  test(
    'of 200 random single-bit flips none is valid, wherever it falls',
    () => {
      const missed: number[] = [];
      for (let each = 0; each < 200; each += 1) {
        const at = randomInt(paper.twice.length);
        const bytes = Buffer.from(paper.twice);
        bytes[at]! ^= 1 << randomInt(8);
        if (paper.verdictOn(bytes).isValid) missed.push(at);
      }
      expect(missed).toEqual([]);
    },
    SLOW,
  );

  test(
    'of 100 flips inside the last signature itself none is valid',
    () => {
      const from = paper.twice.lastIndexOf('/Contents <') + '/Contents <'.length;
      const missed: number[] = [];
      for (let each = 0; each < 100; each += 1) {
        const at = from + randomInt(4_000);
        const bytes = Buffer.from(paper.twice);
        bytes[at]! ^= 1 << randomInt(8);
        if (paper.verdictOn(bytes).isValid) missed.push(at);
      }
      expect(missed).toEqual([]);
    },
    SLOW,
  );

  test('bytes appended after the end are refused as such', () => {
    const bytes = Buffer.concat([paper.twice, Buffer.from('Amount: 950,000')]);
    expect(paper.codesOf(bytes)).toEqual(['bytes-after-end']);
    expect(paper.codesOf(Buffer.concat([paper.twice, Buffer.from('\n')]))).toEqual([
      'bytes-after-end',
    ]);
  });

  test('what is no PDF is a verdict, not an error', () => {
    expect(paper.codesOf(Buffer.from('GIF89a'))).toEqual(['unreadable']);
    expect(paper.codesOf(Buffer.alloc(0))).toEqual(['unreadable']);
    expect(paper.codesOf(paper.twice.subarray(0, 50_000))).toEqual(['unreadable']);
  });
});

describe('an update after the last signature is refused, and what it changed is named', () => {
  test.each<[string, attacks.Change, string[]]>([
    ['an overlay', attacks.overlay, ['object-added', 'page-changed']],
    ['other content', attacks.replacedContent, ['page-changed']],
    ['an annotation', attacks.addedAnnotation, ['annotations-changed', 'object-added']],
    ['swapped signatures', attacks.swappedFields, ['signature-moved']],
    ['a moved field', attacks.movedField, ['field-changed']],
    ['a field added', attacks.addedField, ['form-changed', 'object-added']],
    ['a script', attacks.openAction, ['active-content', 'catalogue-changed']],
    ['other metadata', attacks.changedMetadata, ['object-changed']],
    ['another structure', attacks.changedStructure, ['object-changed']],
    ['an object of no use', attacks.nothingAtAll, ['object-added']],
  ])('%s', (_what, change, codes) => {
    const bytes = attacks.updated(paper.twice, change);
    expect(paper.codesOf(bytes)).toEqual([...codes, 'update-not-signed'].sort());
  });

  test('the words name page and update', () => {
    const { failures } = paper.verdictOn(attacks.updated(paper.twice, attacks.overlay));
    expect(failures.map(({ words }) => words)).toContain('update 3 changed page 5');
  });
});

describe('a change between the signatures is refused although the last one covers it', () => {
  test('as an update of its own', async () => {
    const overlaid = attacks.updated(paper.once, attacks.overlay);
    const craft = { field: DECIDER.field, at: DECIDER.at };
    expect(paper.codesOf(await craftSignature(overlaid, paper.decider, craft))).toEqual([
      'object-added',
      'page-changed',
      'update-not-signed',
    ]);
  });

  test.each<[string, attacks.Change, string[]]>([
    ['an overlay', attacks.overlay, ['object-added', 'page-changed']],
    ['an annotation', attacks.addedAnnotation, ['annotations-changed', 'object-added']],
    ['the other field moved', attacks.movedField, ['field-changed']],
    ['a field added', attacks.addedField, ['form-changed', 'object-added']],
    ['an object of no use', attacks.nothingAtAll, ['object-added']],
  ])('inside the update that signs: %s', async (_what, also, codes) => {
    expect(paper.codesOf(await crafted({ also }))).toEqual(codes);
  });
});

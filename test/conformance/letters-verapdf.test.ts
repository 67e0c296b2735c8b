import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderPdf } from '../../src/documents/pdf/render-pdf.adapter';
import { composed, letterCases } from '../unit/letters/letter-cases';
import { reason, verdicts } from './verapdf';

/** A Java machine has to start for each question. */
jest.setTimeout(120_000);

(reason ? describe.skip : describe)('veraPDF', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verapdf-letters-'));
  const files = letterCases().flatMap((letter, at) =>
    [undefined, 'As of 2 April 2024'].map((draft) => {
      const file = join(folder, `${at}${draft ? '-draft' : ''}.pdf`);
      writeFileSync(file, renderPdf(composed(letter, draft)));
      return file;
    }),
  );
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(['ua1', '2a'])(
    'passes every kind of letter, for signature and as drafts, at %s',
    (flavour) => {
      expect(verdicts(flavour, files)).toEqual(files.map((file) => `PASS ${file} ${flavour}`));
    },
  );
});

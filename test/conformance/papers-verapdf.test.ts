import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDocument } from '../../src/cli/document-of';
import { readPaperFile } from '../../src/cli/input-file.adapter';
import { renderPdf } from '../../src/documents/pdf/render-pdf.adapter';
import { packagePath } from '../../src/platform/package-root';
import { reason, verdicts } from './verapdf';

/** A Java machine has to start for each question. */
jest.setTimeout(120_000);

const EXAMPLES = ['pcd-1653', 'pcd-1653-corrected', 'pcd-664', 'pcd-664-corrected'];

(reason ? describe.skip : describe)('veraPDF', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verapdf-papers-'));
  const files = EXAMPLES.flatMap((name) => {
    const input = readPaperFile(packagePath('examples', `${name}.json`));
    return [`PCD ${name.replace(/\D/g, '')}`, undefined].map((reference) => {
      const file = join(folder, `${name}${reference ? '' : '-draft'}.pdf`);
      writeFileSync(file, renderPdf(buildDocument(input, { reference })));
      return file;
    });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(['ua1', '2a'])(
    'passes all four papers, for signature and as drafts, at %s',
    (flavour) => {
      expect(verdicts(flavour, files)).toEqual(files.map((file) => `PASS ${file} ${flavour}`));
    },
  );
});

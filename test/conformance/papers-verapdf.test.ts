import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDocument } from '../../src/cli/document-of';
import { readPaperFile } from '../../src/cli/input-file.adapter';
import { renderPdf } from '../../src/documents/pdf/render-pdf.adapter';
import { LAYOUTS } from '../../src/papers/content/paper';
import { packagePath } from '../../src/platform/package-root';
import { reason, verdicts } from './verapdf';

/** A Java machine has to start for each question. */
jest.setTimeout(120_000);

const PAPERS = [
  ...['pcd-1653', 'pcd-1653-corrected', 'pcd-664', 'pcd-664-corrected'].map((name) =>
    packagePath('examples', `${name}.json`),
  ),
  packagePath('templates', 'papers', 'everything.json'),
];

(reason ? describe.skip : describe)('veraPDF', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verapdf-papers-'));
  const files = PAPERS.flatMap((path, at) =>
    LAYOUTS.flatMap((layout) =>
      ['PCD 1653', undefined].map((reference) => {
        const input = readPaperFile(path);
        input.paper.template = layout;
        const file = join(folder, `${at}-${layout}${reference ? '' : '-draft'}.pdf`);
        writeFileSync(file, renderPdf(buildDocument(input, { reference })));
        return file;
      }),
    ),
  );
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(['ua1', '2a'])(
    'passes every paper in every layout, for signature and as drafts, at %s',
    (flavour) => {
      expect(verdicts(flavour, files)).toEqual(files.map((file) => `PASS ${file} ${flavour}`));
    },
  );
});

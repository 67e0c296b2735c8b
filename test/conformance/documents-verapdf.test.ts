import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderPdf } from '../../src/documents/pdf/render-pdf.adapter';
import { readDocument } from '../../src/documents/read-document';
import type { DocumentTree } from '../../src/documents/tree';
import { HOSTILE, LARGE } from '../integration/documents/hostile-documents';
import { paragraph, samplePaper, torture, wideTable } from '../integration/documents/sample-trees';
import { reason, verdicts } from './verapdf';

/** A Java machine has to start for each question. */
jest.setTimeout(300_000);

const draft: DocumentTree = {
  ...samplePaper(),
  draft: { mark: 'Draft, not signed', revision: 'Revision 7 of 18 March 2024' },
};
const turned: DocumentTree = {
  ...samplePaper(),
  blocks: [...samplePaper().blocks, wideTable({ rows: 60 }), paragraph('After it.')],
};

(reason ? describe.skip : describe)('veraPDF', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verapdf-'));
  let files: string[] = [];
  beforeAll(() => {
    const odd = [...Object.values(HOSTILE), ...Object.values(LARGE)].map(readDocument);
    files = [samplePaper(), draft, turned, torture(), ...odd].map((tree, index) => {
      const file = join(folder, `${index}.pdf`);
      writeFileSync(file, renderPdf(tree));
      return file;
    });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(['ua1', '2a'])(
    'passes paper, draft, turned, tortured, hostile and very large documents at %s',
    (flavour) => {
      expect(verdicts(flavour, files)).toEqual(files.map((file) => `PASS ${file} ${flavour}`));
    },
  );

  it('would say so if a file failed', () => {
    const broken = join(folder, 'broken.pdf');
    const text = renderPdf(samplePaper())
      .toString('latin1')
      .replace('/Marked true', '/Marked null');
    writeFileSync(broken, Buffer.from(text, 'latin1'));
    expect(verdicts('ua1', [broken]).join('\n')).toMatch(/^FAIL/);
  });
});

const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;
if (!hasQpdf) process.stderr.write('qpdf is not asked: it is not installed\n');

(hasQpdf ? it : it.skip)('gives qpdf nothing to complain of', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qpdf-'));
  const file = join(folder, 'paper.pdf');
  writeFileSync(file, renderPdf(samplePaper()));
  const said = execFileSync('qpdf', ['--check', file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(said).toContain('No syntax or stream encoding errors found');
});

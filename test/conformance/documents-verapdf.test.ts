import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderPdf } from '../../src/documents/pdf/render-pdf.adapter';
import type { DocumentTree } from '../../src/documents/tree';
import {
  paragraph,
  samplePaper,
  torture,
  treeOf,
  wideTable,
} from '../integration/documents/sample-trees';
import { reason, verdicts } from './verapdf';

/** A Java machine has to start for each question. */
jest.setTimeout(120_000);

const draft: DocumentTree = {
  ...samplePaper(),
  draft: { mark: 'Draft, not signed', revision: 'Revision 7 of 18 March 2024' },
};
const long = treeOf(
  ...Array.from({ length: 300 }, (_, index) =>
    paragraph('Words & <words>. '.repeat(20), `${index}`),
  ),
);
const turned: DocumentTree = {
  ...samplePaper(),
  blocks: [...samplePaper().blocks, wideTable({ rows: 60 }), paragraph('After it.')],
};

(reason ? describe.skip : describe)('veraPDF', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verapdf-'));
  const files = [samplePaper(), draft, long, turned, torture()].map((tree, index) => {
    const file = join(folder, `${index}.pdf`);
    writeFileSync(file, renderPdf(tree));
    return file;
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(['ua1', '2a'])(
    'passes paper, draft, long, turned and tortured documents at %s',
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

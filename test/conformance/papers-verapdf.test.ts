import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDocument } from '../../src/cli/document-of';
import { readPaperFile } from '../../src/cli/input-file.adapter';
import { buildPart2 } from '../../src/cli/part-2-of';
import { renderPdf } from '../../src/documents/pdf/render-pdf.adapter';
import type { DocumentTree } from '../../src/documents/tree';
import { LAYOUTS } from '../../src/papers/content/paper';
import { packagePath } from '../../src/platform/package-root';
import type { DevelopmentAuthority } from '../../src/signatures/keys/development-authority.adapter';
import { authorityIn, DECIDER, OFFICER, signAs } from '../integration/signatures/signed-paper';
import { temporaryFolder } from '../integration/temporary-folder';
import { reason, verdicts } from './verapdf';

/** A Java machine has to start for each question. */
jest.setTimeout(300_000);

const EVERYTHING = packagePath('templates', 'papers', 'everything.json');
const EXEMPT = packagePath('templates', 'papers', 'everything-part-2.json');
const PAPERS = [
  ...['pcd-1653', 'pcd-1653-corrected', 'pcd-664', 'pcd-664-corrected'].map((name) =>
    packagePath('examples', `${name}.json`),
  ),
  EVERYTHING,
];

function documents(reference: string | undefined): DocumentTree[] {
  const papers = PAPERS.flatMap((path) =>
    LAYOUTS.map((layout) => {
      const input = readPaperFile(path);
      input.paper.template = layout;
      return buildDocument(input, { reference });
    }),
  );
  const input = readPaperFile(EVERYTHING);
  const part2 = buildPart2({ input, file: EVERYTHING, exemptFile: EXEMPT }, { reference });
  return [...papers, part2];
}

/** Each field signed, in the order of signing. */
async function signed(tree: DocumentTree, authority: DevelopmentAuthority): Promise<Buffer> {
  const fields = tree.blocks.flatMap((block) =>
    block.kind === 'signature' ? [block.field.name] : [],
  );
  let pdf = renderPdf(tree);
  for (const [at, field] of fields.sort().entries()) {
    pdf = await signAs(authority, pdf, { ...[OFFICER, DECIDER][at]!, field });
  }
  return pdf;
}

(reason ? describe.skip : describe)('veraPDF', () => {
  const folder = temporaryFolder();
  const files: string[] = [];
  const keep = (name: string, pdf: Buffer): void => {
    const file = join(folder.path, `${name}.pdf`);
    writeFileSync(file, pdf);
    files.push(file);
  };
  beforeAll(async () => {
    const authority = await authorityIn(folder.path);
    for (const [at, tree] of documents('PCD 1653').entries()) {
      keep(`${at}`, renderPdf(tree));
      keep(`${at}-signed`, await signed(tree, authority));
    }
    documents(undefined).forEach((tree, at) => keep(`${at}-draft`, renderPdf(tree)));
  });
  afterAll(() => folder.remove());

  it.each(['ua1', '2a'])(
    'passes every paper in every layout and a Part 2, as draft, for signature and signed twice, at %s',
    (flavour) => {
      expect(files).toHaveLength(33);
      expect(verdicts(flavour, files)).toEqual(files.map((file) => `PASS ${file} ${flavour}`));
    },
  );
});

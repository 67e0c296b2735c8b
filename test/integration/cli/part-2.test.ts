import fs from 'node:fs';
import path from 'node:path';
import { run } from '../../../src/cli/main';
import { buildPart2 } from '../../../src/cli/part-2-of';
import { readPaperFile } from '../../../src/cli/input-file.adapter';
import { textBlocks } from '../../../src/documents/document-text';
import { renderPdf } from '../../../src/documents/pdf/render-pdf.adapter';
import { writeHtmlPage } from '../../../src/documents/write-html';
import { LAYOUTS } from '../../../src/papers/content/paper';
import { packagePath } from '../../../src/platform/package-root';
import { structureFaults } from '../documents/structure-faults';
import { htmlBlocks } from '../papers/html-blocks';
import { temporaryFolder } from '../temporary-folder';

const PAPER = packagePath('templates', 'papers', 'everything.json');
const EXEMPT = packagePath('templates', 'papers', 'everything-part-2.json');

const folder = temporaryFolder();
afterAll(() => folder.remove());

async function build(...args: string[]) {
  const err: string[] = [];
  const terminal = { out: () => undefined, err: (line: string) => void err.push(line) };
  return { code: await run(['build', ...args], terminal), err: err.join('\n') };
}

const part2 = (reference?: string) =>
  buildPart2({ input: readPaperFile(PAPER), file: PAPER, exemptFile: EXEMPT }, { reference });

describe('a Part 2', () => {
  it('is built as a document of its own that says on every page that it is not for publication', async () => {
    const out = path.join(folder.path, 'part-2.txt');
    const { code } = await build(
      ...[PAPER, '--part-2', EXEMPT, '--reference', 'PCD 1653', '--as', 'text', '-o', out],
    );
    expect(code).toBe(0);
    const text = fs.readFileSync(out, 'utf8').replace(/\s+/g, ' ');
    expect(text).toContain('PCD 1653, Part 2: not for publication');
    expect(text).toContain('Only those on its access list may read it.');
    expect(part2('PCD 1653').footline).toBe('PCD\u00a01653, Part\u00a02: not for publication');
  });

  it('gives its ground, its test, the day it is reviewed, and every exempt fact', () => {
    const said = textBlocks(part2('PCD 1653')).join('\n');
    expect(said).toMatch(/^Legal ground\nSection 43, commercial interests$/m);
    expect(said).toMatch(/^Public interest test\nMade\n.+/m);
    expect(said).toMatch(/^To be reviewed\n\d+ \w+ \d{4}$/m);
    expect(said).toContain('1 Exempt information');
    expect(said).toContain('185.00');
    expect(said).toContain('(a) the day rate of an advocate, which');
  });

  it.each(['PCD 1653', undefined])(
    'is as accessible as Part 1, under the reference %s',
    async (reference) => {
      const tree = part2(reference);
      expect(await structureFaults(renderPdf(tree), tree)).toEqual([]);
      expect(htmlBlocks(writeHtmlPage(tree))).toEqual(textBlocks(tree));
    },
  );

  it('has both signature fields, named as those of Part 1', () => {
    const fields = part2('PCD 1653').blocks.flatMap((block) =>
      block.kind === 'signature' ? [block.field] : [],
    );
    expect(fields.map(({ name }) => name)).toEqual([
      'signature-1-chief-executive-officer',
      'signature-2-deputy-mayor',
    ]);
    for (const { tooltip } of fields) expect(tooltip).toContain('Part\u00a02 of PCD\u00a01653');
  });

  it('is not made for a paper that states none', async () => {
    const none = packagePath('examples', 'pcd-1653-corrected.json');
    const out = path.join(folder.path, 'none.pdf');
    const { code, err } = await build(none, '--part-2', EXEMPT, '--as', 'pdf', '-o', out);
    expect([code, err]).toEqual([
      2,
      `${none}: /publication/part2: the paper says that there is no Part 2`,
    ]);
    expect(fs.existsSync(out)).toBe(false);
  });

  it.each([
    [
      'a section nobody prints',
      [{ key: 'secrets', blocks: [] }],
      '/sections/0/key: expected exempt-',
    ],
    ['no section', [], '/sections: must be a list of 1 to 20'],
  ])('is refused with %s', async (_what, sections, fault) => {
    const file = path.join(folder.path, 'exempt.json');
    fs.writeFileSync(file, JSON.stringify({ sections }));
    const out = path.join(folder.path, 'refused.pdf');
    const { code, err } = await build(PAPER, '--part-2', file, '--as', 'pdf', '-o', out);
    expect(code).toBe(2);
    expect(err).toContain(`${file}: ${fault}`);
  });

  it('names the file of what cannot be printed', async () => {
    const file = path.join(folder.path, 'snowman.json');
    const blocks = [{ kind: 'paragraph', text: 'A secret ☃' }];
    fs.writeFileSync(file, JSON.stringify({ sections: [{ key: 'exempt-information', blocks }] }));
    const out = path.join(folder.path, 'snowman.pdf');
    const { code, err } = await build(PAPER, '--part-2', file, '--as', 'pdf', '-o', out);
    expect(code).toBe(2);
    expect(err).toMatch(/snowman\.json: no font has the character U\+2603/);
  });

  it('is no layout a paper can be given, so that nothing that prints papers prints it', () => {
    expect(LAYOUTS).not.toContain('part2.v1');
  });
});

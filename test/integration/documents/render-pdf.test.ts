import { textBlocks } from '../../../src/documents/document-text';
import { renderPdf } from '../../../src/documents/pdf/render-pdf.adapter';
import { PdfObjects, textOf } from './pdf-objects';
import {
  artifactText,
  childTypes,
  nodes,
  pageCount,
  plainText,
  structureBlocks,
  structureTree,
  unmarkedText,
} from './pdf-structure';
import { samplePaper } from './sample-trees';

describe('the PDF of a rich document', () => {
  const tree = samplePaper();
  const pdf = renderPdf(tree);
  const structure = structureTree(pdf);
  const objects = new PdfObjects(pdf);
  const catalog = objects.catalog.entries;

  it('says in its structure tree exactly what the document says, block by block', async () => {
    expect(await structureBlocks(pdf)).toEqual(textBlocks(tree));
    expect(pageCount(pdf)).toBeGreaterThanOrEqual(4);
  });

  it('has no text outside the structure and the artifacts', () => {
    expect(unmarkedText(pdf)).toEqual([]);
  });

  it('repeats reference, title and page number on every page as decoration only', () => {
    const decoration = artifactText(pdf);
    const pages = pageCount(pdf);
    expect(decoration).toContain(`Page ${pages} of ${pages}`);
    expect(decoration.filter((text) => text === 'PCD 1653')).toHaveLength(pages - 1);
    expect(plainText(structure)).not.toContain('Page 1 of');
  });

  it('has one H1 and leaves out no level of heading', () => {
    const levels = ['H1', 'H2', 'H3'].map((type) => nodes(structure, type).length);
    expect(levels[0]).toBe(1);
    const order = JSON.stringify(structure).match(/"H[123]"/g) ?? [];
    let above = 0;
    for (const heading of order.map((each) => Number(each[2]))) {
      expect(heading).toBeLessThanOrEqual(above + 1);
      above = heading;
    }
  });

  it('gives every table header its scope and every table a caption or a summary', () => {
    const tables = nodes(structure, 'Table');
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      for (const header of nodes(table, 'TH')) {
        expect(['Column', 'Row']).toContain(header.attributes.Scope);
      }
      const isNamed = nodes(table, 'Caption').length === 1 || Boolean(table.attributes.Summary);
      expect(isNamed).toBe(true);
      expect(childTypes(table).filter((type) => type !== 'Caption')).toEqual(
        expect.arrayContaining(['THead', 'TBody']),
      );
    }
  });

  it('tags lists with their numbering, label and body', () => {
    const numberings = nodes(structure, 'L').map((list) => list.attributes.ListNumbering);
    expect(numberings).toEqual(
      expect.arrayContaining(['None', 'Decimal', 'Disc', 'LowerRoman', 'LowerAlpha']),
    );
    for (const item of nodes(structure, 'LI')) expect(childTypes(item)).toEqual(['Lbl', 'LBody']);
  });

  it('puts a nested list inside the body of its item', () => {
    const bodies = nodes(structure, 'LBody').filter((body) => childTypes(body).includes('L'));
    expect(bodies.map((body) => plainText(body).slice(0, 26))).toEqual([
      'the advice of the partners',
    ]);
  });

  it('marks passages in another language', () => {
    const passages = nodes(structure, 'Span').map((span) => [span.lang, plainText(span)]);
    expect(passages).toContainEqual(['cy', 'Canolfan Asesu Bygythiad Stelcian']);
  });

  it('names every link and leads where it says', () => {
    const links = nodes(structure, 'Link');
    expect(links.length).toBeGreaterThanOrEqual(3);
    for (const link of links) {
      const object = link.children.find((child) => 'annotation' in child);
      const annotation = object && 'annotation' in object ? object.annotation.entries : new Map();
      expect(textOf(annotation.get('Contents'))).not.toBe('');
      const action = objects.dictionary(annotation.get('A'));
      expect(textOf(action.entries.get('URI'))).toMatch(/^(https:|mailto:)/);
    }
  });

  it('claims its title, language and tags in the catalogue', () => {
    expect(textOf(catalog.get('Lang'))).toBe('en-GB');
    const mark = objects.dictionary(catalog.get('MarkInfo')).entries;
    expect(mark.get('Marked')).toBe(true);
    const viewer = objects.dictionary(catalog.get('ViewerPreferences')).entries;
    expect(viewer.get('DisplayDocTitle')).toBe(true);
    const xmp = objects.stream(catalog.get('Metadata')).toString('utf8');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toContain('Request for decision &lt;PCD 1653&gt; on grants &amp; awards.');
    for (const { page } of objects.pages()) expect(textOf(page.entries.get('Tabs'))).toBe('S');
  });

  it('has an outline that counts its visible items', () => {
    const outline = objects.dictionary(catalog.get('Outlines')).entries;
    const title = objects.dictionary(outline.get('First')).entries;
    expect(textOf(title.get('Title'))).toBe(tree.title);
    expect(outline.get('Count')).toBe(nodes(structure, 'H2').length + 1);
    expect(title.get('Count')).toBe(nodes(structure, 'H2').length);
  });

  it('holds an empty, named and tagged signature field for each signature block', () => {
    const form = objects.dictionary(catalog.get('AcroForm')).entries;
    expect(form.get('SigFlags')).toBe(3);
    const fields = objects.array(form.get('Fields')).map((field) => objects.dictionary(field));
    expect(fields.map(({ entries }) => textOf(entries.get('T')))).toEqual([
      'signature-1-ceo',
      'signature-2-dmpc',
    ]);
    for (const { entries } of fields) {
      expect(textOf(entries.get('FT'))).toBe('Sig');
      expect(textOf(entries.get('TU'))).toMatch(/^Signature of the /);
      expect(entries.get('F')).toBe(4);
      expect(entries.has('V')).toBe(false);
      const normal = objects.dictionary(entries.get('AP')).entries.get('N');
      expect(
        objects.dictionary(objects.dictionary(normal).entries.get('Resources')).entries.size,
      ).toBe(0);
    }
    const forms = nodes(structure, 'Form');
    expect(forms.map((each) => each.children.length)).toEqual([1, 1]);
  });
});

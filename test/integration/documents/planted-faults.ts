import { IncrementalWriter } from '../../../src/signatures/incremental-writer';
import { readPdf } from '../../../src/signatures/pdf-reading/pdf-file';
import { dictionary, PdfReference } from '../../../src/signatures/pdf-reading/pdf-values';
import { isRef, PdfObjects } from './pdf-objects';

/** One fault put into a finished file. */
export type Plant = (pdf: Buffer) => Buffer;

/** Other words of the same length where objects are written plainly: dictionaries are, content is not. */
export function inObjects(from: string, to: string): Plant {
  return (pdf) => {
    const at = pdf.indexOf(from);
    if (at < 0) throw new Error(`the file has no “${from}”`);
    if (to.length > from.length) throw new Error('the file may not grow');
    const planted = Buffer.from(pdf);
    planted.write(to.padEnd(from.length), at, 'latin1');
    return planted;
  };
}

/** The content of a page written again, as an update of the file. */
export function inContent(page: number, change: (content: string) => string): Plant {
  return (pdf) => {
    const objects = new PdfObjects(pdf);
    const contents = objects.pages()[page]?.page.entries.get('Contents');
    if (!isRef(contents)) throw new Error(`page ${page} has no content`);
    const before = objects.stream(contents).toString('latin1');
    const after = change(before);
    if (after === before) throw new Error('nothing was changed');
    const writer = new IncrementalWriter(readPdf(pdf));
    writer.putStream(new PdfReference(contents.ref), dictionary({}), Buffer.from(after, 'latin1'));
    return writer.finish();
  };
}

export interface Planted {
  what: string;
  plant: Plant;
  /** How the fault is told. */
  told: RegExp;
}

/**
 * What ISO 14289-1 forbids and veraPDF 1.30 passes, for no validator knows what the page was to say:
 * six of 35 planted faults, and a page whose words are gone.
 */
export const UNSEEN_BY_VERAPDF: Planted[] = [
  {
    what: 'a mark used twice',
    plant: inContent(0, (page) => page.replace('/MCID 5\n', '/MCID 4\n')),
    told: /^page 1: \w+_mc4 marks two places/,
  },
  {
    what: 'a head of a table that is a cell',
    plant: inObjects('/S /TH\n', '/S /TD\n'),
    told: /^table “.+” has a head that is none: “2024\/25”/,
  },
  {
    what: 'a heading that is a paragraph',
    plant: inObjects('/S /H2\n', '/S /P\n'),
    told: /^the document says “H2: At a glance”, the structure “P: At a glance”/,
  },
  {
    what: 'an element left out of the tree',
    plant: withoutAChild,
    told: /^page 1: \w+_mc1 is drawn and stands in no element/,
  },
  {
    what: 'a list that does not say how it counts',
    plant: inObjects('/ListNumbering /Decimal', ''),
    told: /^list “.+” has no ListNumbering/,
  },
  {
    what: 'words marked as decoration',
    plant: inContent(0, asArtifact),
    told: /^page 1: \w+_mc2 stands in an element and is not drawn/,
  },
  {
    what: 'a page without its words',
    plant: inContent(1, (page) => page.replace(/\[[^\]]*\] TJ/g, '[] TJ')),
    told: /^the document says “.+”, the structure “.+”/,
  },
];

/** What veraPDF sees too, so that it shows where there is no Java. */
export const SEEN_BY_VERAPDF: Planted[] = [
  {
    what: 'words outside of every mark',
    plant: inContent(0, (page) => page.replace(/\/P <<\s*\/MCID 2\s*>> BDC/, '/P BMC')),
    told: /^page 1: something is drawn outside structure and artifacts/,
  },
  {
    what: 'another language',
    plant: inObjects('/Lang (en-GB)', '/Lang (cy)'),
    told: /^the file has not the language of the document/,
  },
  {
    what: 'a title that is not shown',
    plant: inObjects('/DisplayDocTitle true', '/DisplayDocTitle null'),
    told: /^the file does not show its title/,
  },
  {
    what: 'a font without ToUnicode',
    plant: inObjects('/ToUnicode ', '/ToUnicorn '),
    told: /^page \d+: font \w+ has no ToUnicode/,
  },
  {
    what: 'a field without its name',
    plant: inObjects('/TU (', '/TX ('),
    told: /^Form “.*” has no object with TU/,
  },
  {
    what: 'a link that does not say where it leads',
    plant: inObjects('/Contents (', '/Contexts ('),
    told: /^Link “.+” has no object with Contents/,
  },
  {
    what: 'a head of a table without scope',
    plant: inObjects('/Scope /Column', ''),
    told: /^table “.+” has a head without scope/,
  },
  {
    what: 'a passage without its language',
    plant: inObjects('/Lang (cy)', ''),
    told: /^a passage has no language/,
  },
];

/** The second paragraph of the document is gone from its parent; its words stay on the page. */
function withoutAChild(pdf: Buffer): Buffer {
  const kids = /\/S \/Document\n[^]*?\/K \[(\d+ 0 R) (\d+ 0 R) /.exec(pdf.toString('latin1'));
  if (!kids) throw new Error('the document has no children');
  return inObjects(`[${kids[1]} ${kids[2]} `, `[${kids[1]} `)(pdf);
}

function asArtifact(page: string): string {
  return page.replace(/\/P <<\s*\/MCID 2\s*>> BDC/, '/Artifact <</Type /Layout>> BDC');
}

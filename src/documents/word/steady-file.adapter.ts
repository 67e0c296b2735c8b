import { archiveOf, type Part, partsOf } from './archive.adapter';

/** The library draws an id for each link by lot. */
const DRAWN_ID = /Id="(rId[\w-]{21})"/g;
const BOOKMARK = /(?<=<w:bookmark(?:Start|End)\b[^<>]*\bw:id=")\d+(?=")/g;
const INSTANT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/**
 * The file without lots and clocks: ids of links and bookmarks counted within the document, the
 * document's own date for the day it was made, and none for the day it was packed. The same
 * document gives the same bytes.
 * @param date - ISO local date the document bears
 */
export function steadyFile(docx: Buffer, date: string): Buffer {
  const parts = partsOf(docx);
  const drawn = new Map(
    [...new Set(parts.filter(isRelationships).flatMap(drawnIds))].map((id, at) => [
      id,
      `rIdLink${at + 1}`,
    ]),
  );
  return archiveOf(
    parts.map(({ name, bytes }) => {
      const steady = renumbered(withIds(bytes.toString('utf8'), drawn));
      const dated = name === 'docProps/core.xml' ? datedAt(steady, date) : steady;
      return { name, bytes: Buffer.from(dated) };
    }),
  );
}

const isRelationships = ({ name }: Part): boolean => name.endsWith('.rels');
const drawnIds = ({ bytes }: Part): string[] =>
  [...bytes.toString('utf8').matchAll(DRAWN_ID)].map(([, id = '']) => id);

const withIds = (xml: string, ids: ReadonlyMap<string, string>): string =>
  xml.replace(/rId[\w-]{21}/g, (id) => ids.get(id) ?? id);

const datedAt = (xml: string, date: string): string =>
  xml.replace(INSTANT, (_whole, open: string) => `${open}${date}T00:00:00Z`);

/** Bookmarks are counted over all documents of a process. */
function renumbered(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(BOOKMARK, (id) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return String(number);
  });
}

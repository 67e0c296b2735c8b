import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DOCUMENT_STYLES } from '../documents/html/stylesheet';
import { packagePath } from '../platform/package-root';

export interface Asset {
  bytes: Buffer;
  /** Absent where it would not be smaller. */
  gzipped?: Buffer;
  type: string;
  /** First 16 hexadecimal digits of the SHA-256 of the bytes. */
  version: string;
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const packageFolder = (name: string): string => dirname(require.resolve(`${name}/package.json`));
const GOVUK = join(packageFolder('govuk-frontend'), 'dist', 'govuk');
const MOJ = join(packageFolder('@ministryofjustice/frontend'), 'moj');
const OWN = packagePath('templates', 'screens', 'assets');

/** Roots under which templates find `govuk/components/…` and `moj/components/…`. */
export const COMPONENT_FOLDERS = [dirname(GOVUK), dirname(MOJ)];

/**
 * The GDS Transport licence is for services on gov.uk alone, so the faces are taken out and another
 * family put in their place.
 */
export const withoutTransport = (css: string): string =>
  css
    .replace(/@font-face\{font-family:GDS Transport;[^}]*\}/g, '')
    .replaceAll('GDS Transport,arial,sans-serif', '"Noto Sans",system-ui,arial,sans-serif')
    .replaceAll('font-family:GDS Transport', 'font-family:"Noto Sans",system-ui');

/** The crown is for the Crown: no rule may ask for the file. */
const withoutCrest = (css: string): string =>
  css.replaceAll('url(/assets/images/govuk-crest.svg)', 'none');

const withoutSourceMap = (text: string): string =>
  text.replace(/\/[/*]# sourceMappingURL=\S+( \*\/)?\s*$/, '');

const style = (file: string): Buffer =>
  Buffer.from(withoutSourceMap(withoutCrest(withoutTransport(readFileSync(file, 'utf8')))));
const script = (file: string): Buffer => Buffer.from(withoutSourceMap(readFileSync(file, 'utf8')));

function assetOf(name: string, bytes: Buffer): Asset {
  const gzipped = gzipSync(bytes, { level: 9 });
  return {
    bytes,
    ...(gzipped.length < bytes.length && { gzipped }),
    type: TYPES[extname(name)]!,
    version: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
  };
}

/** Icons of the components in use; the packages' logos and crests stay where they are. */
function icons(): [string, Buffer][] {
  const folder = join(MOJ, 'assets', 'images');
  return readdirSync(folder)
    .filter((name) => name.startsWith('icon-'))
    .map((name) => [`images/${name}`, readFileSync(join(folder, name))]);
}

/** Everything below `/assets`, by name, read once at start. */
export function readAssets(): ReadonlyMap<string, Asset> {
  const files: [string, Buffer][] = [
    ['govuk.css', style(join(GOVUK, 'govuk-frontend.min.css'))],
    ['moj.css', style(join(MOJ, 'moj-frontend.min.css'))],
    ['decision-papers.css', readFileSync(join(OWN, 'decision-papers.css'))],
    ['document.css', Buffer.from(DOCUMENT_STYLES)],
    ['govuk.js', script(join(GOVUK, 'govuk-frontend.min.js'))],
    ['moj.js', script(join(MOJ, 'moj-frontend.min.js'))],
    ['start.js', readFileSync(join(OWN, 'start.js'))],
    ['icon.svg', readFileSync(join(OWN, 'icon.svg'))],
    ...icons(),
  ];
  return new Map(files.map(([name, bytes]) => [name, assetOf(name, bytes)]));
}

import path from 'node:path';
import { writeWhole } from '../platform/files.adapter';
import { type WrittenFile } from './decision-files';

/** A paper whose PDF and page stand in the output folder. */
export interface Written {
  stem: string;
  title: string;
  reference?: string;
}

/** What a part of the whole way left: the decision, or the letter that follows from it. */
export interface WayWritten {
  heading: string;
  files: WrittenFile[];
  /** As the terminal said them. */
  steps: string[];
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (mark) => ESCAPES[mark]!);

const item = ({ stem, title, reference }: Written): string => {
  const name = escape(`${reference ? `${reference}, ` : ''}${title}`);
  const file = escape(encodeURIComponent(stem));
  return `<li>${name} (${escape(stem)}): <a href="${file}.html" aria-label="Web page of ${escape(stem)}: ${name}">web page</a>, <a href="${file}.pdf" aria-label="PDF of ${escape(stem)}: ${name}">PDF</a></li>`;
};

const wayPart = ({ heading, files, steps }: WayWritten): string => `<h2>${escape(heading)}</h2>
<ul>
${files.map(({ file, title }) => `<li><a href="${file}">${escape(title)}</a></li>`).join('\n')}
</ul>
<h3>How it came about</h3>
<ol>
${steps.map((step) => `<li>${escape(step)}</li>`).join('\n')}
</ol>
`;

/** A page that stands by itself; the content is HTML. */
export const pageOf = (title: string, content: string): string => `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${escape(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{font:1.125rem/1.5 "Noto Sans",system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}li{margin:.5rem 0}table{border-collapse:collapse;margin:1.5rem 0;font-size:1rem}caption{text-align:left;font-weight:600}th,td{padding:.25rem .75rem .25rem 0;border-bottom:1px solid #b1b4b6;text-align:right}th:first-child{text-align:left}</style></head>
<body><main><h1>${escape(title)}</h1>
${content}</main></body>
</html>
`;

/** `index.html` of the output folder, with a link to every document written. */
export const writeIndex = (
  out: string,
  { written, ways }: { written: Written[]; ways: readonly WayWritten[] },
): Promise<void> =>
  writeWhole(
    path.join(out, 'index.html'),
    pageOf(
      'Documents made by this run',
      `${ways.map(wayPart).join('')}<h2>Papers, not signed</h2>
<ul>
${written.map(item).join('\n')}
</ul>`,
    ),
  );

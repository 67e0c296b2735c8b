import path from 'node:path';
import { writeWhole } from '../platform/files.adapter';

/** A paper whose PDF and page stand in the output folder. */
export interface Written {
  stem: string;
  title: string;
  reference?: string;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (mark) => ESCAPES[mark]!);

const item = ({ stem, title, reference }: Written): string => {
  const name = escape(`${reference ? `${reference}, ` : ''}${title}`);
  return `<li>${name} (${stem}): <a href="${stem}.html" aria-label="Web page of ${stem}: ${name}">web page</a>, <a href="${stem}.pdf" aria-label="PDF of ${stem}: ${name}">PDF</a></li>`;
};

/** `index.html` of the output folder, with a link to every document written. */
export const writeIndex = (out: string, written: Written[]): Promise<void> =>
  writeWhole(
    path.join(out, 'index.html'),
    `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>Documents made from the examples</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{font:1.125rem/1.5 "Noto Sans",system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}li{margin:.5rem 0}</style></head>
<body><main><h1>Documents made from the examples</h1>
<ul>
${written.map(item).join('\n')}
</ul></main></body>
</html>
`,
  );

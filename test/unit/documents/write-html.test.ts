import { readDocument } from '../../../src/documents/read-document';
import { writeHtmlBody, writeHtmlPage } from '../../../src/documents/write-html';
import type { DocumentTree } from '../../../src/documents/tree';
import { pageOf } from './page-of';

const HOSTILE = '<img src=x onerror=alert(1)> "quoted" & \'so\'';

function hostileTree(): DocumentTree {
  const text = [{ kind: 'text' as const, text: HOSTILE }];
  return {
    ...readDocument(pageOf('<h1>T</h1>')),
    title: HOSTILE,
    description: HOSTILE,
    footline: HOSTILE,
    draft: { mark: HOSTILE, revision: HOSTILE },
    blocks: [
      { kind: 'heading', level: 1, id: HOSTILE, number: HOSTILE, children: text },
      { kind: 'paragraph', children: [{ kind: 'passage', lang: HOSTILE, children: text }] },
      { kind: 'paragraph', children: [{ kind: 'link', href: HOSTILE, children: text }] },
      {
        kind: 'signature',
        heading: { kind: 'heading', level: 3, children: text },
        paragraphs: [],
        label: HOSTILE,
        field: { name: HOSTILE, tooltip: HOSTILE },
      },
      {
        kind: 'table',
        summary: HOSTILE,
        unit: HOSTILE,
        columns: [{ align: 'start' }],
        head: [[{ kind: 'td', children: text }]],
        groups: [],
        foot: [],
      },
    ],
  };
}

it('lets no text become an element or leave its attribute', () => {
  const html = writeHtmlPage(hostileTree());
  expect(html).not.toContain('<img');
  expect(html).not.toMatch(/="[^"]*" quoted/);
  expect(html.match(/&lt;img src=x onerror=alert\(1\)&gt;/g)?.length).toBeGreaterThan(12);
});

it('refuses a colour that would leave the style sheet’s rule', () => {
  const tree = { ...hostileTree(), accent: 'red}</style><script>' };
  expect(() => writeHtmlPage(tree)).toThrow(/is not a colour/);
});

it('asks nothing of anybody: no script, no style sheet, font or picture from elsewhere', () => {
  const html = writeHtmlPage(readDocument(pageOf('<h1>T</h1><p>x</p>')));
  expect(html).not.toMatch(/<script|<link|<img|url\(|@import|src=/);
});

it('has language, title, skip link, landmarks and one main heading', () => {
  const html = writeHtmlPage(readDocument(pageOf('<h1>Title</h1><p>x</p>')));
  expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
  expect(html).toContain('<title>PCD 1: Grant &amp; letter</title>');
  expect(html).toContain('<a class="skip" href="#document">');
  expect(html).toContain('<main id="document" tabindex="-1">');
  expect(html.match(/<h1>/g)).toHaveLength(1);
});

it('says on top and in the title that a draft is one', () => {
  const tree = readDocument(pageOf('<h1>T</h1>'));
  const draft = { mark: 'Draft, not signed', revision: 'Revision 7' };
  const html = writeHtmlPage({ ...tree, draft });
  expect(html).toContain('<div class="draft-band"><p><strong>Draft, not signed</strong>');
  expect(html).toContain('<title>Draft, not signed: PCD 1:');
  expect(writeHtmlPage(tree)).not.toContain('<div class="draft-band">');
});

it('leaves the title to the page an article is embedded in', () => {
  const body = writeHtmlBody(readDocument(pageOf('<h1>Title</h1><h2>One</h2>')));
  expect(body).toBe('<article class="document" lang="en-GB">\n<h2>One</h2>\n</article>');
});

it('does not make a notice’s label a heading, for nothing stands under it', () => {
  const notice = '<section class="notice"><h2>Not in force</h2><p class="small">Yet.</p></section>';
  const body = writeHtmlBody(readDocument(pageOf(`<h1>T</h1>${notice}`)));
  expect(body).toContain('<p class="notice-label">Not in force</p>');
});

/** A whole document around a body, for tests of one element. */
export function pageOf(body: string, head = HEAD): string {
  return `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;
}

export const HEAD = [
  '<title>Grant &amp; letter</title>',
  '<meta name="author" content="The body">',
  '<meta name="description" content="A request.">',
  '<meta name="reference" content="PCD 1">',
  '<meta name="footline" content="PCD 1, Part 1">',
  '<meta name="accent" content="#16365C">',
  '<meta name="date" content="2024-03-18">',
].join('\n');

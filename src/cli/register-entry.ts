import { type NestExpressApplication } from '@nestjs/platform-express';
import { decisionAddress, fileAddress } from '../web/register/addresses';
import { listen } from '../web/service';
import { PUBLIC_FILES } from '../signatures/keys/make-authority.adapter';
import { SIGNED_FILE } from '../register/published-decision';

/** What the public sees of a decision, fit to be opened from a folder. */
export interface RegisterEntry {
  /** Page of the register. */
  page: string;
  /** The paper as a web page. */
  paper: string;
  /** As a program reads it. */
  json: string;
}

/** Names of the files the pages are kept under, which they link to. */
export interface EntryNames {
  signed: string;
  paper: string;
  page: string;
}

const STYLESHEET = /<link rel="stylesheet" href="([^"]+)">/g;
const LIVES_ON_THE_SERVICE = [
  /<script\b[^>]*>[\s\S]*?<\/script>/g,
  /<link rel="(?:icon|mask-icon|apple-touch-icon|manifest|alternate)"[^>]*>/g,
];

const text = async (address: string): Promise<string> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.text();
};

async function withStyles(page: string, origin: string): Promise<string> {
  const sheets = new Map<string, string>();
  for (const [, href = ''] of page.matchAll(STYLESHEET)) {
    sheets.set(href, await text(new URL(href, origin).href));
  }
  return page.replace(STYLESHEET, (_, href: string) => `<style>${sheets.get(href) ?? ''}</style>`);
}

/** A link that is none any more does not look like one. */
const NO_LINK = '<style>a:not([href]){color:inherit;text-decoration:none}</style></head>';

/** Links lead to the files beside it; what only the service answers is no link any more. */
function linked(page: string, links: Map<string, string>): string {
  const own = LIVES_ON_THE_SERVICE.reduce((rest, gone) => rest.replace(gone, ''), page);
  return own
    .replace('</head>', NO_LINK)
    .replace(/ href="(\/[^"]*)"/g, (_, href: string) =>
      links.has(href) ? ` href="${links.get(href)}"` : '',
    );
}

/** Reads the entry from the service as anybody does: over HTTP, without a session. */
export async function registerEntry(
  app: NestExpressApplication,
  address: string,
  names: EntryNames,
): Promise<RegisterEntry> {
  const here = { port: 0, host: '127.0.0.1', publicUrl: 'http://127.0.0.1' };
  const origin = await listen(app, here);
  const own = decisionAddress(address);
  const links = new Map([
    [own, names.page],
    [`${own}/paper`, names.paper],
    [fileAddress(address, SIGNED_FILE), names.signed],
    ...[PUBLIC_FILES.root, ...PUBLIC_FILES.lists].map((name) => [`/keys/${name}`, name] as const),
  ]);
  const page = async (path: string): Promise<string> =>
    linked(await withStyles(await text(`${origin}${path}`), origin), links);
  return {
    page: await page(own),
    paper: await page(`${own}/paper`),
    json: await text(`${origin}/api/v1/decisions/${address}`),
  };
}
